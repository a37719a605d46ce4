using Krea2.Generators.Analyzers;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>Code as it is while somebody types: the analyzers of JSON never fail on it.</summary>
public sealed class BrokenCodeTests
{
    public static TheoryData<string> Snippets =>
    [
        "_ = KreaRequest.Parse(\"{\\\"prompt\\\": \\\"fox \\u0041 \\x41 \\U0001F98A\\\", \\\"aspect_ratio\\\": [1, 2, {}]}\");",
        "_ = KreaRequest.Parse(@\"{\"\"prompt\"\": \"\"fox\"\", \"\"aspect_ratio\"\": \"\"1:1\"\"}\");",
        "_ = KreaRequest.Parse(\"\"\"\n    {\n      \"prompt\": \"fox\",\n\n      \"styles\": [{\"id\": 1}]\n    }\n    \"\"\"u8);",
        "_ = KreaRequest.Parse($$\"\"\"\n    {\n      \"prompt\": \"{{text}}\", \"seed\": {{text.Length}},\n      {{text}}\n    }\n    \"\"\");",
        "_ = KreaRequest.Parse($\"{{\\\"prompt\\\": \\\"{text}\\\", \\\"{text}\\\": {1 + 2:D4}, \" + text + \"\\\"aspect_ratio\\\": null}\");",
        "var json = text == null ? \"{\\\"prompt\\\": 1, \\\"zoom\\\": [1, 2]}\" : text switch { \"a\" => @\"{\"\"intensity\"\": 101}\", _ => throw null! }; _ = KreaRequest.Parse(json ?? \"{}\");",
        "const string json = \"{}\"; var other = json + json; _ = KreaRequest.Parse(other) with { ImageStyleRefs = [new() { Url = text, Strenght = 1 }], Xyz };",
        "_ = new KreaRequest { Prompt = text, ImageStyleRefs = { 1, 2 }, [text] = 1, Creativty = new() { }, Moodboards = [ with { } ] };",
    ];

    [Theory]
    [MemberData(nameof(Snippets))]
    public async Task CutAnywhere(string snippet)
    {
        const int Cuts = 50;
        var reference = JsonAnalysis.Client(Spec.Krea);
        var start = "using Krea2.KreaAi; static class User { static void Run(string text) { ";
        for (var i = 1; i <= Cuts; i++)
        {
            var cut = snippet[..(snippet.Length * i / Cuts)];
            foreach (var code in new[] { start + cut, start + cut + "\n } }" })
            {
                Compilation compilation = Compiler.Compile("User", [reference], code);
                var found = await compilation.WithAnalyzers([new JsonRequestAnalyzer(), new UnknownMemberAnalyzer()]).GetAnalyzerDiagnosticsAsync();
                found.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.ToString()).ShouldBeEmpty(code);
                found.ShouldAllBe(diagnostic => diagnostic.Location.SourceSpan.End <= code.Length);
            }
        }
    }
}
