using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the operations of all paths.</summary>
internal sealed class PathsReader(SpecContext context)
{
    // Pointers of all that stands below a path begin with it.
    private const int MaximumLength = 1000;

    private readonly OperationReader _operations = new(context);
    private readonly Dictionary<string, List<OpenApiOperation>> _items = new(StringComparer.Ordinal);

    /// <summary>The operations in document order.</summary>
    public IReadOnlyList<OpenApiOperation> Read()
    {
        var operations = new List<OpenApiOperation>();
        foreach (var path in context.ReadProperties(context.Root, "paths"))
        {
            if (path.Name.StartsWith("/", StringComparison.Ordinal) && path.Name.Length <= MaximumLength)
            {
                ReadPath(path, operations);
            }
            else if (!path.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                context.Report(Diagnostics.DiagnosticIds.WrongKeywordValue, path.NameRange, "paths", "\"" + Excerpt.Of(path.Name) + "\"", "a path that starts with / and has at most 1000 characters");
            }
        }

        return operations;
    }

    private void ReadPath(JsonProperty path, List<OpenApiOperation> operations)
    {
        var pointer = JsonPointer.Append("/paths", path.Name);
        if (context.References.Follow("paths", path.Value, ref pointer) is not { } item)
        {
            return;
        }

        // Many paths may refer to one item: its operations are read once.
        if (!_items.TryGetValue(pointer, out var read))
        {
            read = ReadItem(path.Name, item, pointer);
            _items.Add(pointer, read);
        }

        operations.AddRange(read.Select(operation => operation.At(path.Name)));
    }

    private List<OpenApiOperation> ReadItem(string route, JsonNode item, string pointer)
    {
        var operations = new List<OpenApiOperation>();
        var shared = new ParameterReader(context).ReadAll(item, pointer);
        foreach (var method in item.Properties)
        {
            if (!IsMethod(method.Name))
            {
                continue;
            }

            if (method.Value.Kind == JsonKind.Object)
            {
                operations.Add(_operations.Read(route, method, JsonPointer.Append(pointer, method.Name), shared));
            }
            else
            {
                context.ReportWrong(method.Name, method.Value, "an object");
            }
        }

        return operations;
    }

    private static bool IsMethod(string name)
        => name is "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace";
}
