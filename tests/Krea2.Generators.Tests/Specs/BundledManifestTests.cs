using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.Specs;

/// <summary>Krea's manifest speaks of things that the bundled document has.</summary>
public sealed class BundledManifestTests
{
    private static readonly JsonObject _manifest = SpecFile.KreaManifest.Root;

    public static TheoryData<string> Places =>
        [.. from list in new[] { "types", "members", "concepts", "aliases", "inferred" }
            from entry in _manifest[list]!.AsArray()
            let place = (string)entry!["at"]!
            group place by place into same
            select same.Key];

    [Theory]
    [MemberData(nameof(Places))]
    public void Place_IsInTheDocument(string place) => SpecFile.Krea.At(place).ShouldNotBeNull();

    [Fact]
    public void TypesOfOneName_HaveOneSchema()
    {
        foreach (IGrouping<string, JsonNode?> type in _manifest["types"]!.AsArray().GroupBy(t => (string)t!["name"]!))
        {
            type.Select(t => SpecFile.Krea.At((string)t!["at"]!)!.ToJsonString()).Distinct().Count().ShouldBe(1, type.Key);
        }
    }

    [Fact]
    public void Place_IsNamedOnce()
    {
        foreach (string list in new[] { "types", "members", "concepts" })
        {
            _manifest[list]!.AsArray().Select(t => (string?)t!["at"]).ShouldBeUnique(list);
        }
    }

    [Fact]
    public void EveryOperation_IsAVariantAJobOperationOrNamed()
    {
        JsonNode jobs = _manifest["jobs"]!;
        string[] named =
        [
            .. _manifest["variants"]!.AsArray().Select(v => $"{v!["method"]} {v["route"]}"),
            (string)jobs["get"]!, (string)jobs["list"]!, (string)jobs["cancel"]!,
            .. _manifest["operations"]!.AsArray().Select(o => (string)o!["operation"]!),
        ];

        named.ShouldBe(SpecFile.Krea.Operations.Select(o => $"{o.Method} {o.Route}"), ignoreOrder: true);
    }

    [Fact]
    public void Tiers_AreThePricePointsOfEveryVariant()
    {
        string dimension = (string)_manifest["pricing"]!["dimension"]!;
        string[] tiers = [.. _manifest["pricing"]!["tiers"]!.AsArray().Select(t => (string)t!["tier"]!)];

        foreach (string route in SpecFile.GenerateRoutes)
        {
            SpecFile.Krea.Operation("POST", route)["x-krea-pricing"]!["price_points"]!.AsArray()
                .Select(p => (string)p!["dimensions"]![dimension]!)
                .ShouldBe(tiers, ignoreOrder: true);
        }
    }

    [Fact]
    public void MembersOfPricesAndRules_AreInTheBody()
    {
        string[] members =
        [
            .. _manifest["pricing"]!["tiers"]!.AsArray().Select(t => (string?)t!["when"]).OfType<string>(),
            .. _manifest["pricing"]!["unpriced"]!.AsArray().Select(m => (string)m!),
            .. _manifest["rules"]!.AsArray().SelectMany(r => r!["schema"]!["dependentRequired"]!.AsObject()).SelectMany(d => d.Value!.AsArray().Select(m => (string)m!).Append(d.Key)),
        ];

        members.ShouldNotBeEmpty();
        members.ShouldAllBe(m => SpecFile.Krea.At("request." + m) != null);
    }

    [Fact]
    public void DaysAndAddresses_AgreeWithTheDocument()
    {
        ((string?)_manifest["taken"]).ShouldBe((string?)SpecFile.Krea.Root["x-krea2-taken"]);
        ((string?)_manifest["composed"]).ShouldBe((string?)SpecFile.Krea.Root["info"]!["description"]);
        ((string?)_manifest["baseAddress"]).ShouldBe((string?)SpecFile.Krea.Root["servers"]![0]!["url"]);
        _manifest["authentication"]!["environment"]!.AsArray().Select(v => (string?)v).ShouldBe(["KREA_API_TOKEN", "KREA_API_KEY"]);
    }

    [Fact]
    public void FormatOfManifests_IsClosedAndDescribed()
    {
        List<(string Name, JsonObject Schema)> members = [];
        Collect(SpecFile.ManifestSchema.Root);

        members.Count.ShouldBeGreaterThan(50);
        foreach ((string name, JsonObject schema) in members)
        {
            (schema.ContainsKey("description") || schema.ContainsKey("$ref")).ShouldBeTrue(name);
        }

        void Collect(JsonObject schema)
        {
            if (schema["properties"] is JsonObject properties)
            {
                JsonNode.DeepEquals(schema["additionalProperties"], JsonValue.Create(false)).ShouldBeTrue(schema.GetPath());
                foreach ((string name, JsonNode? member) in properties)
                {
                    members.Add(($"{schema.GetPath()}.{name}", member!.AsObject()));
                    Collect(member.AsObject());
                }
            }

            if (schema["items"] is JsonObject items)
            {
                Collect(items);
            }
        }
    }
}
