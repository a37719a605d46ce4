using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Concepts;

/// <summary>A message names the hosts that draw the same line elsewhere, and only those.</summary>
public sealed class OtherHostsTests
{
    [Theory]
    [InlineData("new KreaImageStyleReference { Url = \"https://e.example/a.png\", Strength = 1.4 }", "'strength' must be at most 1 on Krea, but is 1.4 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData("new KreaImageStyleReference { Url = \"https://e.example/a.png\", Strength = -0.5 }", "'strength' must be at least 0 on Krea, but is -0.5 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData("new KreaMoodboard { Id = id, Strength = 1.2 }", "'strength' must be at most 1 on Krea, but is 1.2 (Runware allows -0.5 to 1.5)")]
    public void OtherRanges_AreNamed(string expression, string message) => Message(expression).ShouldBe(message);

    [Theory]
    [InlineData("request with { ImageStyleReferences = new KreaImageStyleReference[11] }", "'image_style_references' must have at most 10 items on Krea, but has 11")]
    [InlineData("new KreaRequestStyle { Id = \"a\", Strength = 3 }", "'strength' must be at most 2 on Krea, but is 3")]
    [InlineData("request with { Intensity = 101 }", "'intensity' must be at most 100 on Krea, but is 101")]
    public void EqualRanges_AreNot(string expression, string message) => Message(expression).ShouldBe(message);

    [Fact]
    public void ReplacedDocument_IsComparedWithNothing()
    {
        var client = GeneratorRun.Of(Compiler.Compile("Client", []), Spec.KreaJune).ShouldCompile().Output;
        var file = Compiler.Parse("static class Test { static object Make() => new Krea2.KreaAi.KreaImageStyleReference { Url = \"https://e.example/a.png\", Strength = 1.4 }; }");

        var report = Analysis.Of(client.AddSyntaxTrees(file), file).ShouldHaveSingleItem();

        report.GetMessage(CultureInfo.InvariantCulture).ShouldBe("'strength' must be at most 1 on Krea, but is 1.4");
    }

    [Fact]
    public void ValueThatAnotherHostOffers_IsNamedInJson()
    {
        var client = AnalyzedClient.Across(Compiler.Parse(Code.Statements("_ = KreaRequest.Parse(\"{\\\"prompt\\\":\\\"a\\\",\\\"aspect_ratio\\\":\\\"5:4\\\",\\\"resolution\\\":\\\"1K\\\"}\");")));

        // No host offers 5:4.
        Analysis.Of(client).ShouldHaveSingleItem().GetMessage(CultureInfo.InvariantCulture).ShouldEndWith("but is \"5:4\"");
    }

    private static string Message(string expression)
    {
        var app = AnalyzedClient.Across(Compiler.Parse(Code.Members("    public static object Make(KreaRequest request, Guid id) => " + expression + ";")));
        return Analysis.Of(app).ShouldHaveSingleItem().GetMessage(CultureInfo.InvariantCulture);
    }
}
