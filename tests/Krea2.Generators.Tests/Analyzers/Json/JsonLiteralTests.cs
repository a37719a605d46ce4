namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>The squiggle stands on the very characters, however the text is written.</summary>
public sealed class JsonLiteralTests
{
    private const string TooMuch = "'creativity' must be one of \"raw\", \"low\", \"medium\", \"high\" on Krea, but is \"wild\"";

    [Theory]
    [InlineData(""" "{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}" """, """[\"wild\"]""")]
    [InlineData(""" "{\u0022prompt\": \"fox \U0001F98A \x41\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\":\t\"wil\u0064\"}" """, """[\"wil\u0064\"]""")]
    [InlineData(""" @"{""prompt"": ""fox"", ""aspect_ratio"": ""1:1"", ""resolution"": ""1K"", ""creativity"": ""wild""}" """, """[""wild""]""")]
    [InlineData("\"\"\"{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}\"\"\"", "[\"wild\"]")]
    [InlineData("\"\"\"{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}\"\"\"u8", "[\"wild\"]")]
    [InlineData(""" "{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}"u8 """, """[\"wild\"]""")]
    [InlineData(""" $"{{\"prompt\": \"{text}\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}}" """, """[\"wild\"]""")]
    [InlineData(""" $@"{{""prompt"": ""{text}"", ""aspect_ratio"": ""1:1"", ""resolution"": ""1K"", ""creativity"": ""wild""}}" """, """[""wild""]""")]
    [InlineData("$$\"\"\"{\"prompt\": \"{{text}}\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}\"\"\"", "[\"wild\"]")]
    [InlineData(""" "{\"prompt\": \"" + text + "\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", " + "\"creativity\": \"wild\"}" """, """[\"wild\"]""")]
    [InlineData(""" "{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wi" + "ld\"}" """, """[\"wi" + "ld\"]""")]
    [InlineData(""" Encoding.UTF8.GetBytes("{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}") """, """[\"wild\"]""")]
    public void EveryKindOfLiteral(string argument, string characters) =>
        JsonAnalysis.Of($"_ = KreaRequest.Parse({argument});").ShouldBe([$"E KREA1007 {characters} {TooMuch}"]);

    [Fact]
    public void RawLiteral_OfSeveralLines() =>
        JsonAnalysis.Of(""""
                    _ = KreaRequest.Parse("""
                        {
                          "prompt": "fox",

                          "aspect_ratio": "4:6",
                          "resolution": "1K"
                        }
                        """);
            """").ShouldBe(["E KREA1007 [\"4:6\"] 'aspect_ratio' must be one of \"1:1\", \"4:3\", \"3:2\", \"16:9\", \"2.35:1\", \"4:5\", \"3:4\", \"2:3\", \"9:16\" on Krea, but is \"4:6\""]);

    [Fact]
    public void InterpolatedRawLiteral_OfSeveralLines() =>
        JsonAnalysis.Of(""""
                    _ = KreaRequest.Parse($$"""
                        {
                          "prompt": "{{text}}",
                          "seed": {{text.Length}},
                          "aspect_ratio": "1:1",
                          "resolution": "9K",
                          "creativity": "{{"low"}}"
                        }
                        """);
            """").ShouldBe(["E KREA1007 [\"9K\"] 'resolution' must be one of \"1K\" on Krea, but is \"9K\""]);

    [Fact]
    public void InterpolatedRawLiteral_ThatBeginsWithAHole() =>
        JsonAnalysis.Of(""""
                    _ = KreaRequest.Parse($$"""
                        {{""}}{
                          "prompt": "fox", "aspect_ratio": "1:1",
                          "resolution": "9K"
                        }
                        """);
            """").ShouldBe(["E KREA1007 [\"9K\"] 'resolution' must be one of \"1K\" on Krea, but is \"9K\""]);

    // What two holes make of two names, nobody knows.
    [Theory]
    [InlineData("""{"{{text}}": 1, "{{text.Length}}": 2, "prompt": "fox"}""")]
    [InlineData("""{"a{{text}}": 1, "a{{text.Trim()}}": 2, "prompt": "fox"}""")]
    public void NamesOfHoles_AreNotCalledTheSame(string json) => JsonAnalysis.Of($"_ = KreaRequest.Parse($$\"\"\"{json}\"\"\");").ShouldBeEmpty();

    [Theory]
    [InlineData("if (false) { _ = KreaRequest.Parse(\"none\"); }")]
    [InlineData("return; _ = KreaRequest.Parse(\"none\");")]
    [InlineData("while (true) { } _ = KreaRequest.Parse(\"none\");")]
    [InlineData("throw new InvalidOperationException(); Func<object> make = () => KreaRequest.Parse(\"none\");")]
    public void WhatIsNeverReached_IsSilent(string statements) => JsonAnalysis.Of(statements).ShouldBeEmpty();

    [Theory]
    [InlineData("if (text.Length == 0) { return; } _ = KreaRequest.Parse(\"none\");")]
    [InlineData("Use(); return; void Use() { _ = KreaRequest.Parse(\"none\"); }")]
    [InlineData("goto use; use: _ = KreaRequest.Parse(\"none\");")]
    [InlineData("while (true) { if (text.Length == 0) { break; } } _ = KreaRequest.Parse(\"none\");")]
    [InlineData("try { throw new InvalidOperationException(); } catch (InvalidOperationException) { _ = KreaRequest.Parse(\"none\"); }")]
    public void WhatIsReached_IsReported(string statements) => JsonAnalysis.Of(statements).ShouldHaveSingleItem().ShouldContain("KREA1014");

    [Theory]
    [InlineData("const string json = LITERAL; _ = KreaRequest.Parse(json);", "")]
    [InlineData("var json = LITERAL; _ = KreaRequest.Parse(json);", "")]
    [InlineData("_ = KreaRequest.Parse(Json);", "private const string Json = LITERAL;")]
    [InlineData("_ = KreaRequest.Parse(Json);", "private static readonly string Json = LITERAL;")]
    [InlineData("_ = KreaRequest.Parse(json: (LITERAL));", "")]
    public void Constants_AreReportedWhereTheyStand(string statements, string members)
    {
        const string Literal = """ "{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}" """;

        JsonAnalysis.Of(statements.Replace("LITERAL", Literal, StringComparison.Ordinal), members.Replace("LITERAL", Literal, StringComparison.Ordinal))
            .ShouldBe([$"""E KREA1007 [\"wild\"] {TooMuch}"""]);
    }

    [Theory]
    [InlineData("var json = LITERAL; json = text; _ = KreaRequest.Parse(json);")]
    [InlineData("_ = KreaRequest.Parse(text);")]
    [InlineData("_ = KreaRequest.Parse($\"{text}\");")]
    [InlineData("_ = KreaRequest.Parse(text + LITERAL);")]
    [InlineData("_ = KreaRequest.Parse(LITERAL.Replace(\"wild\", \"low\"));")]
    [InlineData("_ = int.Parse(LITERAL);")]
    [InlineData("_ = System.Text.Json.JsonDocument.Parse(LITERAL);")]
    [InlineData("_ = KreaAsset.Parse(LITERAL);")]
    public void UnknownText_IsPassedOver(string statements) =>
        JsonAnalysis.Of(statements.Replace("LITERAL", """ "{\"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\", \"creativity\": \"wild\"}" """, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void OneProject_AndTwo_SayTheSame()
    {
        const string Statement = """_ = KreaRequest.Parse("{\"prompt\": null, \"aspect_ratio\": \"1:1\"}");""";

        JsonAnalysis.InOneProject(Statement).ShouldBe(JsonAnalysis.Of(Statement));
        JsonAnalysis.Of(Statement).Count.ShouldBe(2);
    }
}
