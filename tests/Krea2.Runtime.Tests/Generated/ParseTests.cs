using System.Text;
using System.Text.Json;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>KreaRequest.Parse</c> reads what the document allows.</summary>
public sealed class ParseTests
{
    [Fact]
    public void EveryMember_IsRead()
    {
        KreaRequest request = KreaRequest.Parse(Requests.FullJson);

        request.ShouldBe(Requests.Full);
        request.ToJson().ShouldBe(Requests.FullJson);
        KreaRequest.Parse(Encoding.UTF8.GetBytes(Requests.FullJson)).ShouldBe(request);
    }

    [Fact]
    public void AbsentMembers_StayUnset()
    {
        KreaRequest request = KreaRequest.Parse(Requests.SmallJson);

        request.ShouldBe(Requests.Small);
        (request.Seed, request.Styles, request.Creativity, request.ImageUrl.IsSet, request.Extra.Count).ShouldBe((null, null, null, false, 0));
    }

    [Fact]
    public void Order_DoesNotMatter()
    {
        KreaRequest.Parse(""" { "resolution" : "1K",  "prompt":"a red fox" , "aspect_ratio":"4:5" }  """).ShouldBe(Requests.Small);
    }

    [Theory]
    [InlineData("1e2", 100)]
    [InlineData("1.0", 1)]
    [InlineData("-10E1", -100)]
    [InlineData("5e-1", null)]
    [InlineData("0.5", null)]
    [InlineData("1e400", null)]
    [InlineData("2147483648", null)]
    public void WholeNumber_IsOneHoweverItIsWritten(string text, int? value)
    {
        string json = With("intensity", text);

        if (value is null)
        {
            Should.Throw<JsonException>(() => KreaRequest.Parse(json)).Message.ShouldBe(
                $"At /intensity (line 1, column 74): expected a whole number from -2147483648 to 2147483647, but found the number {text}.");
        }
        else
        {
            KreaRequest.Parse(json).Intensity.ShouldBe(value);
        }
    }

    [Theory]
    [InlineData("9223372036854775807", 9223372036854775807)]
    [InlineData("-9223372036854775808", -9223372036854775808)]
    [InlineData("9.007199254740993e15", 9007199254740993)]
    [InlineData("null", null)]
    public void Seed_IsALongOrNothing(string text, long? value)
    {
        KreaRequest.Parse(With("seed", text)).Seed.ShouldBe(value);
    }

    [Theory]
    [InlineData("null", true)]
    [InlineData("\"https://example.com/a.png\"", true)]
    public void Optional_TellsNullFromUnset(string text, bool isSet)
    {
        KreaRequest request = KreaRequest.Parse(With("image_url", text));

        request.ImageUrl.IsSet.ShouldBe(isSet);
        request.ToJson().ShouldBe(With("image_url", text));
    }

    [Fact]
    public void OpenNestedObject_KeepsWhatItDoesNotKnow()
    {
        const string Json = """{"prompt":"a red fox","styles":[{"id":"a","strength":1,"blend":{"mode":"soft"}}],"image_style_references":[{"url":"https://example.com/a.png","mask":null}],"aspect_ratio":"4:5","resolution":"1K","moodboards":[{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","weights":[1,2]}]}""";

        KreaRequest request = KreaRequest.Parse(Json);

        request.Styles![0].Extra["blend"].GetProperty("mode").GetString().ShouldBe("soft");
        request.ImageStyleReferences![0].Extra["mask"].ValueKind.ShouldBe(JsonValueKind.Null);
        request.Moodboards![0].Extra["weights"].GetArrayLength().ShouldBe(2);
        request.ToJson().ShouldBe(Json);
        request.Validate().ShouldBeEmpty();
    }

    [Fact]
    public void LimitsAreNotPartOfReading()
    {
        // Reading asks for the right types; whether the values are within their limits is Validate's question.
        KreaRequest.Parse(With("intensity", "1000")).Validate().ShouldHaveSingleItem().RuleId.ShouldBe("KREA1001");
    }

    [Theory]
    [InlineData("""{"id":"a","strength":1}""")]
    public void NestedTypes_AreReadOnTheirOwn(string json)
    {
        KreaRequestStyle.Parse(json).ToJson().ShouldBe(json);
    }

    [Fact]
    public void EscapedNameAndText_AreRead()
    {
        KreaRequest.Parse("""{"\u0070rompt":"a \u0072ed fox","aspect_ratio":"4\u003a5","resolution":"1K"}""").ShouldBe(Requests.Small);
    }

    private static string With(string member, string value) => Requests.SmallJson[..^1] + $",\"{member}\":{value}}}";
}
