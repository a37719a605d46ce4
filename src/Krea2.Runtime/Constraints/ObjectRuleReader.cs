namespace Krea2.Constraints;

/// <summary>Reads the fragment of a rule between members. What it does not understand to the last word, it does not read at all.</summary>
internal static class ObjectRuleReader
{
    private static readonly string[] Annotations = ["title", "description", "$comment", "examples", "deprecated"];

    /// <summary>The demands of a fragment; null when there is anything in it that is not understood.</summary>
    public static List<RuleClause>? Read(JsonConstant schema)
    {
        List<RuleClause> clauses = [];
        foreach (KeyValuePair<string, JsonConstant> keyword in schema.Properties)
        {
            if (!Annotations.Contains(keyword.Key) && !TryRead(keyword.Key, keyword.Value, schema, clauses))
            {
                return null;
            }
        }

        return clauses;
    }

    private static bool TryRead(string keyword, JsonConstant value, JsonConstant schema, List<RuleClause> clauses) => keyword switch
    {
        "type" => value is { Kind: JsonConstantKind.String, Text: "object" },
        "dependentRequired" => ReadDependencies(value, clauses),
        "dependentSchemas" => ReadDependentSchemas(value, clauses),
        "not" => ReadNot(value, clauses),
        "if" => ReadConditional(value, schema, clauses),
        "then" or "else" => schema.Properties.ContainsKey("if"),
        "anyOf" or "oneOf" => ReadAlternatives(keyword, value, clauses),
        "allOf" => value.Kind == JsonConstantKind.Array && value.Items.All(part => ReadPart(part, clauses)),
        _ => false,
    };

    private static bool ReadPart(JsonConstant part, List<RuleClause> clauses)
    {
        if (part.Kind != JsonConstantKind.Object || Read(part) is not { } inner)
        {
            return false;
        }

        clauses.AddRange(inner);
        return true;
    }

    private static bool ReadDependencies(JsonConstant value, List<RuleClause> clauses)
    {
        foreach (KeyValuePair<string, JsonConstant> dependency in value.Properties)
        {
            if (RuleAtomReader.Names(dependency.Value) is not { } names)
            {
                return false;
            }

            clauses.AddRange(names.Select(name => new ImplicationClause("dependentRequired", [RuleAtom.IsSet(dependency.Key)], RuleAtom.IsSet(name))));
        }

        return value.Kind == JsonConstantKind.Object;
    }

    private static bool ReadDependentSchemas(JsonConstant value, List<RuleClause> clauses) =>
        value.Kind == JsonConstantKind.Object && value.Properties.All(dependency => AddImplications("dependentSchemas", [RuleAtom.IsSet(dependency.Key)], dependency.Value, clauses));

    private static bool ReadNot(JsonConstant value, List<RuleClause> clauses)
    {
        // Not all of them together: where all but the last hold, the last must not.
        if (RuleAtomReader.Read(value) is not { Count: > 1 } atoms || atoms[atoms.Count - 1].Opposite() is not { } then)
        {
            return false;
        }

        clauses.Add(new ImplicationClause("not", atoms.GetRange(0, atoms.Count - 1), then));
        return true;
    }

    private static bool ReadConditional(JsonConstant value, JsonConstant schema, List<RuleClause> clauses)
    {
        if (RuleAtomReader.Read(value) is not { Count: > 0 } when)
        {
            return false;
        }

        bool read = true;
        if (schema.Properties.TryGetValue("then", out JsonConstant? then))
        {
            read &= AddImplications("if", when, then, clauses);
        }

        if (schema.Properties.TryGetValue("else", out JsonConstant? otherwise))
        {
            read &= RuleAtomReader.Negate(when) is { } opposite && AddImplications("if", opposite, otherwise, clauses);
        }

        return read;
    }

    private static bool AddImplications(string keyword, IReadOnlyList<RuleAtom> when, JsonConstant then, List<RuleClause> clauses)
    {
        if (RuleAtomReader.Read(then) is not { } demands)
        {
            return false;
        }

        clauses.AddRange(demands.Select(demand => new ImplicationClause(keyword, when, demand)));
        return true;
    }

    private static bool ReadAlternatives(string keyword, JsonConstant value, List<RuleClause> clauses)
    {
        if (value.Kind != JsonConstantKind.Array || value.Items.Count < 2)
        {
            return false;
        }

        if (RuleAlternatives.Groups(value.Items) is { } groups)
        {
            clauses.Add(new AlternativesClause(keyword, groups, exactlyOne: keyword == "oneOf"));
            return true;
        }

        if (RuleAlternatives.Rows(value.Items) is var (members, rows, requiresAll))
        {
            clauses.Add(new CombinationClause(keyword, members, rows, requiresAll));
            return true;
        }

        return false;
    }
}
