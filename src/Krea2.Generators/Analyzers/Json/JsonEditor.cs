using System.Text;
using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Works out changes of one JSON text that leave its layout as it is, commas included.</summary>
internal sealed class JsonEditor(string text)
{
    private readonly TextLines _lines = new(text);

    /// <summary>Another value in the place of one.</summary>
    public static JsonEdit? Replace(JsonNode node, string? json) => json is null ? null : new JsonEdit(json, [node.Range]);

    /// <summary>Other values in the place of several, in one change; null where a part of what lies between them is not known.</summary>
    public JsonEdit? Replace(IReadOnlyList<(JsonNode Node, string Json)> values)
    {
        var inOrder = values.OrderBy(value => Start(value.Node.Range)).ToList();
        var changed = new StringBuilder();
        var from = Start(inOrder[0].Node.Range);
        foreach (var (node, json) in inOrder)
        {
            var start = Start(node.Range);
            changed.Append(text, from, start - from).Append(json);
            from = End(node.Range);
        }

        var (first, last) = (inOrder[0].Node.Range, inOrder[inOrder.Count - 1].Node.Range);
        return JsonHole.IsIn(text.Substring(Start(first), from - Start(first))) ? null : new JsonEdit(changed.ToString(), [first with { EndLine = last.EndLine, EndColumn = last.EndColumn }]);
    }

    /// <summary>A list without some of its items.</summary>
    public static JsonEdit? RemoveItems(JsonNode list, ISet<int> indices) =>
        list.Items.Any(JsonHole.IsIn) ? null : new JsonEdit("", [.. indices.OrderBy(index => index).Select(index => PlaceOf([.. list.Items.Select(item => item.Range)], list.Range, index, indices.Contains))]);

    /// <summary>An object without a member.</summary>
    /// <param name="node">The object, in which no name stands twice.</param>
    /// <param name="index">Index of the member.</param>
    /// <param name="mayGo">Whether a member is one that may go as well: then the comma that goes is one beside a member that stays.</param>
    public static JsonEdit? RemoveProperty(JsonNode node, int index, Func<int, bool> mayGo)
    {
        var property = node.Properties[index];
        return JsonHole.IsIn(property.Value) ? null : new JsonEdit("", [PlaceOf([.. node.Properties.Select(RangeOf)], node.Range, index, mayGo)]);
    }

    /// <summary>An object with more members, behind those that it has.</summary>
    public JsonEdit AddProperties(JsonNode node, IReadOnlyList<(string Name, string Json)> members)
    {
        if (node.Properties.Count == 0)
        {
            var inside = Position(node.Range.StartLine, node.Range.StartColumn + 1);
            return new JsonEdit(string.Join(", ", members.Select(member => Member(member, ": "))), [inside]);
        }

        var last = node.Properties[node.Properties.Count - 1];
        var colon = text.Substring(End(last.NameRange), Start(last.Value.Range) - End(last.NameRange));
        if (colon.Any(character => character is not (':' or ' ')))
        {
            colon = ": ";
        }

        var comma = Separator(node, last, isCompact: colon == ":");
        return new JsonEdit(string.Concat(members.Select(member => comma + Member(member, colon))), [Position(last.Value.Range.EndLine, last.Value.Range.EndColumn)]);
    }

    // On the same line, or on a line of its own where the last member has one.
    private string Separator(JsonNode node, JsonProperty last, bool isCompact)
    {
        var before = node.Properties.Count == 1 ? node.Range.StartLine : node.Properties[node.Properties.Count - 2].Value.Range.EndLine;
        var line = Start(last.NameRange) - last.NameRange.StartColumn;
        var indentation = text.Substring(line, last.NameRange.StartColumn);
        if (last.NameRange.StartLine == before || indentation.Any(character => character is not (' ' or '\t')))
        {
            return isCompact ? "," : ", ";
        }

        return (line > 1 && text[line - 2] == '\r' ? ",\r\n" : ",\n") + indentation;
    }

    private static string Member((string Name, string Json) member, string colon) => JsonText.Of(member.Name) + colon + member.Json;

    // With the comma before it where something before it stays, else with the one behind it, else with all space around it.
    private static TextRange PlaceOf(IReadOnlyList<TextRange> elements, TextRange container, int index, Func<int, bool> mayGo)
    {
        var own = elements[index];
        if (index > 0 && Enumerable.Range(0, index).Any(other => !mayGo(other)))
        {
            return Between(elements[index - 1], own.EndLine, own.EndColumn);
        }

        if (index + 1 < elements.Count)
        {
            var next = elements[index + 1];
            return own with { EndLine = next.StartLine, EndColumn = next.StartColumn };
        }

        return index > 0
            ? Between(elements[index - 1], own.EndLine, own.EndColumn)
            : new TextRange(container.StartLine, container.StartColumn + 1, container.EndLine, container.EndColumn - 1);
    }

    private static TextRange Between(TextRange before, int endLine, int endColumn) => new(before.EndLine, before.EndColumn, endLine, endColumn);

    private static TextRange RangeOf(JsonProperty property) => property.NameRange with { EndLine = property.Value.Range.EndLine, EndColumn = property.Value.Range.EndColumn };

    private static TextRange Position(int line, int column) => new(line, column, line, column);

    private int Start(TextRange range) => _lines.PositionOf(range.StartLine, range.StartColumn);

    private int End(TextRange range) => _lines.PositionOf(range.EndLine, range.EndColumn);
}
