using Krea2.Generators.Analyzers;
using Krea2.Generators.Tests.Analyzers.Json;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>C# values that become one of several alternatives: wrong only when every alternative that takes values of their kind refuses them.</summary>
public sealed class AlternativeTests
{
    private static readonly InMemoryText[] s_document =
    [
        Spec.Thing("""
            {'type': 'object', 'properties': {
              'seed': {'type': ['integer', 'string'], 'minimum': 0, 'maxLength': 3},
              'either': {'oneOf': [{'type': 'string', 'maxLength': 3}, {'type': 'integer', 'minimum': 1}]},
              'both': {'anyOf': [{'type': 'string', 'maxLength': 3}, {'type': 'string', 'format': 'uuid'}, {'type': 'number', 'maximum': 1}]},
              'many': {'type': 'array', 'items': {'oneOf': [{'type': 'string', 'pattern': '^x'}, {'type': 'integer'}]}},
              'guess': {'oneOf': [{'type': 'string', 'maxLength': 3, 'x-krea2-inferred': {'minLength': 2}}, {'type': 'boolean'}]},
              'set': {'anyOf': [{'type': 'string', 'enum': ['a', 'b']}, {'type': 'integer', 'multipleOf': 4}]},
              'image': {'oneOf': [{'type': 'string', 'minLength': 2}, {'type': 'object', 'properties': {'url': {'type': 'string', 'maxLength': 2}}}]}}}
            """),
    ];

    [Theory]
    [InlineData("Seed = -1", "E KREA1001 [-1] 'seed' must be at least 0 on Acme, but is -1")]
    [InlineData("Seed = (long)-1", "E KREA1001 [(long)-1] 'seed' must be at least 0 on Acme, but is -1")]
    [InlineData("Seed = flag ? -1 : -2", "E KREA1001 [-1] 'seed' must be at least 0 on Acme, but is -1", "E KREA1001 [-2] 'seed' must be at least 0 on Acme, but is -2")]
    [InlineData("Seed = flag ? -1 : \"abc\"", "I KREA3003 [-1] 'seed' must be at least 0 on Acme, but is -1")]
    [InlineData("Seed = \"abcd\"", "E KREA1003 [\"abcd\"] 'seed' must have at most 3 characters on Acme, but has 4")]
    [InlineData("Seed = ThingSeed.FromNumber(-1)", "E KREA1001 [ThingSeed.FromNumber(-1)] 'seed' must be at least 0 on Acme, but is -1")]
    [InlineData("Either = 0", "E KREA1001 [0] 'either' must be at least 1 on Acme, but is 0")]
    [InlineData("Both = 1.5", "E KREA1001 [1.5] 'both' must be at most 1 on Acme, but is 1.5")]
    [InlineData("Many = [1, \"x\", \"y\"]", "E KREA1004 [\"y\"] an item of 'many' must match the pattern ^x on Acme, but is \"y\"")]
    [InlineData("Guess = \"abcd\"", "E KREA1003 [\"abcd\"] 'guess' must have at most 3 characters on Acme, but has 4")]
    [InlineData("Guess = \"a\"", "W KREA1003 [\"a\"] 'guess' must have at least 2 characters on Acme, but has 1")]
    [InlineData("Set = 6", "E KREA1002 [6] 'set' must be a multiple of 4 on Acme, but is 6")]
    [InlineData("Image = \"a\"", "E KREA1003 [\"a\"] 'image' must have at least 2 characters on Acme, but has 1")]
    [InlineData("Image = new ThingImageOption2 { Url = \"abc\" }", "E KREA1003 [\"abc\"] 'url' must have at most 2 characters on Acme, but has 3")]
    public void ValueThatNoAlternativeTakes_IsReported(string members, params string[] expected) => Of(members).ShouldBe(expected);

    [Theory]
    [InlineData("Seed = 0")]
    [InlineData("Seed = \"abc\"")]
    [InlineData("Seed = number")]
    [InlineData("Seed = null")]
    [InlineData("Either = \"0\"")]
    [InlineData("Both = \"0f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("Both = 1")]
    [InlineData("Many = [-1, \"x\"]")]
    [InlineData("Guess = true")]
    [InlineData("Set = 8")]
    [InlineData("Set = ThingSetChoice.A")]
    [InlineData("Image = text")]
    public void ValueThatAnAlternativeTakes_IsNot(string members) => Of(members).ShouldBeEmpty();

    private static IReadOnlyList<string> Of(string members)
    {
        var code = "using Acme; public static class User { public static void Run(string text, bool flag, long number) => _ = new Thing { " + members + " }; }";
        var compilation = Compiler.Compile("User", [JsonAnalysis.Client(s_document)], code);
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ShouldBeEmpty();
        return JsonAnalysis.Analyze(compilation, new RequestAnalyzer());
    }
}
