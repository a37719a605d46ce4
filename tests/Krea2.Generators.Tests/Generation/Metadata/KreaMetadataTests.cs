using System.Text.Json.Nodes;
using Krea2.Generators.Tests.Harness;
using Krea2.Generators.Tests.Specs;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>The metadata contract: from the symbols of a referenced assembly alone comes every rule of the document, and none more.</summary>
public sealed class KreaMetadataTests
{
    private static readonly Lazy<ReferencedClient> Current = new(() => ReferencedClient.Of(Spec.Krea));
    private static readonly Lazy<ReferencedClient> June = new(() => ReferencedClient.Of(Spec.KreaJune));
    private static readonly Lazy<ReferencedClient> May = new(() => ReferencedClient.Of(Spec.KreaMay));

    [Theory]
    [InlineData("2026-10-09")]
    [InlineData("2026-06-10")]
    [InlineData("2026-05-27")]
    public void Bodies_AreRebuiltExactly(string taken)
    {
        var (client, document) = Choose(taken);
        var found = client.Requests.ToDictionary(RouteOf);

        found.Keys.ShouldBe(Bodies(document).Select(body => body.Route), ignoreOrder: true);
        foreach (var (route, mediaType, schema) in Bodies(document))
        {
            (found[route].Named<string>("MediaType") ?? "application/json").ShouldBe(mediaType);
            (found[route].Named<string>("BodyPath") ?? "").ShouldBe("");
            found[route].Named<string>("SpecDate").ShouldBe(taken);
            var rebuilt = SchemaFromSymbols.Object(ReferencedClient.TypeOf(found[route]));
            DocumentRules.Text(rebuilt).ShouldBe(DocumentRules.Text(DocumentRules.Of(schema, document.Root)), route);
        }
    }

    [Fact]
    public void Client_NamesItsHost()
    {
        Current.Value.Client.Named<string>("Host").ShouldBe("krea");
        Current.Value.Client.Named<string>("Title").ShouldBe("Krea");
        Current.Value.Client.Named<string>("BaseAddress").ShouldBe((string?)SpecFile.Krea.Root["servers"]![0]!["url"]);
        Current.Value.Client.Named<string>("SpecDate").ShouldBe("2026-10-09");
        Current.Value.Client.Named<bool>("Bundled").ShouldBeTrue();
        June.Value.Client.Named<string>("SpecDate").ShouldBe("2026-06-10");
        June.Value.Client.Named<bool>("Bundled").ShouldBeFalse();
    }

    [Fact]
    public void Variants_AreThoseOfTheManifest()
    {
        var expected = SpecFile.KreaManifest.Root["variants"]!.AsArray().Select(variant => $"{variant!["id"]} {variant["method"]} {variant["route"]}");

        Current.Value.Requests.Where(request => request.Named<string>("Variant") is not null)
            .Select(request => $"{request.Named<string>("Variant")} {RouteOf(request)}")
            .ShouldBe(expected);
        Current.Value.Requests.ShouldAllBe(request => request.Named<string>("Host") == "krea");
    }

    [Theory]
    [InlineData("2026-10-09", false)]
    [InlineData("2026-06-10", true)]
    [InlineData("2026-05-27", true)]
    public void Aliases_AreThoseOfEachRoute_WithTheirLastDay(string taken, bool accepted)
    {
        var (client, document) = Choose(taken);
        foreach (var request in client.Requests.Where(request => request.Named<string>("Variant") is not null))
        {
            var rebuilt = ReferencedClient.TypeOf(request).GetMembers().OfType<IPropertySymbol>()
                .SelectMany(member => member.Attributes("SchemaAlias").Select(alias => (Name: alias.Positional(0), To: SchemaFromSymbols.NameOf(member), LastDay: alias.Named<string>("LastDay"), Accepted: alias.Named<bool>("Accepted"), Reason: alias.Named<string>("Reason"), Url: alias.Named<string>("MigrationUrl"))));

            var stated = document.Operation("POST", request.Named<string>("Route")!)["x-krea-deprecated-field-aliases"]!.AsArray()
                .Select(alias => (Name: (string)alias!["from"]!, To: (string)alias["to"]!, LastDay: (string?)alias["sunset_date"], Accepted: accepted, Reason: (string?)alias["reason"], Url: (string?)alias["migration_url"]));
            rebuilt.ShouldBe(stated);
        }
    }

    [Fact]
    public void Prices_AreThoseOfEachRoute()
    {
        foreach (var request in Current.Value.Requests.Where(request => request.Named<string>("Variant") is not null))
        {
            var rebuilt = ReferencedClient.TypeOf(request).Attributes("SchemaPrice")
                .Where(price => price.Positional(0) == request.Named<string>("Variant"))
                .Select(price => price.Positional(1) + " " + price.Positional(2));

            var stated = SpecFile.Krea.Operation("POST", request.Named<string>("Route")!)["x-krea-pricing"]!["price_points"]!.AsArray()
                .Select(point => $"{point!["dimensions"]!["k2BillingTier"]} {point["amount"]!.ToJsonString()}");
            rebuilt.ShouldBe(stated, ignoreOrder: true);
        }
    }

    [Fact]
    public void RulesAndConcepts_AreThoseOfTheManifest()
    {
        var request = ReferencedClient.TypeOf(Current.Value.Requests.First());
        var rules = SpecFile.KreaManifest.Root["rules"]!.AsArray();

        request.Attributes("SchemaRule").Select(rule => (Schema: rule.Positional(0), Effect: rule.Named<string>("Effect"), Text: rule.Named<string>("Text"), Inferred: rule.Named<bool>("Inferred")))
            .ShouldBe(rules.Select(rule => (Schema: rule!["schema"]!.ToJsonString(), Effect: (string?)rule["effect"], Text: (string?)rule["text"], Inferred: (bool?)rule["inferred"] ?? false)));

        var concepts = SpecFile.KreaManifest.Root["concepts"]!.AsArray().ToDictionary(concept => (string)concept!["at"]!, concept => (string)concept!["concept"]!);
        Concepts(request, "request").ShouldBe(concepts, ignoreOrder: true);
    }

    [Fact]
    public void Parameters_AreThoseOfEachOperation()
    {
        var manifest = SpecFile.KreaManifest.Root;
        var jobs = manifest["jobs"]!;
        var methods = manifest["operations"]!.AsArray().ToDictionary(operation => (string)operation!["operation"]!, operation => $"{operation!["group"]}.{operation["name"]}Async");
        methods.Add((string)jobs["list"]!, $"{jobs["group"]}.ListAsync");

        // The runtime itself gets and cancels jobs and submits variants; of the last two, the only parameter is the webhook's address.
        string[] byHand = [(string)jobs["get"]!, (string)jobs["cancel"]!, .. SpecFile.GenerateRoutes.Select(route => "POST " + route)];
        SpecFile.Krea.Operations.Select(operation => operation.Method + " " + operation.Route).ShouldBe(methods.Keys.Concat(byHand), ignoreOrder: true);

        // The same of all pages, which the cursor is no parameter of.
        var pages = manifest["paging"]!.AsArray().ToDictionary(paging => (string)paging!["operation"]!, paging => (Name: methods[(string)paging!["operation"]!].Replace("List", "ListAll", StringComparison.Ordinal), Cursor: (string)paging["cursor"]!));
        var found = Current.Value.ClientType.GetMembers().OfType<IPropertySymbol>()
            .Where(group => group.Type.ContainingAssembly.Name == "Library" && group.ExplicitInterfaceImplementations.IsEmpty)
            .SelectMany(group => group.Type.GetMembers().OfType<IMethodSymbol>().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal)), (group, method) => (Name: group.Name + "." + method.Name, Method: method))
            .ToDictionary(item => item.Name, item => item.Method);
        found.Keys.ShouldBe(methods.Values.Concat(pages.Values.Select(page => page.Name)), ignoreOrder: true);
        foreach (var (operation, name) in methods)
        {
            var stated = SpecFile.Krea.Operation(operation.Split(' ')[0], operation.Split(' ')[1])["parameters"]?.AsArray()
                .Select(parameter => $"{parameter!["name"]} in {parameter["in"]} {(bool?)parameter["required"] ?? false} {DocumentRules.Text(DocumentRules.Of(parameter["schema"]!.AsObject(), SpecFile.Krea.Root))}") ?? [];
            ParametersOf(found[name]).ShouldBe(stated, operation);
            if (pages.TryGetValue(operation, out var page))
            {
                ParametersOf(found[page.Name]).ShouldBe(stated.Where(parameter => !parameter.StartsWith(page.Cursor + " ", StringComparison.Ordinal)), operation);
            }
        }
    }

    [Fact]
    public void Parameters_OfInterfaces_AreThoseOfTheirClasses()
    {
        var groups = Current.Value.ClientType.GetMembers().OfType<IPropertySymbol>().Where(group => group.Type.ContainingAssembly.Name == "Library" && group.Type.TypeKind == TypeKind.Class).Select(group => group.Type).ToList();
        groups.Count.ShouldBe(3);
        foreach (var group in groups)
        {
            var declared = group.Interfaces.Single(one => one.ContainingAssembly.Name == "Library").GetMembers().OfType<IMethodSymbol>().ToList();

            declared.Select(method => method.Name).ShouldBe(group.GetMembers().OfType<IMethodSymbol>().Where(method => method.DeclaredAccessibility == Accessibility.Public).Select(method => method.Name));
            foreach (var method in declared)
            {
                var implementation = (IMethodSymbol)group.FindImplementationForInterfaceMember(method)!;
                ParametersOf(method).ShouldBe(ParametersOf(implementation), method.Name);
                method.Parameters.Select(parameter => (parameter.Name, parameter.HasExplicitDefaultValue)).ShouldBe(implementation.Parameters.Select(parameter => (parameter.Name, parameter.HasExplicitDefaultValue)), method.Name);
            }
        }
    }

    private static IEnumerable<string> ParametersOf(IMethodSymbol method) => method.Parameters
        .Where(parameter => parameter.Attributes("SchemaProperty").Any())
        .Select(parameter => $"{SchemaFromSymbols.NameOf(parameter)} in {SchemaFromSymbols.Property(parameter).Named<string>("In")} {SchemaFromSymbols.Property(parameter).Named<bool>("Required")} {DocumentRules.Text(SchemaFromSymbols.Member(parameter, parameter.Type))}");

    private static (ReferencedClient Client, SpecFile Document) Choose(string taken) => taken switch
    {
        "2026-10-09" => (Current.Value, SpecFile.Krea),
        "2026-06-10" => (June.Value, SpecFile.KreaJune),
        _ => (May.Value, SpecFile.KreaMay),
    };

    private static string RouteOf(AttributeData request) => request.Named<string>("Method") + " " + request.Named<string>("Route");

    private static IEnumerable<(string Route, string MediaType, JsonObject Schema)> Bodies(SpecFile document) =>
        from operation in document.Operations
        where operation.Operation.ContainsKey("requestBody")
        let content = operation.Operation["requestBody"]!["content"]!.AsObject().Single()
        select (operation.Method + " " + operation.Route, content.Key, content.Value!["schema"]!.AsObject());

    private static Dictionary<string, string> Concepts(INamedTypeSymbol type, string place)
    {
        var concepts = new Dictionary<string, string>();
        foreach (var member in type.GetMembers().OfType<IPropertySymbol>().Where(member => member.Attributes("SchemaProperty").Any()))
        {
            var at = place + "." + SchemaFromSymbols.NameOf(member);
            if (SchemaFromSymbols.Property(member).Named<string>("Concept") is { } concept)
            {
                concepts.Add(at, concept);
            }

            if (member.Type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments: [INamedTypeSymbol item] })
            {
                Concepts(item, at + "[]").ToList().ForEach(inner => concepts.Add(inner.Key, inner.Value));
            }
        }

        return concepts;
    }
}
