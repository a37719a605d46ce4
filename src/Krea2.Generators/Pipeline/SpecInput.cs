using System.Collections.Immutable;
using Krea2.Generators.Model;
using Krea2.Generators.Specs.Composition;

namespace Krea2.Generators.Pipeline;

/// <summary>A document with all that belongs to it: the files that it refers to, and the manifest of its host; null for a document of the user's own.</summary>
internal sealed record SpecInput(SpecFile Spec, SpecFile? Manifest, EquatableArray<SpecFile> Parts)
{
    /// <summary>Finds what belongs to a document; null for a file that is itself a part of one.</summary>
    public static SpecInput? Create((SpecFile Spec, ImmutableArray<SpecFile> Others) pair, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (spec, others) = pair;
        if (spec.PartOf.Length > 0 && others.Any(other => IsPart(spec, other)))
        {
            return null;
        }

        var manifest = spec.Provider.Length == 0 ? null : others.FirstOrDefault(other => other.Kind == SpecFileKind.Manifest && other.Provider == spec.Provider);
        return new SpecInput(spec, manifest, others.Where(other => IsPart(other, spec)).ToEquatableArray());
    }

    /// <summary>The file that a problem is about.</summary>
    public SpecFile FileOf(string path) => path == Spec.Path ? Spec : path == Manifest?.Path ? Manifest : Parts.FirstOrDefault(part => part.Path == path) ?? Spec;

    private static bool IsPart(SpecFile file, SpecFile document)
    {
        if (file.PartOf.Length == 0 || document.PartOf.Length > 0 || document.Kind != SpecFileKind.Spec || file.Provider != document.Provider)
        {
            return false;
        }

        var path = "/" + FilePath.Normalize(document.Path);
        return path.EndsWith("/" + FilePath.Normalize(file.PartOf).TrimStart('/'), StringComparison.OrdinalIgnoreCase);
    }
}
