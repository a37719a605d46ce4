using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the model of an API from its document and manifest: every name and every C# type is decided here, once.</summary>
internal static class ApiBuilder
{
    /// <summary>Builds the model.</summary>
    /// <param name="document">The document.</param>
    /// <param name="manifest">The manifest of the host; null for a document of the user's own.</param>
    /// <param name="settings">What the project says about the document.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="cancellation">Cancels the build.</param>
    public static ApiModel Build(OpenApiDocument document, ProviderManifest? manifest, SpecSettings settings, ProblemSink problems, CancellationToken cancellation)
    {
        var context = CreateContext(document, manifest, settings, problems, cancellation);
        var clientName = ClientBuilder.NameOf(settings, manifest, document);
        context.TypeNames.Take(clientName);
        context.TypeNames.Take(ClientBuilder.OptionsNameOf(clientName));
        context.TypeNames.Take(ClientBuilder.InterfaceNameOf(clientName));

        var plans = OperationPlanner.Plan(context);
        foreach (var type in document.Types)
        {
            context.Directions.MarkWritten(type);
        }

        var groups = new GroupNames(context, clientName, plans);
        var types = new TypeBuilder(context, new TypeCatalogue(context));
        var variants = new VariantBuilder(context, types, plans);
        var variantModels = variants.Build();
        var ordinary = GroupBuilder.Ordinary(plans, manifest);
        var operations = new OperationBuilder(context, types, new SharedResponses(ordinary, context, types));
        var groupModels = new GroupBuilder(context, operations, new PagingBuilder(context, types.Catalogue), groups).Build(ordinary);
        types.BuildUnused(document.Types);
        types.BuildComponents();
        var client = new ClientBuilder(context, clientName).Build(variantModels, variants.EnumName, groups, groupModels, [.. variants.Requests, .. operations.Requests]);
        return new ApiModel(new ClientOrigin(context.Namespace, clientName, settings.Path), new FileBuilder(context, clientName).Build(client, variantModels, groupModels, types.Catalogue.Types));
    }

    private static BuildContext CreateContext(OpenApiDocument document, ProviderManifest? manifest, SpecSettings settings, ProblemSink problems, CancellationToken cancellation)
    {
        var schemas = new SchemaResolver(settings.Path, problems);
        return new BuildContext
        {
            Settings = settings,
            Manifest = manifest,
            Document = document,
            Problems = problems,
            Schemas = schemas,
            Cancellation = cancellation,
            Namespace = Namespace(settings, manifest),
            TypePrefix = settings.TypePrefix.Length > 0 && CSharpName.IsIdentifier(settings.TypePrefix) ? settings.TypePrefix : manifest?.TypePrefix ?? "",
            Title = manifest?.Title ?? ClientBuilder.TitleOf(ClientBuilder.NameOf(settings, manifest, document)),
            SpecDate = First(settings.Taken, document.Taken, settings.Bundled ? manifest?.Taken : null),
            TypeNames = new NameScope(),
            Directions = new Directions(schemas),
            VariantDefaults = new VariantDefaults(schemas),
        };
    }

    private static string Namespace(SpecSettings settings, ProviderManifest? manifest)
    {
        var wanted = First(settings.Namespace, manifest?.Namespace);
        return CSharpName.IsNamespace(wanted) ? wanted : string.Join(".", wanted.Split(['.'], StringSplitOptions.RemoveEmptyEntries).Select(part => CSharpName.Pascal(part)).DefaultIfEmpty("Generated"));
    }

    private static string First(params string?[] values) => values.FirstOrDefault(value => value is { Length: > 0 }) ?? "";
}
