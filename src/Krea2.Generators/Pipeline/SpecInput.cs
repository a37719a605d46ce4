using System.Collections.Immutable;

namespace Krea2.Generators.Pipeline;

/// <summary>A document and the manifest of its host; null for a document of the user's own.</summary>
internal sealed record SpecInput(SpecFile Spec, SpecFile? Manifest)
{
    /// <summary>Finds the manifest of a document.</summary>
    public static SpecInput Create((SpecFile Spec, ImmutableArray<SpecFile> Manifests) pair, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return new SpecInput(pair.Spec, pair.Spec.Provider.Length == 0 ? null : pair.Manifests.FirstOrDefault(manifest => manifest.Provider == pair.Spec.Provider));
    }
}
