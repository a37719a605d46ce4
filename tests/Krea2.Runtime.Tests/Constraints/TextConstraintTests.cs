using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class TextConstraintTests
{
    [Theory]
    [InlineData("maxLength", "2", "ab", true)]
    [InlineData("maxLength", "2", "abc", false)]
    [InlineData("maxLength", "2", "\U0001F98A\U0001F98A", true)]
    [InlineData("maxLength", "2", "\U0001F98A\U0001F98Aa", false)]
    [InlineData("maxLength", "1", "e\u0301", false)] // a combining mark is a code point of its own
    [InlineData("minLength", "2", "\U0001F98A", false)]
    [InlineData("minLength", "2", "\U0001F98A\U0001F98A", true)]
    [InlineData("minLength", "1", "", false)]
    [InlineData("minLength", "0", "", true)]
    [InlineData("maxLength", "10.0", "0123456789", true)]
    [InlineData("maxLength", "1e1", "0123456789a", false)]
    [InlineData("maxLength", "99999999999999999999", "a", true)]
    [InlineData("minLength", "99999999999999999999", "a", false)]
    public void Length_CountsCodePoints(string keyword, string limit, string value, bool allowed)
    {
        Constraint.Create(keyword, limit).Allows(value).ShouldBe(allowed);
        Constraint.Create(keyword, limit).Allows(value.AsSpan()).ShouldBe(allowed);
    }

    [Fact]
    public void HalfAPair_IsACodePoint()
    {
        // Not in the table above: an attribute cannot hold half a pair.
        Constraint.Create("maxLength", "1").Allows("\uD83E").ShouldBeTrue();
        Constraint.Create("maxLength", "1").Allows("\uDD8A\uD83E").ShouldBeFalse();
        Constraint.Create("minLength", "2").Allows("\uDD8A\uD83E").ShouldBeTrue();
    }

    [Fact]
    public void Length_AgreesWithRunes()
    {
        char[] alphabet = ['a', '\u00E9', '\uD83E', '\uDD8A'];
        for (int number = 0; number < 4096; number++)
        {
            string text = new([.. Enumerable.Range(0, 6).Select(i => alphabet[(number >> (2 * i)) & 3])]);
            int expected = text.EnumerateRunes().Count();
            for (int limit = 0; limit < 8; limit++)
            {
                CodePoints.AreAtMost(text, limit).ShouldBe(expected <= limit, $"{number} {limit}");
                CodePoints.AreAtLeast(text, limit).ShouldBe(expected >= limit, $"{number} {limit}");
            }
        }
    }

    [Theory]
    [InlineData("enum", """["1:1", "4:3"]""", "4:3", true)]
    [InlineData("enum", """["1:1", "4:3"]""", "4:6", false)]
    [InlineData("enum", """["1:1", "4:3"]""", "", false)]
    [InlineData("enum", """["a","b","c","d","e","f","g","h","i","j"]""", "j", true)]
    [InlineData("enum", """["a","b","c","d","e","f","g","h","i","j"]""", "k", false)]
    [InlineData("enum", """["\u0061\n"]""", "a\n", true)]
    [InlineData("enum", """["A"]""", "a", false)]
    [InlineData("enum", "[1]", "1", false)]
    [InlineData("enum", "[]", "a", false)]
    [InlineData("const", "\"a\"", "a", true)]
    [InlineData("const", "\"a\"", "b", false)]
    [InlineData("minimum", "5", "1", true)]
    [InlineData("maxItems", "0", "a", true)]
    [InlineData("type", "integer", "a", true)]
    public void Text_IsOneOfTheValues(string keyword, string limit, string value, bool allowed)
    {
        Constraint constraint = Constraint.Create(keyword, limit);

        constraint.Allows(value).ShouldBe(allowed);
        constraint.Allows(value.AsSpan()).ShouldBe(allowed);
        constraint.AllowsJson(System.Text.Json.JsonSerializer.Serialize(value)).ShouldBe(allowed);
    }

    [Fact]
    public void Null_IsRefusedAsAnArgument()
    {
        Should.Throw<ArgumentNullException>(() => Constraint.Create("maxLength", "1").Allows(null!));
    }
}
