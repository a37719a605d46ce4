using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs.Catalogues;

namespace Krea2.Generators.Specs.Composition;

/// <summary>Makes one OpenAPI 3.1 tree of the files of an API, whatever they are.</summary>
internal static class DocumentComposer
{
    /// <summary>The tree of the whole document; null after reporting that there is none.</summary>
    /// <param name="main">The file that the others are parts of.</param>
    /// <param name="parts">Files that the main one may refer to.</param>
    /// <param name="wrapping">What the project says about a main file that is a JSON Schema.</param>
    /// <param name="problems">Takes what is wrong, each at its place in its file.</param>
    public static JsonNode? Compose(SpecSource main, IReadOnlyList<SpecSource> parts, SchemaWrapping wrapping, ProblemSink problems)
    {
        switch (DocumentFormats.Of(main.Root))
        {
            case DocumentFormat.Catalogue:
                return CatalogueReader.Read(main.Root, main.Path, problems) is { } catalogue ? CatalogueDocument.Write(catalogue) : null;
            case DocumentFormat.JsonSchema:
                return new SiblingReferences(SchemaWrapper.Wrap(main, wrapping, problems), [main, .. parts]).Compose();
            default:
                return parts.Count == 0 ? main.Root : new SiblingReferences(main, parts).Compose();
        }
    }
}
