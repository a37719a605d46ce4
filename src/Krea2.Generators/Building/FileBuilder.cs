using Krea2.Generators.Model;

namespace Krea2.Generators.Building;

/// <summary>Distributes everything over files: the client, one file for each operation group, one for each shared type, one that adds the client to services.</summary>
internal sealed class FileBuilder(BuildContext context, string clientName)
{
    private readonly HintNames _hints = new(clientName);

    /// <summary>Builds the files.</summary>
    public EquatableArray<SourceFileModel> Build(ClientModel client, IReadOnlyList<VariantModel> variants, IReadOnlyList<(string Group, GroupModel Model)> groups, IReadOnlyList<(string File, TypeModel Type)> types)
    {
        var files = new List<SourceFileModel> { File("", client, null, VariantEnum(client, variants)), Registration(client) };
        var groupKeys = new HashSet<string>(groups.Select(group => GroupBuilder.FileOf(group.Group)), StringComparer.Ordinal);
        foreach (var (group, model) in groups)
        {
            files.Add(File(group, null, model, [.. types.Where(type => type.File == GroupBuilder.FileOf(group)).Select(type => type.Type)]));
        }

        foreach (var shared in types.Where(type => !groupKeys.Contains(type.File)).GroupBy(type => type.File))
        {
            // The type that gives the file its name comes last in the catalogue, after all that it needs: print it first.
            files.Add(File(shared.Last().Type.Name, null, null, [.. shared.Reverse().Take(1).Concat(shared.Take(shared.Count() - 1)).Select(type => type.Type)]));
        }

        return files.ToEquatableArray();
    }

    private SourceFileModel File(string part, ClientModel? client, GroupModel? group, IReadOnlyList<TypeModel> types) => new()
    {
        HintName = _hints.Take(part),
        Namespace = context.Namespace,
        Visibility = context.Settings.Visibility,
        HostTitle = context.Title,
        Client = client,
        Group = group,
        Types = types.ToEquatableArray(),
    };

    private SourceFileModel Registration(ClientModel client) => File("DependencyInjection", null, null, []) with
    {
        // Where IServiceCollection is, so that nobody needs a using to find the method.
        Namespace = "Microsoft.Extensions.DependencyInjection",
        Registration = new RegistrationModel(
            client.Name + "ServiceCollectionExtensions", "Add" + client.Name, context.Qualify(client.Name), context.Qualify(client.InterfaceName), context.Qualify(client.OptionsName), TitleInDocumentation(client)),
    };

    // A document without manifest says itself what its API is called.
    private string TitleInDocumentation(ClientModel client) => context.Manifest is null && client.Summary.Length > 0 ? client.Summary : client.Title;

    private static IReadOnlyList<TypeModel> VariantEnum(ClientModel client, IReadOnlyList<VariantModel> variants) => client.VariantEnum.Length == 0
        ? []
        :
        [
            new EnumModel
            {
                Name = client.VariantEnum,
                Summary = $"The models that {client.Title} sells.",
                Deprecated = false,
                Values = variants.Select(variant => new EnumValueModel(variant.Name, variant.Id, Inferred: false, variant.Summary)).ToEquatableArray(),
            },
        ];
}
