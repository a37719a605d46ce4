using System.Globalization;
using System.Text.Json.Nodes;

namespace Krea2.Runtime.Tests.Ajv;

/// <summary>Makes requests from their schema: right ones, ones at and just beyond each limit, and ones that are wrong in some place.</summary>
internal sealed class RequestSampler(JsonObject document, int seed)
{
    private static readonly string[] _texts = ["", "a", "fox", "1:1", "medium", "URL", "4:6", "\ud83e\udd8a", "https://example.com/a.png", "not an address", "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "3f2504e0-4f89-41d3-9a0c", "data:image/png;base64,AAAA"];
    private static readonly JsonNode?[] _strangers = [null, true, 0, -1, 1.5, 1e300, "", "text", new JsonArray(), new JsonObject()];
    private readonly Random _random = new(seed);

    /// <summary>Makes one request as JSON text.</summary>
    public string Next(JsonObject schema)
    {
        JsonNode request = Valid(schema)!;
        for (int wrongs = _random.Next(3); wrongs > 0; wrongs--)
        {
            Spoil(request, schema);
        }

        return request.ToJsonString();
    }

    /// <summary>A value that the schema allows, as far as this reads it.</summary>
    private JsonNode? Valid(JsonObject schema)
    {
        schema = Resolve(schema);
        if (schema["const"] is { } constant)
        {
            return constant.DeepClone();
        }

        if (schema["enum"] is JsonArray values)
        {
            return values[_random.Next(values.Count)]?.DeepClone();
        }

        if (Pick(schema) is { } alternative)
        {
            return Valid(alternative);
        }

        return TypeOf(schema) switch
        {
            "object" => ValidObject(schema),
            "array" => new JsonArray([.. Enumerable.Range(0, Count(schema)).Select(_ => Valid(Item(schema)))]),
            "integer" => JsonValue.Create((long)Math.Round(Number(schema), MidpointRounding.AwayFromZero)),
            "number" => JsonValue.Create(Math.Round(Number(schema), 3)),
            "boolean" => _random.Next(2) == 0,
            "null" => null,
            _ => Text(schema),
        };
    }

    private JsonObject ValidObject(JsonObject schema)
    {
        // Rules between members say which belong together; one of their cases is as good as another.
        JsonObject result = [];
        foreach ((string name, JsonNode? member) in schema["properties"]?.AsObject() ?? [])
        {
            if (Required(schema).Contains(name) || _random.Next(3) == 0)
            {
                result[name] = Valid(member!.AsObject());
            }
        }

        foreach (JsonObject rule in Combinations(schema))
        {
            JsonObject cases = Resolve(rule);
            foreach ((string name, JsonNode? member) in cases["properties"]?.AsObject() ?? [])
            {
                result[name] = Valid(member!.AsObject());
            }
        }

        return result;
    }

    private void Spoil(JsonNode node, JsonObject schema)
    {
        schema = Resolve(schema);
        if (node is JsonObject members)
        {
            SpoilObject(members, schema);
        }
        else if (node is JsonArray { Count: > 0 } items && _random.Next(2) == 0)
        {
            int at = _random.Next(items.Count);
            if (items[at] is { } item and (JsonObject or JsonArray))
            {
                Spoil(item, Pick(Resolve(Item(schema)), item) ?? Item(schema));
            }
            else
            {
                items[at] = Wrong(Item(schema));
            }
        }
        else if (node is JsonArray list)
        {
            int wanted = Limit(schema, "maxItems") is { } most ? most + _random.Next(2) : Limit(schema, "minItems") is { } least ? Math.Max(0, least - 1) : _random.Next(4);
            while (list.Count > wanted)
            {
                list.RemoveAt(list.Count - 1);
            }

            while (list.Count < wanted)
            {
                list.Add(Valid(Item(schema)));
            }
        }
    }

    private void SpoilObject(JsonObject members, JsonObject schema)
    {
        JsonObject properties = schema["properties"]?.AsObject() ?? [];

        // What the client fills in for the variant is never wrong.
        List<string> names = [.. properties.Where(property => Resolve(property.Value!.AsObject())["const"] is null).Select(property => property.Key)];
        switch (names.Count == 0 ? 1 : _random.Next(8))
        {
            case 0:
                members.Remove(names[_random.Next(names.Count)]);
                break;
            case 1:
                members["surprise"] = _strangers[_random.Next(_strangers.Length)]?.DeepClone();
                break;
            default:
                string name = names[_random.Next(names.Count)];
                JsonObject member = Resolve(properties[name]!.AsObject());
                if (members[name] is JsonObject or JsonArray && _random.Next(4) > 0)
                {
                    Spoil(members[name]!, Pick(member, members[name]) ?? member);
                }
                else
                {
                    members[name] = Wrong(member);
                }

                break;
        }
    }

    /// <summary>A value at a limit, beyond one, or of another kind altogether.</summary>
    private JsonNode? Wrong(JsonObject schema)
    {
        schema = Resolve(schema);
        schema = Pick(schema) ?? schema;
        if (_random.Next(4) == 0)
        {
            return _strangers[_random.Next(_strangers.Length)]?.DeepClone();
        }

        switch (TypeOf(schema))
        {
            case "integer" or "number" when (schema["minimum"] ?? schema["maximum"]) is { }:
                decimal limit = decimal.Parse((schema[_random.Next(2) == 0 ? "minimum" : "maximum"] ?? schema["minimum"] ?? schema["maximum"])!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);
                decimal step = TypeOf(schema) == "integer" ? 1 : 0.001m;
                return JsonValue.Create(limit + (_random.Next(-1, 2) * step));
            case "string" when (Limit(schema, "minLength") ?? Limit(schema, "maxLength")) is { }:
                int length = _random.Next(2) == 0 ? Limit(schema, "minLength") ?? 1 : Limit(schema, "maxLength") ?? 1;
                return string.Concat(Enumerable.Repeat(_random.Next(2) == 0 ? "x" : "\ud83e\udd8a", Math.Max(0, length + _random.Next(-1, 2))));
            case "array":
                return new JsonArray([.. Enumerable.Range(0, _random.Next(2) == 0 ? Limit(schema, "maxItems") + 1 ?? 2 : 0).Select(_ => Valid(Item(schema)))]);
            default:
                return _texts[_random.Next(_texts.Length)];
        }
    }

    private JsonObject Resolve(JsonObject schema)
    {
        while ((string?)schema["$ref"] is { } reference)
        {
            schema = SchemaDocument.At(document, reference[1..]).AsObject();
        }

        return schema;
    }

    /// <summary>One of the alternatives of a value; the one that fits, where a value is given. Null where there are none, or where they are rules between members.</summary>
    private JsonObject? Pick(JsonObject schema, JsonNode? value = null)
    {
        List<JsonObject> cases = [.. (schema["oneOf"] ?? schema["anyOf"])?.AsArray().Select(item => Resolve(item!.AsObject())) ?? []];
        if (cases.Count == 0 || schema["properties"] is not null)
        {
            return null;
        }

        return value is null ? cases[_random.Next(cases.Count)] : cases.Find(item => TypeOf(item) == (value is JsonObject ? "object" : value is JsonArray ? "array" : "string"));
    }

    private IEnumerable<JsonObject> Combinations(JsonObject schema)
    {
        IEnumerable<JsonObject> rules = schema["allOf"]?.AsArray().Select(rule => rule!.AsObject()) ?? [];
        foreach (JsonObject rule in rules.Prepend(schema))
        {
            if ((rule["oneOf"] ?? rule["anyOf"]) is JsonArray { Count: > 0 } cases)
            {
                yield return cases[_random.Next(cases.Count)]!.AsObject();
            }
        }
    }

    private static string TypeOf(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => types.Select(type => (string)type!).First(type => type != "null"),
        { } type => (string)type!,
        null => schema["properties"] is null ? "string" : "object",
    };

    private static HashSet<string> Required(JsonObject schema) => [.. schema["required"]?.AsArray().Select(name => (string)name!) ?? []];

    private static JsonObject Item(JsonObject schema) => schema["items"]?.AsObject() ?? [];

    private static int? Limit(JsonObject schema, string keyword) => schema[keyword]?.GetValue<int>();

    private int Count(JsonObject schema)
    {
        int least = Limit(schema, "minItems") ?? 0;
        return _random.Next(least, Math.Min(Limit(schema, "maxItems") ?? 4, least + 3) + 1);
    }

    private double Number(JsonObject schema)
    {
        double least = schema["minimum"] is { } minimum ? double.Parse(minimum.ToJsonString(), CultureInfo.InvariantCulture) : -1000;
        double most = Math.Min(schema["maximum"] is { } maximum ? double.Parse(maximum.ToJsonString(), CultureInfo.InvariantCulture) : 1000, least + 1e15);
        return least + (_random.NextDouble() * (most - least));
    }

    private string Text(JsonObject schema) => (string?)schema["format"] switch
    {
        "uuid" => $"{_random.NextInt64():x16}{_random.NextInt64():x16}".Insert(8, "-").Insert(13, "-").Insert(18, "-").Insert(23, "-"),
        "uri" => "https://example.com/" + _random.Next(),
        _ => new string('x', Math.Max(Limit(schema, "minLength") ?? 0, Math.Min(Limit(schema, "maxLength") ?? 12, _random.Next(1, 12)))),
    };
}
