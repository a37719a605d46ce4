namespace Krea2.Generators.Specs;

/// <summary>The body of a request.</summary>
internal sealed class OpenApiBody
{
    // A body of more parts says somewhere itself whether it is required.
    private const int MaximumSchemas = 1000;

    private bool? _required;

    /// <summary>True when a call must have a body: the document says so, or it says nothing and the first media type's schema has required members.</summary>
    public bool Required
    {
        get => _required ??= Content.Count > 0 && HasRequiredMembers(Content[0].Schema);
        init => _required = value;
    }

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>The media types in document order.</summary>
    public IReadOnlyList<OpenApiMediaType> Content { get; init; } = [];

    /// <summary>What the document itself says about <see cref="Required"/>; null when it says nothing.</summary>
    internal bool? DeclaredRequired
    {
        init => _required = value;
    }

    private static bool HasRequiredMembers(Schema? body)
    {
        var pending = new Stack<Schema>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        if (body is not null)
        {
            pending.Push(body);
        }

        while (pending.Count > 0 && visited.Count < MaximumSchemas)
        {
            var schema = pending.Pop();
            if (schema.Required.Count > 0)
            {
                return true;
            }

            if (!visited.Add(schema.Pointer))
            {
                continue;
            }

            if (schema.Target is { } target)
            {
                pending.Push(target);
            }

            foreach (var part in schema.AllOf)
            {
                pending.Push(part);
            }
        }

        return false;
    }
}
