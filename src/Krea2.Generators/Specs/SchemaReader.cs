using System.Diagnostics.CodeAnalysis;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the schemas of one document, each when it is first asked for.</summary>
internal sealed class SchemaReader(SpecContext context)
{
    // Pointers repeat what stands above a schema, so a crafted document could make them take far more memory than itself. The largest real one needs a tenth of this.
    private const long MaximumPointerCharacters = 100_000_000;

    private readonly Dictionary<string, Schema> _schemas = new(StringComparer.Ordinal);
    private long _pointerCharacters;
    private Schema? _refused;

    /// <summary>A schema that is read when it is asked for.</summary>
    /// <param name="node">The node of the schema.</param>
    /// <param name="parent">The JSON pointer of what the name belongs to.</param>
    /// <param name="name">The name or index below the parent; null when the parent's pointer is the schema's own.</param>
    /// <param name="suffix">What follows the name.</param>
    public SchemaSource Locate(JsonNode node, string parent, string? name = null, string suffix = "") => new(this, node, parent, name, suffix);

    /// <summary>Reads a schema, or gives the one that was read from this place before.</summary>
    public Schema Read(JsonNode node, string pointer)
    {
        if (!_schemas.TryGetValue(pointer, out var schema))
        {
            schema = ReadNew(node, pointer);
            _schemas.Add(pointer, schema);
        }

        return schema;
    }

    /// <summary>A schema that refers to a place of the document, as one that stands in the document would; null when there is nothing at the place.</summary>
    public Schema? ReferTo(string reference) => context.References.TryResolve(reference) is { Node: { } node } found
        ? new Schema { Pointer = "(manifest)" + reference, Range = node.Range, Reference = reference, Target = Locate(node, found.Pointer).Read(), AllOf = [], AnyOf = [], OneOf = [] }
        : null;

    /// <summary>Whether the pointer of one more schema may be made; if not, an opaque schema stands for it and all that follow.</summary>
    public bool TryReserve(int pointerLength, JsonNode node, [NotNullWhen(false)] out Schema? refused)
    {
        refused = _refused;
        if (refused is null && (_pointerCharacters += pointerLength) > MaximumPointerCharacters)
        {
            context.Report(DiagnosticIds.WrongKeywordValue, node.Range, "schema", "more schemas at deep places than can be read", "a smaller document");
            refused = _refused = new Schema { Range = node.Range, Opaque = true };
        }

        return refused is null;
    }

    private Schema ReadNew(JsonNode node, string pointer)
    {
        switch (node.Kind)
        {
            case JsonKind.Object:
                return new SchemaKeywords(context, node, pointer).Read();
            case JsonKind.Boolean:
                return new Schema { Pointer = pointer, Range = node.Range, Boolean = node.Text == "true" };
            default:
                context.ReportWrong(JsonPointer.LastName(pointer), node, "a schema: an object, true or false");
                return new Schema { Pointer = pointer, Range = node.Range, Opaque = true };
        }
    }
}
