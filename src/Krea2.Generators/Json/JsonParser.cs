namespace Krea2.Generators.Json;

/// <summary>Builds the tree of a JSON text. After a mistake it goes on with the next thing that can be told apart.</summary>
internal sealed class JsonParser(JsonScanner scanner)
{
    // Children of all open containers, one after the other: a container copies its own when it closes.
    private readonly List<JsonNode> _items = [];
    private readonly List<JsonProperty> _properties = [];

    /// <summary>Reads the one value of the text.</summary>
    public JsonNode? ReadDocument()
    {
        scanner.SkipSpace();
        if (scanner.AtEnd)
        {
            scanner.ReportHere("a JSON value");
            return null;
        }

        var root = ReadValue(1);
        scanner.SkipSpace();
        if (!scanner.AtEnd)
        {
            scanner.ReportHere("the end of the text");
        }

        return root;
    }

    private JsonNode ReadValue(int depth)
    {
        var start = scanner.Here;
        switch (scanner.Current)
        {
            case '{' or '[' when depth > JsonTree.MaximumDepth:
                scanner.SkipContainer();
                scanner.Report(start, "deeper nesting", "at most 256 levels");
                return JsonNode.CreateScalar(JsonKind.Null, "null", scanner.RangeFrom(start));
            case '{':
                return ReadObject(depth, start);
            case '[':
                return ReadArray(depth, start);
            case '"':
                var text = scanner.ReadString();
                return JsonNode.CreateScalar(JsonKind.String, text, scanner.RangeFrom(start));
            default:
                return ReadWord(start);
        }
    }

    private JsonNode ReadWord(TextRange start)
    {
        var word = scanner.ReadWord();
        if (word.Length == 0)
        {
            scanner.ReportHere("a JSON value");
            if (scanner.Current is not (',' or '}' or ']' or ':' or '\n' or '\r'))
            {
                scanner.Advance();
            }

            return JsonNode.CreateScalar(JsonKind.Null, "null", start);
        }

        var range = scanner.RangeFrom(start);
        var kind = word switch
        {
            "null" => JsonKind.Null,
            "true" or "false" => JsonKind.Boolean,
            _ => JsonKind.Number,
        };
        if (kind == JsonKind.Number && !JsonNumber.IsNumber(word))
        {
            scanner.Report(range, Excerpt.Of(word), "a JSON value");
            return JsonNode.CreateScalar(JsonKind.Null, "null", range);
        }

        return JsonNode.CreateScalar(kind, word, range);
    }

    private JsonNode ReadArray(int depth, TextRange start)
    {
        var first = _items.Count;
        scanner.Advance();
        while (true)
        {
            scanner.SkipSpace();
            if (scanner.AtEnd)
            {
                scanner.ReportHere("']'");
                break;
            }

            if (scanner.Current == ']')
            {
                scanner.Advance();
                break;
            }

            if (scanner.Current is '}' or ':')
            {
                scanner.ReportHere("',' or ']'");
                if (scanner.Current == '}')
                {
                    break;
                }

                scanner.Advance();
                continue;
            }

            if (scanner.Current == ',')
            {
                scanner.ReportHere("a JSON value");
                scanner.Advance();
                continue;
            }

            _items.Add(ReadValue(depth + 1));
            ReadSeparator(']');
        }

        var items = _items.GetRange(first, _items.Count - first).ToArray();
        _items.RemoveRange(first, items.Length);
        return JsonNode.CreateArray(items, scanner.RangeFrom(start));
    }

    private JsonNode ReadObject(int depth, TextRange start)
    {
        var first = _properties.Count;
        var names = new DistinctNames(_properties, first);
        scanner.Advance();
        while (true)
        {
            scanner.SkipSpace();
            if (scanner.AtEnd)
            {
                scanner.ReportHere("'}'");
                break;
            }

            if (scanner.Current == '}')
            {
                scanner.Advance();
                break;
            }

            if (scanner.Current == ']')
            {
                scanner.ReportHere("',' or '}'");
                break;
            }

            if (ReadName() is not { } name)
            {
                continue;
            }

            var value = ReadPropertyValue(depth);
            if (names.Add(name.Text))
            {
                _properties.Add(new JsonProperty(name.Text, name.Range, value));
            }
            else
            {
                scanner.ReportDuplicate(name.Range, name.Text);
            }

            ReadSeparator('}');
        }

        var properties = _properties.GetRange(first, _properties.Count - first).ToArray();
        _properties.RemoveRange(first, properties.Length);
        return JsonNode.CreateObject(properties, scanner.RangeFrom(start));
    }

    private (string Text, TextRange Range)? ReadName()
    {
        var start = scanner.Here;
        if (scanner.Current == '"')
        {
            var name = scanner.ReadString();
            return (name, scanner.RangeFrom(start));
        }

        scanner.ReportHere("a property name in double quotes");
        var word = scanner.ReadWord();
        if (word.Length > 0)
        {
            return (word, scanner.RangeFrom(start));
        }

        if (scanner.Current is '{' or '[')
        {
            scanner.SkipContainer();
        }
        else
        {
            scanner.Advance();
        }

        return null;
    }

    private JsonNode ReadPropertyValue(int depth)
    {
        scanner.SkipSpace();
        if (scanner.Current == ':')
        {
            scanner.Advance();
            scanner.SkipSpace();
            return ReadValue(depth + 1);
        }

        scanner.ReportHere("':'");
        return scanner.Current is '"' or ',' or '}' or ']' || scanner.AtEnd
            ? JsonNode.CreateScalar(JsonKind.Null, "null", scanner.Here)
            : ReadValue(depth + 1);
    }

    private void ReadSeparator(char close)
    {
        scanner.SkipSpace();
        if (scanner.Current == ',')
        {
            var comma = scanner.Here;
            scanner.Advance();
            comma = scanner.RangeFrom(comma);
            scanner.SkipSpace();
            if (scanner.Current == close)
            {
                scanner.Report(comma, "a comma before '" + close + "'", "no comma after the last value");
            }
        }
        else if (!scanner.AtEnd && scanner.Current is not ('}' or ']'))
        {
            scanner.ReportHere("',' or '" + close + "'");
        }
    }
}
