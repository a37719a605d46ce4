using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;

namespace Krea2.Generators.Pipeline;

/// <summary>The files of a model that are really generated.</summary>
internal static class GeneratedFiles
{
    /// <summary>The files; none when another document has the client already.</summary>
    public static IEnumerable<SourceFileModel> Of((ApiModel? Model, EquatableArray<ClientOrigin> Clients) pair, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (pair.Model is not { } model)
        {
            return [];
        }

        var origin = model.Origin;
        var sameName = pair.Clients.Where(client => string.Equals(client.Name, origin.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (sameName.First(client => client.Namespace == origin.Namespace && client.Name == origin.Name).Path != origin.Path)
        {
            return [];
        }

        return sameName.TrueForAll(client => client.Namespace == origin.Namespace) ? model.Files : model.Files.Select(file => Distinct(file, StableHash.Of(origin.Namespace)));
    }

    // Clients of one name in several namespaces need files of different names, and different classes in the namespace that all clients share.
    private static SourceFileModel Distinct(SourceFileModel file, string hash) => file with
    {
        HintName = hash + "." + file.HintName,
        Registration = file.Registration is { } registration ? registration with { ClassName = registration.ClassName + "_" + hash } : null,
    };
}
