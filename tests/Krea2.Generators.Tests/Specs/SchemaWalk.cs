using Krea2.Generators.Specs;

namespace Krea2.Generators.Tests.Specs;

/// <summary>Reads everything that a document's operations reach.</summary>
internal static class SchemaWalk
{
    /// <summary>The number of schemas, each counted once; stops at a limit.</summary>
    public static int Count(OpenApiDocument document, int limit = int.MaxValue)
    {
        var media = document.Operations.SelectMany(o => o.Responses.SelectMany(r => r.Content).Concat(o.Body?.Content ?? []));
        var parameters = document.Operations.SelectMany(o => o.Parameters).Select(p => p.Schema);
        _ = document.Operations.Count(o => o.Body?.Required == true);
        return Count(media.Select(m => m.Schema).Concat(parameters), limit);
    }

    /// <summary>The number of schemas reached from some.</summary>
    public static int Count(IEnumerable<Schema?> start, int limit = int.MaxValue)
    {
        var pending = new Stack<Schema?>(start);
        var visited = new HashSet<Schema>();
        while (visited.Count < limit && pending.TryPop(out var schema))
        {
            if (schema is null || !visited.Add(schema))
            {
                continue;
            }

            pending.Push(schema.Target);
            pending.Push(schema.Items);
            pending.Push(schema.AdditionalProperties);
            foreach (var part in schema.AllOf.Concat(schema.AnyOf).Concat(schema.OneOf).Concat(schema.Properties.Select(p => p.Schema)))
            {
                pending.Push(part);
            }
        }

        return visited.Count;
    }
}
