using System.Text;
using System.Text.Json;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>KreaRequest.Parse</c> refuses what the document does not allow, and says where.</summary>
public sealed class ParseErrorTests
{
    [Theory]
    [InlineData("promt", "\"x\"", "unknown member 'promt': the object allows no others than the document names")]
    [InlineData("imageStyleRefs", "[]", "'imageStyleRefs' was accepted until 2026-06-19: use 'image_style_references'")]
    [InlineData("presetStyles", "[]", "'presetStyles' was accepted until 2026-06-19: use 'styles'")]
    [InlineData("prompt", "\"y\"", "member 'prompt' stands twice")]
    [InlineData("r\u00e9", "1", "unknown member 'r\\u00e9': the object allows no others than the document names")]
    public void MemberThatMayNotStand_IsRefusedAtItsName(string member, string value, string problem)
    {
        Refused($"{{\n  \"prompt\": \"x\",\n  \"aspect_ratio\": \"4:5\",\n    \"{member}\": {value},\n  \"resolution\": \"1K\"\n}}")
            .ShouldBe(($"At /{member} (line 4, column 5): {problem}.", "/" + member, 3, 4));
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("aspect_ratio")]
    [InlineData("resolution")]
    public void MissingMember_IsReportedAtTheEndOfTheObject(string member)
    {
        var members = new Dictionary<string, string> { ["prompt"] = "x", ["aspect_ratio"] = "4:5", ["resolution"] = "1K" };
        members.Remove(member);
        string json = JsonSerializer.Serialize(members);

        Refused(json).Message.ShouldBe($"At (root) (line 1, column {json.Length}): '{member}' is required, but is missing.");
    }

    [Theory]
    [InlineData("prompt", "null", "expected a string, but found null")]
    [InlineData("prompt", "5", "expected a string, but found the number 5")]
    [InlineData("styles", "null", "expected an array, but found null")]
    [InlineData("styles", "{}", "expected an array, but found an object")]
    [InlineData("moodboards", "[null]", "expected an object, but found null")]
    [InlineData("creativity", "null", "expected one of \"raw\", \"low\", \"medium\", \"high\", but found null")]
    [InlineData("creativity", "\"Low\"", "expected one of \"raw\", \"low\", \"medium\", \"high\", but found the string \"Low\"")]
    [InlineData("intensity", "null", "expected a whole number from -2147483648 to 2147483647, but found null")]
    [InlineData("intensity", "\"5\"", "expected a whole number from -2147483648 to 2147483647, but found the string \"5\"")]
    [InlineData("strength", "null", "expected a number, but found null")]
    [InlineData("strength", "\"NaN\"", "expected a number, but found the string \"NaN\"")]
    [InlineData("strength", "1e999", "expected a number within the range of a double, but found the number 1e999")]
    [InlineData("seed", "true", "expected a whole number from -9223372036854775808 to 9223372036854775807, but found true")]
    [InlineData("seed", "1.5", "expected a whole number from -9223372036854775808 to 9223372036854775807, but found the number 1.5")]
    [InlineData("seed", "9223372036854775808", "expected a whole number from -9223372036854775808 to 9223372036854775807, but found the number 9223372036854775808")]
    [InlineData("image_url", "[]", "expected a string, but found an array")]
    public void WrongValue_IsReportedAtItsPlace(string member, string value, string problem)
    {
        string json = member == "prompt" ? "{\"prompt\":" + value + "}" : Requests.SmallJson[..^1] + $",\"{member}\":{value}}}";
        int column = json.IndexOf(value, member == "prompt" ? 9 : Requests.SmallJson.Length + member.Length + 2, StringComparison.Ordinal) + (value == "[null]" ? 2 : 1);

        Refused(json).Message.ShouldBe($"At /{member}{(value == "[null]" ? "/0" : "")} (line 1, column {column}): {problem}.");
    }

    [Theory]
    [InlineData("""{"image_style_references":[{"url":"u"},{"strength":1}]}""", "/image_style_references/1", "'url' is required, but is missing")]
    [InlineData("""{"image_style_references":[{"url":"u","url":"v"}]}""", "/image_style_references/0/url", "member 'url' stands twice")]
    [InlineData("""{"image_style_references":[{"url":"u","a":1,"a":1}]}""", "/image_style_references/0/a", "member 'a' stands twice")]
    [InlineData("""{"styles":[{"id":"a","strength":1},{"id":"a"}]}""", "/styles/1", "'strength' is required, but is missing")]
    [InlineData("""{"moodboards":[{"id":"fox"}]}""", "/moodboards/0/id", "expected a UUID, but found the string \"fox\"")]
    [InlineData("""{"moodboards":[[]]}""", "/moodboards/0", "expected an object, but found an array")]
    public void NestedPlace_IsAJsonPointer(string json, string place, string problem)
    {
        (string message, string? path, _, _) = Refused(json);

        path.ShouldBe(place);
        message.ShouldStartWith($"At {place} (line 1, column ");
        message.ShouldEndWith($"): {problem}.");
    }

    [Theory]
    [InlineData("[]", "At (root) (line 1, column 1): expected an object, but found an array.")]
    [InlineData("null", "At (root) (line 1, column 1): expected an object, but found null.")]
    [InlineData("\n {\"prompt\": \"x\" \"", "At /prompt (line 2, column 17): the text is not JSON: ")]
    [InlineData("{\"styles\":[{\"id\":\"a\",", "At /styles/0/id (line 1, column 21): the text is not JSON: ")]
    [InlineData("", "At (root) (line 1, column 1): the text is not JSON: ")]
    [InlineData("{} {}", "At (root) (line 1, column 2): 'prompt' is required, but is missing.")]
    [InlineData("{\"prompt\":\"\\ud83e\"}", "At /prompt (line 1, column 11): the string is not Unicode text.")]
    [InlineData("{\"\\ud83e\":1}", "At ")]
    public void TextThatIsNoRequest_IsReportedWhereItBreaks(string json, string start)
    {
        Refused(json).Message.ShouldStartWith(start);
    }

    [Fact]
    public void TextAfterTheObject_IsRefused()
    {
        Refused(Requests.SmallJson + " {}").Message.ShouldStartWith($"At (root) (line 1, column {Requests.SmallJson.Length + 2}): the text is not JSON: ");
    }

    [Fact]
    public void BytesThatAreNotUtf8_AreRefused()
    {
        byte[] json = [.. "{\"prompt\":\""u8, 0xff, .. "\"}"u8];

        Should.Throw<JsonException>(() => KreaRequest.Parse(json)).Message.ShouldBe("At /prompt (line 1, column 11): the string is not Unicode text.");
    }

    [Fact]
    public void LongForeignText_IsCutAndEscapedInTheMessage()
    {
        string message = Refused(Requests.SmallJson[..^1] + $",\"{new string('x', 1000)}\u0007\":1}}".Replace("\u0007", "", StringComparison.Ordinal)).Message;

        message.Length.ShouldBeLessThan(1300);
        message.ShouldContain($"unknown member '{new string('x', 60)}...'");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(60)]
    [InlineData(200)]
    public void EveryCutOfAText_IsAJsonException(int step)
    {
        byte[] json = Encoding.UTF8.GetBytes(Requests.FullJson);
        for (int length = 0; length < json.Length; length += step)
        {
            Should.Throw<JsonException>(() => KreaRequest.Parse(json.AsSpan(0, length))).Path.ShouldNotBeNull();
        }
    }

    private static (string Message, string? Path, long? Line, long? Column) Refused(string json)
    {
        JsonException e = Should.Throw<JsonException>(() => KreaRequest.Parse(json));
        return (e.Message, e.Path, e.LineNumber, e.BytePositionInLine);
    }
}
