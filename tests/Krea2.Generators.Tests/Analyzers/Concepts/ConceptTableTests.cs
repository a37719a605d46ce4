using System.Text.Json.Nodes;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Tests.Analyzers.Hosts;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Concepts;

/// <summary>The table of other hosts' limits says what the bundled documents say.</summary>
public sealed class ConceptTableTests
{
    private static readonly JsonNode s_table = JsonNode.Parse(Spec.Read("specs", "concepts.json"))!;
    private static readonly string[] s_keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "minItems", "maxItems", "enum"];

    [Theory]
    [InlineData("krea")]
    [InlineData("replicate")]
    [InlineData("runware")]
    [InlineData("wavespeed")]
    public void Limits_AreThoseOfTheDocument(string host)
    {
        var members = HostParameters.Of(host).Where(parameter => parameter.Member is { Concept.Length: > 0 }).Select(parameter => parameter.Member!).ToList();

        members.Count.ShouldBeGreaterThan(5);
        Of(host).ShouldBe(members.Select(member => (member.Concept, Limits: Text(LimitsOf(member))))
            .Where(row => row.Limits.Length > 0).Distinct().OrderBy(row => row.Concept, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("krea")]
    [InlineData("replicate")]
    [InlineData("runware")]
    [InlineData("wavespeed")]
    public void Parameters_AreThoseOfTheDocument(string host) =>
        ConceptTable.Parameters.Where(parameter => parameter.Host == host).Select(parameter => $"{parameter.Path}: {parameter.Concept}")
            .ShouldBe(HostParameters.Of(host).Select(parameter => $"{parameter.Path}: {parameter.Member?.Concept}"), ignoreOrder: true);

    [Fact]
    public void Rows_NameParametersThatAreThere()
    {
        foreach (var concept in s_table["concepts"]!.AsObject())
        {
            foreach (var row in concept.Value!.AsArray())
            {
                var (host, path) = ((string)row!["host"]!, (string)row["parameter"]!);
                ((string?)s_table["parameters"]![host]![path]).ShouldBe(concept.Key, $"{host}: {path}");
            }
        }
    }

    [Fact]
    public void WhatIsOneThingTogether_IsWhatTheHostOffersTogether()
    {
        foreach (var host in s_table["together"]!.AsObject())
        {
            var combinations = JsonNode.Parse(Spec.Read("specs", host.Key, "provider.json"))!["combinations"]!.AsArray();
            foreach (var concept in host.Value!.AsObject())
            {
                var combination = combinations.Single(candidate => JsonNode.DeepEquals(candidate!["members"], concept.Value))!;
                string[] labels = [.. combination["values"]!.AsArray().Select(value => (string)value!["label"]!)];
                s_table["concepts"]![concept.Key]!.AsArray().ShouldAllBe(row => labels.All(label => row!["enum"]!.AsArray().Any(value => (string)value! == label)), host.Key);
            }
        }
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

    // Of a limit that the host prints rounded and the one that is meant, the one that is meant.
    private static IEnumerable<object> LimitsOf(MemberContract member) =>
        member.Constraints.Where(constraint => constraint.At.Length == 0).GroupBy(constraint => constraint.Constraint.Keyword).Select(same => same.Last().Constraint);

    private static IEnumerable<(string Concept, string Limits)> Of(string host) =>
        ConceptTable.Concepts.SelectMany(concept => ConceptTable.Of(concept).Where(row => row.Host == host).Select(row => (concept, Text(row.Limits)))).OrderBy(row => row.concept, StringComparer.Ordinal);

    // The type of a constraint exists in the runtime too, so only its text is named here.
    private static string Text(IEnumerable<object> constraints) =>
        string.Join(", ", constraints.Select(constraint => Compact(constraint.ToString()!)).Where(text => s_keywords.Contains(Keyword(text))).OrderBy(text => Array.IndexOf(s_keywords, Keyword(text))));

    private static string Compact(string text) => text.Replace("\", \"", "\",\"", StringComparison.Ordinal);

    private static string Keyword(string constraint) => constraint[..constraint.IndexOf(':', StringComparison.Ordinal)];
}
