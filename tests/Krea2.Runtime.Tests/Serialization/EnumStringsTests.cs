using System.Text;
using System.Text.Json;
using Krea2.Serialization;

namespace Krea2.Tests.Serialization;

/// <summary>The strings of a generated enum: read and written as the document spells them.</summary>
public sealed class EnumStringsTests
{
    private static readonly EnumStrings Strings = new("Ratio", "1:1", "a\"b", "\ud83e\udd8a", "\ud83e");

    [Theory]
    [InlineData("\"1:1\"", 0)]
    [InlineData("\"1\\u003a1\"", 0)]
    [InlineData("\"a\\\"b\"", 1)]
    [InlineData("\"\\ud83e\\udd8a\"", 2)]
    [InlineData("\"\ufffd\"", 3)]
    public void Text_IsReadInAnySpelling(string json, int member) => Read(json).ShouldBe(member);

    [Theory]
    [InlineData("\"1:2\"", "expected one of \"1:1\", \"a\"b\", ")]
    [InlineData("\"1:3\"", "but found the string \"1:3\"")]
    [InlineData("1", "but found the number 1")]
    [InlineData("null", "but found null")]
    public void AnythingElse_IsRefused(string json, string said) => Should.Throw<JsonException>(() => Read(json)).Message.ShouldContain(said);

    [Fact]
    public void Member_IsWrittenAndReadBack()
    {
        for (int member = 0; member < 4; member++)
        {
            Read("\"" + Strings.JsonOf(member) + "\"").ShouldBe(member);
        }

        Strings.TextOf(1).ShouldBe("a\"b");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void NumberThatIsNoMember_HasNoText(int number)
    {
        Strings.TextOf(number).ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => Strings.JsonOf(number)).Message.ShouldContain("Ratio");
    }

    private static int Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return Strings.Read(ref reader);
    }
}
