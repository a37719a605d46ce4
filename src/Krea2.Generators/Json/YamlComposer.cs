using System.Text.RegularExpressions;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Krea2.Generators.Json;

/// <summary>Builds the tree of a YAML text out of its events.</summary>
internal sealed class YamlComposer(string text, string path, ProblemSink problems)
{
    // How many nodes all aliases together may stand for. The largest real documents use a few thousand.
    private const int MaximumAliasedNodes = 1_000_000;

    private static readonly Regex BlankLine = new("^[ \\t]+(?=\\r?$)", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private readonly Parser _parser = new(new StringReader(text.TrimStart('\uFEFF')));
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openAnchors = new(StringComparer.Ordinal);
    private long _aliasedNodes;

    /// <summary>Reads the first document of a text; null after reporting what cannot be read.</summary>
    public static JsonNode? Read(string text, string path, ProblemSink problems)
    {
        try
        {
            return new YamlComposer(text, path, problems).ReadDocument();
        }
        catch (YamlException first)
        {
            // The parser refuses a block scalar of nothing but spaces, which YAML allows and large documents have. Without those spaces every line keeps its number.
            var emptied = BlankLine.Replace(text, "");
            if (emptied.Length != text.Length)
            {
                try
                {
                    return new YamlComposer(emptied, path, problems).ReadDocument();
                }
                catch (YamlException)
                {
                    // The first reason is the one that is about the text as it stands.
                }
            }

            problems.Report(DiagnosticIds.Unreadable, path, Position(first.End, first.End), Excerpt.Of("a fault of syntax (" + Reason(first) + ")"), "YAML 1.2");
            return null;
        }
    }

    private JsonNode? ReadDocument()
    {
        Move();
        Move();
        if (_parser.Current is not DocumentStart)
        {
            Report(default, "the end of the text", "a YAML document");
            return null;
        }

        Move();
        var root = ReadNode(1);
        Move();
        if (_parser.MoveNext() && _parser.Current is DocumentStart second)
        {
            Report(RangeOf(second), "a second document", "one document in a file");
        }

        return root.Node;
    }

    private static string Reason(YamlException exception)
    {
        // Messages of the parser may or may not start with the position, which the problem has already.
        var message = exception.Message;
        var end = message.StartsWith("(", StringComparison.Ordinal) ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (end < 0 ? message : message.Substring(end + 3)).TrimEnd('.');
    }

    private static TextRange Position(Mark start, Mark end)
        => new(Zero(start.Line), Zero(start.Column), Zero(end.Line), Zero(end.Column));

    private static int Zero(long fromOne) => (int)Math.Max(0, fromOne - 1);

    private static TextRange RangeOf(ParsingEvent e) => Position(e.Start, e.End);

    // A node behind an alias stands elsewhere.
    private static TextRange RangeIn(ParsingEvent first, YamlAnchor node) => first is AnchorAlias ? RangeOf(first) : node.Node.Range;

    // The end event of a block collection stands at whatever follows: it ends with its last value.
    private static TextRange Span(ParsingEvent start, TextRange last)
        => RangeOf(start) with { EndLine = last.EndLine, EndColumn = last.EndColumn };

    // The end event of a flow collection stands before its bracket.
    private static TextRange FlowRange(ParsingEvent start, ParsingEvent end)
        => RangeOf(start) with { EndLine = Zero(end.Start.Line), EndColumn = Zero(end.Start.Column) + 1 };

    private void Move()
    {
        if (!_parser.MoveNext())
        {
            throw new YamlException("Unexpected end of the text");
        }
    }

    private void Report(TextRange range, string found, string expected)
        => problems.Report(DiagnosticIds.Unreadable, path, range, found, expected);

    // Reads the node that the current event starts and leaves the event after it as the current one only after Move(): the current event stays the node's last.
    private YamlAnchor ReadNode(int depth)
    {
        switch (_parser.Current)
        {
            case AnchorAlias alias:
                return ReadAlias(alias, depth);
            case Scalar scalar:
                return Remember(scalar, new YamlAnchor(ReadScalar(scalar), 1, 0));
            case SequenceStart or MappingStart when depth > JsonTree.MaximumDepth:
                // Walking on through millions of levels would cost more than any document is worth.
                throw new YamlException(_parser.Current.Start, _parser.Current.End, "More than 256 levels of nesting");
            case SequenceStart start:
                return ReadContainer(start, depth);
            case MappingStart start:
                return ReadContainer(start, depth);
            default:
                throw new YamlException(_parser.Current!.Start, _parser.Current.End, "A value is missing");
        }
    }

    private YamlAnchor ReadContainer(NodeEvent start, int depth)
    {
        var name = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        if (name is not null)
        {
            _openAnchors.Add(name);
        }

        var container = start is MappingStart mapping ? ReadMapping(mapping, depth) : ReadSequence((SequenceStart)start, depth);
        if (name is not null)
        {
            _openAnchors.Remove(name);
        }

        return Remember(start, container);
    }

    private YamlAnchor Remember(NodeEvent e, YamlAnchor node)
    {
        if (!e.Anchor.IsEmpty)
        {
            _anchors[e.Anchor.Value] = node;
        }

        return node;
    }

    private YamlAnchor ReadAlias(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        if (_openAnchors.Contains(name))
        {
            Report(RangeOf(alias), "*" + Excerpt.Of(name) + " inside of &" + Excerpt.Of(name), "an alias of a value that is complete");
        }
        else if (!_anchors.TryGetValue(name, out var target))
        {
            Report(RangeOf(alias), "*" + Excerpt.Of(name), "an alias of an anchor that stands before it");
        }
        else if (depth + target.Height > JsonTree.MaximumDepth)
        {
            Report(RangeOf(alias), "deeper nesting", "at most 256 levels");
        }
        else if (!TrySpend(target.Size))
        {
            Report(RangeOf(alias), "aliases that stand for more than a million values", "a document that can be written out");
        }
        else
        {
            return target;
        }

        return new YamlAnchor(JsonNode.CreateScalar(JsonKind.Null, "null", RangeOf(alias)), 1, 0);
    }

    private bool TrySpend(long nodes)
    {
        if (_aliasedNodes + nodes > MaximumAliasedNodes)
        {
            return false;
        }

        _aliasedNodes += nodes;
        return true;
    }

    private static JsonNode ReadScalar(Scalar scalar)
    {
        var range = RangeOf(scalar);
        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        var isText = tag switch
        {
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" or "tag:yaml.org,2002:bool" or "tag:yaml.org,2002:null" => false,
            "" => scalar.Style != ScalarStyle.Plain || !scalar.Tag.IsEmpty,
            _ => true,
        };
        if (isText)
        {
            return JsonNode.CreateScalar(JsonKind.String, scalar.Value, range);
        }

        var kind = YamlScalar.Resolve(scalar.Value, out var value);
        return JsonNode.CreateScalar(kind, value, range);
    }

    private YamlAnchor ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<JsonNode>();
        var size = 1L;
        var height = 0;
        var last = RangeOf(start);
        for (Move(); _parser.Current is not SequenceEnd; Move())
        {
            var first = _parser.Current!;
            var item = ReadNode(depth + 1);
            items.Add(item.Node);
            size += item.Size;
            height = Math.Max(height, item.Height);
            last = RangeIn(first, item);
        }

        var range = start.Style == SequenceStyle.Flow ? FlowRange(start, _parser.Current!) : Span(start, last);
        return new YamlAnchor(JsonNode.CreateArray([.. items], range), size, height + 1);
    }

    private YamlAnchor ReadMapping(MappingStart start, int depth)
    {
        var properties = new YamlMapping();
        var last = RangeOf(start);
        for (Move(); _parser.Current is not MappingEnd; Move())
        {
            var key = _parser.Current as Scalar;
            var keyRange = RangeOf(_parser.Current!);
            var keyNode = ReadNode(depth + 1);
            Move();
            var first = _parser.Current!;
            var value = ReadNode(depth + 1);
            last = RangeIn(first, value);
            if (keyNode.Node.Kind is JsonKind.Array or JsonKind.Object)
            {
                Report(keyRange, Excerpt.Of(keyNode.Node) + " as a key", "a text");
            }
            else if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                Merge(properties, keyRange, value);
            }
            else
            {
                // A key keeps its spelling: 200 and 0x10 are names here, not numbers.
                var name = key?.Value ?? keyNode.Node.Text;
                if (!properties.Add(new JsonProperty(name, keyRange, value.Node), value.Size, value.Height))
                {
                    problems.Report(DiagnosticIds.DuplicateKey, path, keyRange, Excerpt.Of(name));
                }
            }
        }

        var range = start.Style == MappingStyle.Flow ? FlowRange(start, _parser.Current!) : Span(start, last);
        return new YamlAnchor(JsonNode.CreateObject(properties.ToArray(), range), properties.Size, properties.Height);
    }

    private void Merge(YamlMapping properties, TextRange keyRange, YamlAnchor value)
    {
        IReadOnlyList<JsonNode> sources = value.Node.Kind == JsonKind.Array ? value.Node.Items : [value.Node];
        foreach (var source in sources)
        {
            if (source.Kind != JsonKind.Object)
            {
                Report(keyRange, "<< with " + Excerpt.Of(source), "a mapping or a list of mappings");
                continue;
            }

            // The alias itself was paid for; the copies in this mapping count again.
            if (!TrySpend(source.Properties.Count))
            {
                Report(keyRange, "aliases that stand for more than a million values", "a document that can be written out");
                return;
            }

            foreach (var property in source.Properties)
            {
                properties.AddMerged(property);
            }
        }

        properties.Grow(value.Size, value.Height);
    }
}
