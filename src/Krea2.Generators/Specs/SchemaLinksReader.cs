using System.Globalization;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Finds the schemas inside of a schema without reading them.</summary>
internal static class SchemaLinksReader
{
    /// <summary>A schema under a keyword.</summary>
    public static SchemaSource One(SpecContext context, string pointer, JsonProperty keyword)
        => context.Schemas.Locate(keyword.Value, pointer, keyword.Name);

    /// <summary>The schemas of a list under a keyword; null when it is no list or is empty.</summary>
    public static IReadOnlyList<SchemaSource>? Many(SpecContext context, string pointer, JsonProperty keyword)
    {
        if (keyword.Value.Kind != JsonKind.Array || keyword.Value.Items.Count == 0)
        {
            context.ReportWrong(keyword.Name, keyword.Value, "an array of at least one schema");
            return null;
        }

        var parent = JsonPointer.Append(pointer, keyword.Name);
        return [.. keyword.Value.Items.Select((item, i) => context.Schemas.Locate(item, parent, i.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>The named properties; null when the keyword is no object.</summary>
    public static IReadOnlyList<SchemaProperty>? Named(SpecContext context, string pointer, JsonProperty keyword)
    {
        if (keyword.Value.Kind != JsonKind.Object)
        {
            context.ReportWrong(keyword.Name, keyword.Value, "an object");
            return null;
        }

        var parent = JsonPointer.Append(pointer, keyword.Name);
        return [.. keyword.Value.Properties.Select(p => new SchemaProperty
        {
            Name = p.Name,
            NameRange = p.NameRange,
            Source = context.Schemas.Locate(p.Value, parent, p.Name),
        })];
    }
}
