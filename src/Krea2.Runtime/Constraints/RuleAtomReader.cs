namespace Krea2.Constraints;

/// <summary>Reads a fragment that is nothing but statements about single members, all of which must hold.</summary>
internal static class RuleAtomReader
{
    /// <summary>The statements; null when there is anything else in the fragment.</summary>
    public static List<RuleAtom>? Read(JsonConstant schema)
    {
        if (schema.Kind != JsonConstantKind.Object)
        {
            return null;
        }

        List<RuleAtom> atoms = [];
        foreach (KeyValuePair<string, JsonConstant> keyword in schema.Properties)
        {
            bool read = keyword.Key switch
            {
                "required" => ReadRequired(keyword.Value, atoms),
                "properties" => keyword.Value.Kind == JsonConstantKind.Object && keyword.Value.Properties.All(property => ReadProperty(property.Key, property.Value, atoms)),
                "not" => ReadNot(keyword.Value, atoms),
                "type" => keyword.Value is { Kind: JsonConstantKind.String, Text: "object" },
                "title" or "description" or "$comment" => true,
                _ => false,
            };
            if (!read)
            {
                return null;
            }
        }

        return atoms;
    }

    /// <summary>The names of a list of names; null when it is anything else.</summary>
    public static IReadOnlyList<string>? Names(JsonConstant value) =>
        value.Kind == JsonConstantKind.Array && value.Items.All(item => item.Kind == JsonConstantKind.String) ? [.. value.Items.Select(item => item.Text)] : null;

    /// <summary>The opposite of statements that must all hold; null where it takes more than statements that must all hold.</summary>
    public static IReadOnlyList<RuleAtom>? Negate(IReadOnlyList<RuleAtom> atoms)
    {
        if (atoms.Count == 1)
        {
            // A member that is not there satisfies whatever is said of its value, so the opposite says that it is there.
            return atoms[0].Opposite() is not { } opposite ? null : atoms[0].Set is null ? [RuleAtom.IsSet(atoms[0].Member), opposite] : [opposite];
        }

        // To be there and to have a value: the opposite is not to have it, which a member that is not there does too.
        RuleAtom? value = atoms.Count == 2 && atoms[0].Member == atoms[1].Member && atoms.Any(atom => atom.Set == true) ? atoms.FirstOrDefault(atom => atom.Set is null) : null;
        return value?.Opposite() is { } other ? [other] : null;
    }

    private static bool ReadRequired(JsonConstant value, List<RuleAtom> atoms)
    {
        if (Names(value) is not { } names)
        {
            return false;
        }

        atoms.AddRange(names.Select(RuleAtom.IsSet));
        return true;
    }

    private static bool ReadProperty(string member, JsonConstant schema, List<RuleAtom> atoms)
    {
        if (schema.Kind is JsonConstantKind.True or JsonConstantKind.False)
        {
            atoms.AddRange(schema.Kind == JsonConstantKind.False ? [RuleAtom.IsNotSet(member)] : Array.Empty<RuleAtom>());
            return true;
        }

        return schema.Kind == JsonConstantKind.Object && schema.Properties.All(keyword => ReadValue(member, keyword.Key, keyword.Value, negated: false, atoms));
    }

    private static bool ReadValue(string member, string keyword, JsonConstant value, bool negated, List<RuleAtom> atoms)
    {
        switch (keyword)
        {
            case "const":
                atoms.Add(RuleAtom.IsIn(member, AllowedValues.Of([value]), negated));
                return IsScalar(value);
            case "enum" when value.Kind == JsonConstantKind.Array && value.Items.All(IsScalar):
                atoms.Add(RuleAtom.IsIn(member, AllowedValues.Of(value.Items), negated));
                return true;
            case "minItems" when !negated && value.Kind == JsonConstantKind.Number && value.Number.IsInteger && value.Number.FloorToInt64(out _) is >= 0 and <= int.MaxValue and var least:
                atoms.Add(RuleAtom.HasItems(member, (int)least));
                return true;
            case "not" when !negated && value is { Kind: JsonConstantKind.Object, Properties.Count: 1 }:
                return value.Properties.All(inner => ReadValue(member, inner.Key, inner.Value, negated: true, atoms));
            default:
                return false;
        }
    }

    private static bool ReadNot(JsonConstant value, List<RuleAtom> atoms)
    {
        if (Read(value) is not { Count: > 0 } inner || Negate(inner) is not { } opposite)
        {
            return false;
        }

        atoms.AddRange(opposite);
        return true;
    }

    private static bool IsScalar(JsonConstant value) => value.Kind is not (JsonConstantKind.Array or JsonConstantKind.Object);
}
