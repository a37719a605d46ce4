using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Analyzers.Json;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>What is inferred, in the document or from the host's prose: a warning at most, never refused, never a closed set.</summary>
public sealed class InferredTests
{
    private const string Methods = """
            public static string Check(string json) => string.Join("\n", StudioDraftInput.Parse(json).Validate().Select(v => v.RuleId + " " + v.Pointer));

            public static string Json() => new StudioDraftInput { Prompt = "fox", Style = "chalk" }.ToJson() + new StudioDraftInput { Prompt = "fox", Style = StudioStyle.Oil }.ToJson() + StudioStyle.Ink.IsKnown + new StudioStyle("chalk").IsKnown;
        """;

    private static readonly Lazy<LoadedAssembly> Loaded = new(() => LoadedAssembly.Of(Spec.Studio, "using Acme.Studio;", Methods));

    [Theory]
    [InlineData("Style = {|\"chalk\"|}", "W KREA1007")]
    [InlineData("Note = {|\"sixsix\"|}", "W KREA1003")]
    [InlineData("Note = {|\"123456789012345678901\"|}", "E KREA1003")]
    [InlineData("Board = {|\"no uuid\"|}", "W KREA1004")]
    [InlineData("Images = {|[\"https://a.example/1\", \"https://a.example/2\", \"https://a.example/3\"]|}", "W KREA1005")]
    [InlineData("Style = StudioStyle.Oil, Note = \"five5\", Board = \"0f8fad5b-d9cb-469f-a165-70867728950e\"", "")]
    public void InCode_ItIsAWarning(string members, string expected)
    {
        var code = $$"""
            using Acme.Studio;
            public static class User { public static object Make() => new StudioDraftInput { Prompt = "fox", {{members.Replace("{|", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)}} }; }
            """;
        var compilation = GeneratorRun.Of(Compiler.Compile("User", [], code), Spec.Studio).ShouldCompile().Output;

        Analysis.Of(compilation).Select(diagnostic => $"{diagnostic.Severity.ToString()[0]} {diagnostic.Id}").ShouldBe(expected.Length == 0 ? [] : [expected]);
    }

    [Theory]
    [InlineData("\"style\": \"chalk\"", "W KREA1007")]
    [InlineData("\"note\": \"sixsix\"", "W KREA1003")]
    [InlineData("\"board\": \"no uuid\"", "W KREA1004")]
    [InlineData("\"images\": [\"https://a.example/1\", \"https://a.example/2\", \"https://a.example/3\"]", "W KREA1005")]
    public void InJson_ItIsAWarningAndNotRefused(string member, string expected)
    {
        var json = "{ \"prompt\": \"fox\", " + member + " }";

        JsonAnalysis.Of($"Acme.Studio.StudioDraftInput.Parse(\"\"\"{json}\"\"\");", document: [.. Spec.Krea, .. Spec.Studio]).ShouldHaveSingleItem().ShouldStartWith(expected);
        Loaded.Value.Text("Check", json).ShouldBe("");
    }

    [Fact]
    public void DocumentedLimitBesideAnInferredOne_IsRefused() => Loaded.Value.Text("Check", """{"prompt":"fox","note":"123456789012345678901"}""").ShouldBe("KREA1003 /note");

    [Fact]
    public void InferredSet_TakesAnyText() =>
        Loaded.Value.Text("Json").ShouldBe("""{"prompt":"fox","style":"chalk"}{"prompt":"fox","style":"oil"}TrueFalse""");

    [Fact]
    public void Documentation_SaysThatItIsInferred() => GeneratorRun.Of(Spec.Studio).Texts["StudioClient.StudioDraftInput.g.cs"]
        .ShouldContain("At most 20 characters. Not in the host's own schema, so at most a warning: at most 5 characters.");
}
