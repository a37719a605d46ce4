using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>The defaults in which variants that share a request type differ.</summary>
internal sealed class VariantDefaults(SchemaResolver schemas)
{
    private readonly Dictionary<Schema, EquatableArray<VariantDefault>> _byMember = [];

    /// <summary>The defaults of a member by variant; empty where all variants have the same.</summary>
    public EquatableArray<VariantDefault> Of(Schema member) => _byMember.TryGetValue(member, out var defaults) ? defaults : EquatableArray<VariantDefault>.Empty;

    /// <summary>Compares the requests of variants that share a type; the type is built of the first.</summary>
    public void Compare(IReadOnlyList<(string Variant, Schema Schema)> requests) =>
        Compare([.. requests.Select(request => request.Variant)], [.. requests.Select(request => request.Schema)], new HashSet<string>(StringComparer.Ordinal));

    private void Compare(IReadOnlyList<string> variants, IReadOnlyList<Schema> same, HashSet<string> visited)
    {
        var shapes = same.Select(schemas.Resolve).ToList();
        if (!visited.Add(shapes[0].Identity))
        {
            return;
        }

        foreach (var property in shapes[0].Schema.Properties)
        {
            var members = Counterparts(shapes, shape => shape.Schema.Properties.FirstOrDefault(other => other.Name == property.Name)?.Schema);
            if (members is not null)
            {
                CompareDefaults(variants, members);
                Compare(variants, members, visited);
            }
        }

        if (Counterparts(shapes, shape => shape.Schema.Items) is { } items)
        {
            Compare(variants, items, visited);
        }

        for (var i = 0; i < shapes[0].Cases.Count; i++)
        {
            if (Counterparts(shapes, shape => shape.Cases.ElementAtOrDefault(i)) is { } cases)
            {
                Compare(variants, cases, visited);
            }
        }
    }

    private static List<Schema>? Counterparts(List<Shape> shapes, Func<Shape, Schema?> part)
    {
        var parts = shapes.Select(part).OfType<Schema>().ToList();
        return parts.Count == shapes.Count ? parts : null;
    }

    private void CompareDefaults(IReadOnlyList<string> variants, List<Schema> members)
    {
        var defaults = members.Select(member => schemas.Resolve(member).Default is { } value ? JsonText.Of(value) : "").ToList();
        if (defaults.Distinct().Count() > 1)
        {
            _byMember[members[0]] = defaults.Select((value, i) => new VariantDefault(variants[i], value)).ToEquatableArray();
        }
    }
}
