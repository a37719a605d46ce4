using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>JSON that stands in one arm of a conditional or a switch. It is an error only when every arm is wrong.</summary>
public sealed class JsonArmTests
{
    private const string Wild = "'creativity' must be one of \"raw\", \"low\", \"medium\", \"high\" on Krea, but is \"wild\"";
    private const string Start = """ "{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", """;
    private const string Right = Start + """\"creativity\": \"low\"}" """;
    private const string Wrong = Start + """\"creativity\": \"wild\"}" """;
    private const string Wilder = Start + """\"creativity\": \"wilder\"}" """;
    private const string TooMuch = Start + """\"intensity\": 101}" """;

    [Theory]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? WRONG : RIGHT);")]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? RIGHT : (WRONG));")]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? text : WRONG);")]
    [InlineData("_ = KreaRequest.Parse(text ?? WRONG);")]
    [InlineData("_ = KreaRequest.Parse(text switch { \"a\" => RIGHT, \"b\" => WRONG, _ => text });")]
    [InlineData("var json = text == \"\" ? WRONG : RIGHT; _ = KreaRequest.Parse(json);")]
    [InlineData("var wrong = WRONG; var json = text == \"\" ? wrong : RIGHT; _ = KreaRequest.Parse(json);")]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? WRONG : TOOMUCH.Trim());")]
    public void SomeArmsWrong_IsASuggestion(string statements) => Of(statements).ShouldBe([$"""I KREA3003 [\"wild\"] {Wild}"""]);

    [Theory]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? WRONG : WILDER);", 2)]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? WRONG : throw new Exception());", 1)]
    [InlineData("_ = KreaRequest.Parse(text switch { \"a\" => WRONG, \"b\" => throw new Exception(), _ => WILDER });", 2)]
    [InlineData("_ = KreaRequest.Parse(true ? WRONG : RIGHT);", 1)]
    [InlineData("var json = text == \"\" ? WRONG : WILDER; _ = KreaRequest.Parse(json);", 2)]
    [InlineData("var json = text == \"\" ? WRONG : text == \"a\" ? WILDER : WILDER; _ = KreaRequest.Parse(json);", 3)]
    public void EveryArmWrong_IsAnError(string statements, int count)
    {
        var found = Of(statements);

        found.Count.ShouldBe(count);
        found.ShouldAllBe(report => report.StartsWith("E KREA1007 ", StringComparison.Ordinal));
    }

    // One of the two rules is broken whatever happens, so the request is never right.
    [Fact]
    public void ArmsWrongInDifferentWays_AreErrors() => Of("_ = KreaRequest.Parse(text == \"\" ? WRONG : TOOMUCH);")
        .ShouldBe([$"""E KREA1007 [\"wild\"] {Wild}""", "E KREA1001 [101] 'intensity' must be at most 100 on Krea, but is 101"]);

    // A member that is only deprecated, or named by an old name that is still accepted, refuses nothing.
    [Fact]
    public void ErrorInOneArmAndWarningInTheOther_AreSuggestions() => Of("_ = KreaRequest.Parse(text == \"\" ? WRONG : OLD);", Spec.KreaJune).Select(found => found[..10]).ShouldBe(["I KREA3003", "I KREA3003"]);

    // Of a name, too, nothing is certain.
    [Fact]
    public void OldNameInOneArm_IsASuggestion() => Of("_ = KreaRequest.Parse(text == \"\" ? RIGHT.Trim() : OLD);").ShouldHaveSingleItem().ShouldStartWith("I KREA3003 [\\\"imageStyleRefs\\\"] ");

    [Theory]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? RIGHT : RIGHT);")]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? RIGHT : text);")]
    [InlineData("_ = KreaRequest.Parse(text == \"\" ? WRONG + text : RIGHT);")]
    [InlineData("_ = KreaRequest.Parse(false ? WRONG : RIGHT);")]
    [InlineData("_ = KreaRequest.Parse(text ?? RIGHT);")]
    [InlineData("var json = text == \"\" ? WRONG : RIGHT; json = text; _ = KreaRequest.Parse(json);")]
    [InlineData("var json = text == \"\" ? WRONG : RIGHT; if (text == \"\") { json = RIGHT; } _ = KreaRequest.Parse(json);")]
    [InlineData("_ = KreaRequest.Parse((text == \"\" ? WRONG : RIGHT).Trim());")]
    [InlineData("_ = KreaRequest.Parse(new[] { WRONG, RIGHT }[1]);")]
    [InlineData("var request = KreaRequest.Parse(text == \"\" ? WRONG : WILDER) with { Creativity = KreaCreativity.Low };")]
    public void ArmsRightOrUnknown_AreSilent(string statements) => Of(statements).ShouldBeEmpty();

    private static IReadOnlyList<string> Of(string statements, InMemoryText[]? document = null) => JsonAnalysis.Of(
        statements
            .Replace("OLD", Start + """\"imageStyleRefs\": []}" """, StringComparison.Ordinal)
            .Replace("TOOMUCH", TooMuch, StringComparison.Ordinal)
            .Replace("WRONG", Wrong, StringComparison.Ordinal)
            .Replace("WILDER", Wilder, StringComparison.Ordinal)
            .Replace("RIGHT", Right, StringComparison.Ordinal),
        document: document);
}
