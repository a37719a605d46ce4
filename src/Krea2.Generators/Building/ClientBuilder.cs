using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the client class, its interface and its options.</summary>
internal sealed class ClientBuilder(BuildContext context, string name)
{
    private const string Suffix = "Client";

    /// <summary>Name of the client class: the project's word, else the manifest's, else the document's title.</summary>
    public static string NameOf(SpecSettings settings, ProviderManifest? manifest, OpenApiDocument document)
    {
        if (CSharpName.IsTypeName(settings.Client))
        {
            return settings.Client;
        }

        return settings.Client.Length > 0 ? CSharpName.Pascal(settings.Client, "Api") : manifest?.Client ?? CSharpName.Pascal(document.Title, "Api") + Suffix;
    }

    /// <summary>Name of the options class.</summary>
    public static string OptionsNameOf(string client) => client + "Options";

    /// <summary>Name of the interface.</summary>
    public static string InterfaceNameOf(string client) => "I" + client;

    /// <summary>The host's name in messages, for a document without manifest.</summary>
    public static string TitleOf(string client) =>
        client.Length > Suffix.Length && client.EndsWith(Suffix, StringComparison.Ordinal) ? client.Substring(0, client.Length - Suffix.Length) : client;

    /// <summary>Builds the client.</summary>
    public ClientModel Build(IReadOnlyList<VariantModel> variants, string variantEnum, GroupNames names, IReadOnlyList<(string Group, GroupModel Model)> groups, IReadOnlyList<RequestBinding> requests)
    {
        var manifest = context.Manifest;
        return new ClientModel
        {
            Name = name,
            OptionsName = OptionsNameOf(name),
            InterfaceName = InterfaceNameOf(name),
            Host = manifest?.Id ?? name,
            Title = context.Title,
            Summary = WithArticle(context.Document.Title.Trim()),
            BaseAddress = context.Document.ServerUrl ?? manifest?.BaseAddress ?? "",
            Authentication = Authentication(),
            KeyVariables = (manifest?.Environment ?? KeyVariables()).ToEquatableArray(),
            SpecDate = context.SpecDate,
            Bundled = context.Settings.Bundled,
            Jobs = Jobs(),
            RefusesWithUnavailable = manifest?.RefusesWithUnavailable == true,
            FailsInsideSuccess = manifest?.Jobs?.Protocol == "wavespeed",
            Variants = variants.ToEquatableArray(),
            VariantEnum = variantEnum,
            Groups = groups.Select(group => new GroupReference(names.PropertyOf(group.Group), group.Model.ClassName, group.Model.InterfaceName, group.Model.Summary, group.Model.IsJobs)).ToEquatableArray(),
            Requests = requests.ToEquatableArray(),
        };
    }

    private AuthenticationModel? Authentication()
    {
        if (context.Document.Security is { } security)
        {
            return new AuthenticationModel(security.Kind, security.Name);
        }

        return context.Manifest is { AuthenticationKind.Length: > 0 } manifest ? new AuthenticationModel(manifest.AuthenticationKind, manifest.AuthenticationName) : null;
    }

    // ACME_API_KEY for AcmeClient.
    private string[] KeyVariables() =>
        Authentication() is null ? [] : [string.Join("_", CSharpName.Words(TitleOf(name))).ToUpperInvariant() + "_API_KEY"];

    private JobProtocolModel? Jobs()
    {
        if (context.Manifest?.Jobs is not { } jobs || JobProtocols.ClassOf(jobs) is not { } className)
        {
            return null;
        }

        ProtocolArgument[] arguments = [new("getRoute", RouteOf(jobs.Get)), new("cancelRoute", RouteOf(jobs.Cancel)), new("webhookHeader", jobs.WebhookHeader)];
        return new JobProtocolModel { ClassName = className, Arguments = arguments.Where(argument => argument.Value.Length > 0).ToEquatableArray(), IsBatch = JobProtocols.IsBatch(className) };
    }

    private static string RouteOf(string operation) => operation.Substring(operation.IndexOf(' ') + 1);

    // A title such as "Acme API" needs an article within a sentence; a name such as "Acme" has none.
    private static string WithArticle(string title) =>
        title.EndsWith(" API", StringComparison.Ordinal) && !title.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? "the " + title : title;
}
