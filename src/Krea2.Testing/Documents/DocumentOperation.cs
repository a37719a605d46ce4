using System.Text.Json;
using Krea2.Testing.Validation;

namespace Krea2.Testing.Documents;

/// <summary>One operation: where it is and what it accepts.</summary>
internal sealed class DocumentOperation
{
    private readonly Lazy<CompiledSchema?> _body;
    private readonly Lazy<IReadOnlyList<DocumentParameter>> _parameters;

    private DocumentOperation(string method, string route, Lazy<CompiledSchema?> body, Lazy<IReadOnlyList<DocumentParameter>> parameters, IReadOnlyDictionary<string, string> aliases)
    {
        Method = method;
        Route = route;
        _body = body;
        _parameters = parameters;
        Aliases = aliases;
    }

    public string Method { get; }

    public string Route { get; }

    /// <summary>The schema of the JSON body; null when the operation takes none.</summary>
    public CompiledSchema? Body => _body.Value;

    /// <summary>Parameters in the query and in headers.</summary>
    public IReadOnlyList<DocumentParameter> Parameters => _parameters.Value;

    /// <summary>Old names of members that are still accepted, with the names that took their place.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; }

    /// <summary>What is wrong with a body; empty when nothing is, or when the document does not say what it must be.</summary>
    public IReadOnlyList<SchemaProblem> Validate(JsonElement body)
    {
        try
        {
            return Body is { } schema ? SchemaValidator.Validate(schema, body) : [];
        }
        catch (InvalidOperationException)
        {
            // How JsonElement says that a text holds half of a surrogate pair.
            return [new SchemaProblem("", "type", "The body holds text that is not Unicode")];
        }
    }

    public static DocumentOperation Read(string method, string route, JsonElement operation, SchemaCompiler compiler, string? taken) => new(
        method,
        route,
        new(() => Get(operation, "requestBody", "content", "application/json", "schema") is { } schema ? compiler.Compile(schema) : null),
        new(() => ReadParameters(operation, compiler)),
        ReadAliases(operation, taken));

    private static DocumentParameter[] ReadParameters(JsonElement operation, SchemaCompiler compiler) =>
        Get(operation, "parameters") is not { ValueKind: JsonValueKind.Array } parameters
            ? []
            : [.. from parameter in parameters.EnumerateArray()
                  let place = Text(parameter, "in")
                  where place is "query" or "header"
                  select new DocumentParameter(Text(parameter, "name")!, place == "query", Get(parameter, "schema") is { } schema ? compiler.Compile(schema) : new CompiledSchema())];

    private static Dictionary<string, string> ReadAliases(JsonElement operation, string? taken)
    {
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        if (taken is not null && Get(operation, "x-krea-deprecated-field-aliases") is { ValueKind: JsonValueKind.Array } entries)
        {
            foreach (var entry in entries.EnumerateArray())
            {
                // ISO days compare as text; the last day still counts.
                if (Text(entry, "from") is { } from && Text(entry, "to") is { } to && string.CompareOrdinal(taken, Text(entry, "sunset_date")) <= 0)
                {
                    aliases[from] = to;
                }
            }
        }

        return aliases;
    }

    private static string? Text(JsonElement element, string name) => Get(element, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static JsonElement? Get(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }
}
