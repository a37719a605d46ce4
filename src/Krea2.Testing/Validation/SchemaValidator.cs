using System.Globalization;
using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Testing.Validation;

/// <summary>Checks a JSON value against a schema and says in sentences what is wrong.</summary>
internal static class SchemaValidator
{
    // References may lead round in a circle without ever reaching a value.
    private const int MaximumDepth = 512;

    private static readonly Constraint s_whole = Constraint.Create("multipleOf", "1");

    /// <summary>What is wrong with the value; empty when nothing is.</summary>
    /// <exception cref="NotSupportedException">The schema refers to itself without end.</exception>
    public static IReadOnlyList<SchemaProblem> Validate(CompiledSchema schema, JsonElement value)
    {
        var problems = new List<SchemaProblem>();
        Check(schema, value, "", problems, 0);
        return problems;
    }

    private static void Check(CompiledSchema schema, JsonElement value, string path, List<SchemaProblem> problems, int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new NotSupportedException("The schema refers to itself without end.");
        }

        if (schema.Boolean == false)
        {
            problems.Add(new(path, "false", $"{Name(path)} is not allowed"));
            return;
        }

        if (schema.Types is not SchemaTypes.None && !IsOfType(value, schema.Types))
        {
            problems.Add(new(path, "type", $"{Name(path)} must be {Words(schema.Types)}, but is {Word(value)}"));
            return;
        }

        if (schema.Values.Find(values => !values.AllowsJson(value.GetRawText())) is { } broken)
        {
            problems.Add(Say(broken, value, path));
        }

        CheckByType(schema, value, path, problems, depth);
        foreach (var part in schema.AllOf)
        {
            Check(part, value, path, problems, depth + 1);
        }

        CheckAnyOf(schema, value, path, problems, depth);
        if (schema.OneOf is { } choices && choices.Count(choice => Matches(choice, value, depth)) is var matches && matches != 1)
        {
            problems.Add(new(path, "oneOf", $"{Name(path)} must match exactly one of {choices.Count} forms, but matches {matches}"));
        }

        if (schema.If is { } condition && (Matches(condition, value, depth) ? schema.Then : schema.Else) is { } consequence)
        {
            Check(consequence, value, path, problems, depth + 1);
        }

        if (schema.Not is { } refused && Matches(refused, value, depth))
        {
            problems.Add(new(path, "not", $"{Name(path)} has a form that is not allowed"));
        }
    }

    private static void CheckByType(CompiledSchema schema, JsonElement value, string path, List<SchemaProblem> problems, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                var number = value.GetRawText();
                problems.AddRange(schema.Numbers.Where(c => !c.AllowsNumber(number)).Select(c => Say(c, value, path)));
                break;
            case JsonValueKind.String:
                var text = value.GetString()!;
                problems.AddRange(schema.Strings.Where(c => !c.Allows(text)).Select(c => Say(c, value, path)));
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, path, problems, depth);
                break;
            case JsonValueKind.Object:
                CheckObject(schema, value, path, problems, depth);
                break;
        }
    }

    private static void CheckArray(CompiledSchema schema, JsonElement array, string path, List<SchemaProblem> problems, int depth)
    {
        var count = array.GetArrayLength();
        problems.AddRange(schema.ItemCounts.Where(c => !c.AllowsCount(count)).Select(c => Say(c, array, path)));
        if (schema.UniqueItems is { } unique && !unique.AllowsJson(array.GetRawText()))
        {
            problems.Add(Say(unique, array, path));
        }

        if (schema.Items is { } items)
        {
            var index = 0;
            foreach (var item in array.EnumerateArray())
            {
                Check(items, item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), problems, depth + 1);
            }
        }
    }

    private static void CheckObject(CompiledSchema schema, JsonElement value, string path, List<SchemaProblem> problems, int depth)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var property in value.EnumerateObject())
        {
            names.Add(property.Name);
            var child = Child(path, property.Name);
            if (schema.Properties.TryGetValue(property.Name, out var known))
            {
                Check(known, property.Value, child, problems, depth + 1);
            }
            else if (schema.AdditionalProperties is { Boolean: false })
            {
                unknown.Add(property.Name);
            }
            else if (schema.AdditionalProperties is { } additional)
            {
                Check(additional, property.Value, child, problems, depth + 1);
            }
        }

        if (unknown.Count > 0)
        {
            var place = path.Length == 0 ? "" : $" at {path}";
            problems.Add(new(Child(path, unknown[0]), "additionalProperties", $"Unrecognized key(s) in object{place}: {string.Join(", ", unknown.Select(name => $"'{name}'"))}"));
        }

        problems.AddRange(schema.Required.Where(name => !names.Contains(name)).Select(name => Missing(Child(path, name))));
        problems.AddRange(
            from dependency in schema.DependentRequired
            where names.Contains(dependency.Key)
            from name in dependency.Value
            where !names.Contains(name)
            select new SchemaProblem(Child(path, name), "dependentRequired", $"'{Child(path, dependency.Key)}' needs '{Child(path, name)}', but it is missing"));
        problems.AddRange(schema.PropertyCounts.Where(c => !c.AllowsCount(names.Count)).Select(c => Say(c, value, path)));
    }

    private static void CheckAnyOf(CompiledSchema schema, JsonElement value, string path, List<SchemaProblem> problems, int depth)
    {
        if (schema.AnyOf is not { } choices || choices.Exists(choice => Matches(choice, value, depth)))
        {
            return;
        }

        // "This or null" is how documents say nullable: then the other form is what was meant.
        var meant = choices.FindAll(choice => choice.Types is not SchemaTypes.Null);
        if (meant.Count == 1)
        {
            Check(meant[0], value, path, problems, depth + 1);
        }
        else
        {
            problems.Add(new(path, "anyOf", $"{Name(path)} must match at least one of {choices.Count} forms, but matches none"));
        }
    }

    private static bool Matches(CompiledSchema schema, JsonElement value, int depth)
    {
        var problems = new List<SchemaProblem>();
        Check(schema, value, "", problems, depth + 1);
        return problems.Count == 0;
    }

    private static bool IsOfType(JsonElement value, SchemaTypes types) => value.ValueKind switch
    {
        JsonValueKind.Null => types.HasFlag(SchemaTypes.Null),
        JsonValueKind.True or JsonValueKind.False => types.HasFlag(SchemaTypes.Boolean),
        JsonValueKind.String => types.HasFlag(SchemaTypes.String),
        JsonValueKind.Array => types.HasFlag(SchemaTypes.Array),
        JsonValueKind.Object => types.HasFlag(SchemaTypes.Object),
        _ => types.HasFlag(SchemaTypes.Number) || (types.HasFlag(SchemaTypes.Integer) && s_whole.AllowsNumber(value.GetRawText())),
    };

    private static SchemaProblem Say(Constraint constraint, JsonElement value, string path) =>
        new(path, constraint.Keyword, ConstraintRules.Message(constraint, Member(path), "", ConstraintRules.FoundJson(constraint, value.GetRawText())));

    private static SchemaProblem Missing(string path) => new(path, "required", ConstraintRules.RequiredMessage(path, "", false));

    private static string Child(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Words(SchemaTypes types) => string.Join(
        " or ",
        from type in Enum.GetValues<SchemaTypes>()
        where type is not SchemaTypes.None && types.HasFlag(type)
        orderby type is SchemaTypes.Null
        select type.ToString().ToLowerInvariant());

    private static string Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => "number " + value.GetRawText(),
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private static string Member(string path) => path.Length == 0 ? "body" : path;

    private static string Name(string path) => $"'{Member(path)}'";
}
