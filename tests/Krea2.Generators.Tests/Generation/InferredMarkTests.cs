using System.Reflection;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Analyzers.Json;
using Krea2.Generators.Tests.Generation.Metadata;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Each inferred mark of the bundled hosts, and each rule of what has no effect: a warning at most, and accepted by Validate().</summary>
public sealed class InferredMarkTests
{
    private const string Sizes = "RunwareRequest inferred large medium-turbo turbo: 'width' and 'height' must be one of the sizes of the model";
    private const string Runware = """{"positivePrompt":"fox","width":1024,"height":1024,""";
    private const string Board = """{"id":"0f8fad5b-d9cb-469f-a165-70867728950e"}""";

    // What C# itself cannot hold is not Validate()'s business: Parse throws, and that is certain. In a file that is only sent it is a warning.
    private const string Seed = "RunwareRequest.seed maximum";

    private static readonly string Eleven = string.Join(",", Enumerable.Range(1, 11).Select(i => $"\"https://a.example/{i}.png\""));

    /// <summary>The host, the mark as the metadata has it, the id of what is said, the type, and JSON that goes against the mark.</summary>
    private static readonly (string Host, string Mark, string Id, string Type, string Json)[] Marks =
    [
        ("replicate", "ReplicateRequest ineffective : 'style_reference_strength' has no effect without 'style_reference_images'", "KREA1012", "Replicate.ReplicateRequest", """{"prompt":"fox","style_reference_strength":0.4}"""),
        ("replicate", "ReplicateRequest ineffective : 'moodboard_strength' has no effect without 'moodboard_id'", "KREA1012", "Replicate.ReplicateRequest", """{"prompt":"fox","moodboard_strength":0.4}"""),
        ("replicate", "ReplicateRequest.style_reference_images maxItems", "KREA1005", "Replicate.ReplicateRequest", """{"prompt":"fox","style_reference_images":[""" + Eleven + "]}"),
        ("replicate", "ReplicateRequest.moodboard_id format", "KREA1004", "Replicate.ReplicateRequest", """{"prompt":"fox","moodboard_id":"no uuid"}"""),
        ("runware", "RunwareRequest ineffective : 'ttl' has no effect unless 'outputType' is \"URL\"", "KREA1012", "Runware.RunwareRequest", Runware + """ "ttl":60,"outputType":"dataURI"}"""),
        ("runware", Seed, "KREA1001", "Runware.RunwareRequest", Runware + """ "seed":9223372036854775900}"""),
        ("runware", "RunwareSafety.mode enum", "KREA1007", "Runware.RunwareRequest", Runware + """ "safety":{"mode":"strict"}}"""),
        ("runware", "RunwareSettings.moodboards maxItems", "KREA1005", "Runware.RunwareRequest", Runware + """ "settings":{"moodboards":[""" + Board + "," + Board + "]}}"),
        ("wavespeed", "WaveSpeedPredictionQuery.page_size maximum", "KREA1001", "WaveSpeed.WaveSpeedPredictionQuery", """{"page_size":101}"""),
    ];

    public static TheoryData<string> Names => [.. Marks.Select(mark => mark.Mark)];

    [Theory]
    [InlineData("replicate")]
    [InlineData("runware")]
    [InlineData("wavespeed")]
    public void EveryMark_IsTested(string host) =>
        MarksOf(ReferencedClient.Of(HostSpecs.Of(host))).ShouldBe(Marks.Where(mark => mark.Host == host).Select(mark => mark.Mark).Concat(host == "runware" ? [Sizes] : []), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void Mark_IsAWarningAndNothingThatIsRefused(string name)
    {
        var (host, mark, id, type, json) = Marks.Single(mark => mark.Mark == name);
        var client = GeneratorRun.Of(HostSpecs.Of(host)).Output;

        JsonAnalysis.Of($"Krea2.{type}.Parse(\"\"\"{json}\"\"\");", document: [.. Spec.Krea, .. HostSpecs.Of(host)]).ShouldHaveSingleItem().ShouldStartWith((mark == Seed ? "E " : "W ") + id);
        if (mark != Seed)
        {
            using var loaded = LoadedAssembly.Load(client);
            Violations(loaded.Assembly.GetType("Krea2." + type)!, json).ShouldBe(0);
        }
    }

    [Theory]
    [InlineData("Large", "W KREA1010")]
    [InlineData("Turbo", "W KREA1010")]
    [InlineData("Medium", "E KREA1010")]
    public void SizesOfRunware_AreCertainForOneVariantOnly(string variant, string expected)
    {
        var code = $$"""
            using Krea2.Runware;
            public static class User
            {
                public static object Send(RunwareClient client) => client.{{variant}}.SubmitAsync(new RunwareRequest { PositivePrompt = "fox", Width = 1000, Height = 1000 });
                public static int Check() => new RunwareRequest { PositivePrompt = "fox", Width = 1000, Height = 1000 }.Validate().Count;
            }
            """;
        var compilation = GeneratorRun.Of(Compiler.Compile("User", [], code), HostSpecs.Runware).ShouldCompile().Output;

        // Where no variant is named, the rule is not certain.
        Analysis.Of(compilation).Select(diagnostic => $"{diagnostic.Severity.ToString()[0]} {diagnostic.Id}").ShouldBe([expected, "W KREA1010"]);
    }

    private static int Violations(Type type, string json)
    {
        var request = type.GetMethod("Parse", [typeof(string)])!.Invoke(null, [json])!;
        var violations = type.GetMethod("Validate", BindingFlags.Public | BindingFlags.Instance, [])!.Invoke(request, null)!;
        return ((System.Collections.ICollection)violations).Count;
    }

    private static IEnumerable<string> MarksOf(ReferencedClient client)
    {
        foreach (var type in client.ClientType.ContainingNamespace.GetTypeMembers().Where(type => type.AllInterfaces.Any(implemented => implemented.Name == "IValidatableObject")))
        {
            foreach (var rule in type.Attributes("SchemaRule").Where(rule => rule.Named<bool>("Inferred") || rule.Named<string>("Effect") is not null))
            {
                yield return $"{type.Name} {(rule.Named<bool>("Inferred") ? "inferred" : rule.Named<string>("Effect"))} {rule.Named<string>("Variants")}: {rule.Named<string>("Text")}";
            }

            foreach (var member in type.GetMembers())
            {
                foreach (var constraint in member.Attributes("SchemaConstraint").Where(constraint => constraint.Named<bool>("Inferred")))
                {
                    yield return $"{type.Name}.{SchemaFromSymbols.NameOf(member)} {constraint.Positional(0)}";
                }
            }
        }
    }
}
