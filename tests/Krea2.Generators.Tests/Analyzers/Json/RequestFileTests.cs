using System.Globalization;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>JSON files that the project declares as requests.</summary>
public sealed class RequestFileTests
{
    private const string Right = """
        {
          "prompt": "A red fox",
          "aspect_ratio": "1:1",
          "resolution": "1K"
        }
        """;

    private static readonly string s_wrong = Right.Replace("1:1", "4:6", StringComparison.Ordinal);

    [Fact]
    public void RightFile_IsSilent() => Of(File(Right, "krea", "medium")).ShouldBeEmpty();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void WrongValue_IsReportedAtItsLineAndColumn(string newLine) =>
        Of(File(s_wrong.ReplaceLineEndings(newLine), "krea", "large")).ShouldHaveSingleItem()
            .ShouldStartWith("E KREA1007 fox.json(3,19)-(3,24): 'aspect_ratio' must be one of");

    [Fact]
    public void EveryRule_OfTheLiteralsHolds() => Of(File("""
        { "prompt": null,
          "aspect_ratio": "1:1", "imageStyleRefs": [{ "url": "fox.png", "strength": 1.4 }],
          "promt": "" }
        """, "krea", "medium-turbo")).ShouldBe(
        [
            "E KREA1011 fox.json(1,1)-(1,2): 'resolution' is required on Krea, but is missing",
            "E KREA1011 fox.json(1,13)-(1,17): 'prompt' is required on Krea, but is null",
            "E KREA2001 fox.json(2,26)-(2,42): 'imageStyleRefs' is the old name of 'image_style_references' on Krea and was accepted until 2026-06-19",
            "E KREA1004 fox.json(2,54)-(2,63): 'url' must be an absolute URI on Krea, but is \"fox.png\"",
            "E KREA1001 fox.json(2,77)-(2,80): 'strength' must be at most 1 on Krea, but is 1.4 (Runware and WaveSpeed allow -2 to 2)",
            "E KREA2002 fox.json(3,3)-(3,10): 'promt' is not a known parameter on Krea",
        ]);

    [Theory]
    [InlineData("", "E KREA1014 fox.json(1,1)-(1,1): The JSON cannot be read: found the end of the text, but expected a JSON value")]
    [InlineData("{", "E KREA1014 fox.json(1,2)-(1,2): The JSON cannot be read: found the end of the text, but expected '}'")]
    [InlineData("{ // no\n}", "E KREA1014 fox.json(1,3)-(1,8): The JSON cannot be read: found a comment, but expected JSON, which has none")]
    public void BrokenFile(string text, string expected) => Of(File(text, "krea", "medium")).ShouldBe([expected]);

    [Theory]
    [InlineData("krea", "", "", "its Krea2Request item must name a Variant of 'krea': medium, large, medium-turbo")]
    [InlineData("krea", "huge", "", "the variant 'huge' is not known; those of 'krea' are medium, large, medium-turbo")]
    [InlineData("acme", "medium", "", "the host 'acme' is not generated here; add it to Krea2Providers, or name the Type (generated are krea)")]
    [InlineData("", "", "", "its Krea2Request item must name a Provider and a Variant, or a Type")]
    [InlineData("", "", "Acme.Thing", "there is no generated request type 'Acme.Thing'")]
    public void FileThatCannotBeChecked_SaysWhy(string provider, string variant, string type, string reason)
    {
        var found = Of(File(s_wrong, provider, variant, type));

        if (provider == "krea" && variant.Length == 0)
        {
            // All variants take one type: there is nothing to choose.
            found.ShouldHaveSingleItem().ShouldStartWith("E KREA1007 ");
            return;
        }

        found.ShouldBe(["W KREA0019 fox.json(1,1)-(1,1): The request file is not checked: " + reason]);
    }

    [Fact]
    public void NumberBeyondItsType_IsWhatTheHostSaysOfIt() =>
        Of(File("{\"positivePrompt\": \"fox\", \"width\": 1024, \"height\": 1024, \"seed\": 9223372036854775808}", "runware", "medium"), HostSpecs.Runware)
            .ShouldBe(["W KREA1001 fox.json(1,66)-(1,85): 'seed' must be at most 9223372036854775807 on Runware, but is 9223372036854775808"]);

    [Fact]
    public void HostThatIsNotGenerated_SaysWhatToDo() =>
        Of(File(Right, "wavespeed", "medium"), [.. Spec.Krea, .. HostSpecs.Runware])
            .ShouldBe(["W KREA0019 fox.json(1,1)-(1,1): The request file is not checked: the host 'wavespeed' is not generated here; add it to Krea2Providers, or name the Type (generated are krea, runware)"]);

    [Fact]
    public void HostWithoutVariants_SaysSo() =>
        Of(File("{}", "AcmeClient"), [Spec.Thing("{'type': 'object', 'properties': {'size': {'type': 'integer'}}}")])
            .ShouldBe(["W KREA0019 fox.json(1,1)-(1,1): The request file is not checked: the provider 'AcmeClient' has no variants here; name the Type"]);

    [Fact]
    public void ProjectWithoutAClient_SaysSo() =>
        Analyze(Compiler.Compile("User", [], "class User;"), File(Right, "krea", "medium"))
            .ShouldBe(["W KREA0019 fox.json(1,1)-(1,1): The request file is not checked: no client is generated in this project or in one that it references; add 'krea' to Krea2Providers"]);

    [Fact]
    public void OwnDocument_ByItsType()
    {
        InMemoryText[] document = [Spec.Thing("{'type': 'object', 'properties': {'size': {'type': 'integer', 'maximum': 8}}}")];

        Of(File("{\"size\": 9}", type: "Acme.Thing"), document).ShouldBe(["E KREA1001 fox.json(1,10)-(1,11): 'size' must be at most 8 on Acme, but is 9"]);
        Of(File("{\"size\": 8}", type: "Thing"), document).ShouldBeEmpty();
    }

    [Fact]
    public void OtherFiles_AreNotTouched() => Of(new InMemoryText("/user/fox.json", s_wrong)).ShouldBeEmpty();

    [Theory]
    [InlineData("none", "")]
    [InlineData("silent", "H")]
    [InlineData("suggestion", "I")]
    [InlineData("warning", "W")]
    [InlineData("Error", "E")]
    [InlineData("default", "E")]
    [InlineData("nonsense", "E")]
    public void Severity_ComesFromTheEditorConfig(string configured, string severity) =>
        Of(File(s_wrong, "krea", "medium").Set("krea2_severity.KREA1007", configured)).Select(found => found[..1]).ShouldBe(severity.Length == 0 ? [] : [severity]);

    [Fact]
    public void Severity_OfAnotherRule_ChangesNothing() =>
        Of(File(s_wrong, "krea", "medium").Set("krea2_severity.KREA1005", "none")).Count.ShouldBe(1);

    [Theory]
    [InlineData("", "E KREA0003")]
    [InlineData("warning", "W KREA0003")]
    [InlineData("none", null)]
    public void Severity_OfASpecFile(string configured, string? expected)
    {
        var document = Spec.Thing("{'type': 'object', 'properties': {'size': {'type': 'integer', 'maximum': 'x'}}}");

        var problems = GeneratorRun.Of(configured.Length == 0 ? document : document.Set("krea2_severity.KREA0003", configured)).ProblemTexts;

        problems.Select(problem => problem[..10]).ShouldBe(expected is null ? [] : [expected]);
    }

    private static InMemoryText File(string text, string provider = "", string variant = "", string type = "") => new("/user/requests/fox.json", text)
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "request", ["Krea2Provider"] = provider, ["Krea2Variant"] = variant, ["Krea2Type"] = type },
    };

    private static IReadOnlyList<string> Of(InMemoryText file, InMemoryText[]? document = null) =>
        Analyze(Compiler.Compile("User", [JsonAnalysis.Client(document ?? Spec.Krea)], "class User;"), file);

    private static IReadOnlyList<string> Analyze(Compilation compilation, InMemoryText file)
    {
        var options = new AnalyzerOptions([file], new SpecOptions());
        var found = compilation.WithAnalyzers([new RequestFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(Text)];
    }

    private static string Text(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Severity.ToString()[0]} {diagnostic.Id} {Path.GetFileName(place.Path)}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1})-({place.EndLinePosition.Line + 1},{place.EndLinePosition.Character + 1}): {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
    }
}
