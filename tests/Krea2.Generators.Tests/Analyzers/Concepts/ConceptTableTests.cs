using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Tests.Analyzers.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers.Concepts;

/// <summary>The table of other hosts' limits says what the bundled documents say.</summary>
public sealed class ConceptTableTests
{
    private static readonly string[] s_keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "enum"];

    [Fact]
    public void Krea_AllowsWhatItsDocumentSays()
    {
        var contract = RequestContract.Find(AnalyzedClient.OneProject)!;
        var members = contract.Routes.Select(route => route.Body).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .SelectMany(body => body.ContainingNamespace.GetTypeMembers())
            .Select(contract.TypeOf).OfType<TypeContract>()
            .Where(type => type.Host.Id == "krea")
            .SelectMany(type => type.Members).Where(member => member.Concept.Length > 0)
            .ToList();

        members.Count.ShouldBeGreaterThan(15);
        Of("krea").ShouldBe(members.Select(member => (member.Concept, Limits: Text(member.Constraints.Where(constraint => constraint.At.Length == 0).Select(constraint => constraint.Constraint))))
            .Where(row => row.Limits.Length > 0).Distinct().OrderBy(row => row.Concept, StringComparer.Ordinal));
    }

    // providers.md of the sources: strength runs from -2 to 2 on two hosts and from 0 to 1 on the others, and ten references are the most everywhere.
    [Theory]
    [InlineData("reference strength", "krea", "minimum: 0, maximum: 1")]
    [InlineData("reference strength", "replicate", "minimum: 0, maximum: 1")]
    [InlineData("reference strength", "runware", "minimum: -2, maximum: 2")]
    [InlineData("reference strength", "wavespeed", "minimum: -2, maximum: 2")]
    [InlineData("number of references", "runware", "minItems: 1, maxItems: 10")]
    [InlineData("number of references", "wavespeed", "maxItems: 10")]
    [InlineData("moodboard strength", "runware", "minimum: -0.5, maximum: 1.5")]
    [InlineData("prompt", "wavespeed", "minLength: 1, maxLength: 5000")]
    public void Others_AllowWhatTheirSourcesSay(string concept, string host, string limits) =>
        Of(host).ShouldContain((concept, limits));

    private static IEnumerable<(string Concept, string Limits)> Of(string host) =>
        ConceptTable.Concepts.SelectMany(concept => ConceptTable.Of(concept).Where(row => row.Host == host).Select(row => (concept, Text(row.Limits)))).OrderBy(row => row.concept, StringComparer.Ordinal);

    // The type of a constraint exists in the runtime too, so only its text is named here.
    private static string Text(IEnumerable<object> constraints) =>
        string.Join(", ", constraints.Select(constraint => Compact(constraint.ToString()!)).Where(text => s_keywords.Contains(Keyword(text))).OrderBy(text => Array.IndexOf(s_keywords, Keyword(text))));

    private static string Compact(string text) => text.Replace("\", \"", "\",\"", StringComparison.Ordinal);

    private static string Keyword(string constraint) => constraint[..constraint.IndexOf(':', StringComparison.Ordinal)];
}
