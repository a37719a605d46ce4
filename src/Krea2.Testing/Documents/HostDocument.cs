using System.Text.Json;
using Krea2.Testing.Validation;

namespace Krea2.Testing.Documents;

/// <summary>The operations of an OpenAPI 3.1 document, as far as a host has to know them.</summary>
internal sealed class HostDocument
{
    private static readonly string[] s_methods = ["get", "post", "put", "patch", "delete"];

    private HostDocument(IReadOnlyList<DocumentOperation> operations)
    {
        Operations = operations;
    }

    public IReadOnlyList<DocumentOperation> Operations { get; }

    /// <summary>Reads a document, or the one of a host that is embedded in this assembly.</summary>
    /// <exception cref="FormatException">The text is no OpenAPI document, or a schema in it is wrong.</exception>
    /// <exception cref="NotSupportedException">A schema uses a keyword that is not known here.</exception>
    public static HostDocument Read(string? text, string host)
    {
        if (text is not null)
        {
            return Parse(text);
        }

        using var stream = typeof(HostDocument).Assembly.GetManifestResourceStream($"krea2.{host}.openapi.json")
            ?? throw new InvalidOperationException($"The bundled document of {host} is missing in the assembly Krea2.Testing.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>The operation of that method and route; null when the document has none.</summary>
    public DocumentOperation? Find(string method, string route) => Operations.FirstOrDefault(operation => operation.Method == method && operation.Route == route);

    /// <exception cref="FormatException">The text is no OpenAPI document, or a schema in it is wrong.</exception>
    /// <exception cref="NotSupportedException">A schema uses a keyword that is not known here.</exception>
    private static HostDocument Parse(string text)
    {
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(text);
            root = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new FormatException("The document of the fake host is not JSON.", e);
        }

        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("paths", out var paths) || paths.ValueKind is not JsonValueKind.Object)
        {
            throw new FormatException("The document of the fake host has no 'paths': it must be an OpenAPI document.");
        }

        var taken = root.TryGetProperty("x-krea2-taken", out var day) && day.ValueKind is JsonValueKind.String ? day.GetString() : null;
        var compiler = new SchemaCompiler(root);
        return new HostDocument(
        [
            .. from path in paths.EnumerateObject()
               from method in path.Value.EnumerateObject()
               where s_methods.Contains(method.Name)
               select DocumentOperation.Read(method.Name.ToUpperInvariant(), path.Name, method.Value, compiler, taken),
        ]);
    }
}
