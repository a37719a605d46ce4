namespace Krea2.Constraints;

/// <summary>Reads the alternatives of <c>anyOf</c> and <c>oneOf</c> that say something of members together.</summary>
internal static class RuleAlternatives
{
    /// <summary>The members that each alternative demands; null when an alternative does anything else.</summary>
    public static List<IReadOnlyList<string>>? Groups(IReadOnlyList<JsonConstant> alternatives)
    {
        List<IReadOnlyList<string>> groups = [];
        foreach (JsonConstant alternative in alternatives)
        {
            if (RuleAtomReader.Read(alternative) is not { Count: > 0 } atoms || atoms.Any(atom => atom.Set != true))
            {
                return null;
            }

            groups.Add([.. atoms.Select(atom => atom.Member)]);
        }

        return groups;
    }

    /// <summary>The members, the combinations of their values, and whether all members must be there; null when an alternative is no combination, or names other members than the first.</summary>
    public static (IReadOnlyList<string> Members, IReadOnlyList<IReadOnlyList<JsonConstant>> Rows, bool RequiresAll)? Rows(IReadOnlyList<JsonConstant> alternatives)
    {
        string[]? members = null;
        List<IReadOnlyList<JsonConstant>> rows = [];
        foreach (JsonConstant alternative in alternatives)
        {
            if (RowOf(alternative) is not { Count: > 1 } row || (members is not null && (row.Count != members.Length || !members.All(row.ContainsKey))))
            {
                return null;
            }

            members ??= [.. row.Keys];
            rows.Add([.. members.Select(member => row[member])]);
        }

        int requiring = alternatives.Count(RequiresAll);
        int demanding = alternatives.Count(alternative => alternative.Properties.ContainsKey("required"));
        return members is null || requiring != demanding || (requiring > 0 && requiring < alternatives.Count) ? null : (members, rows, requiring > 0);
    }

    private static Dictionary<string, JsonConstant>? RowOf(JsonConstant alternative)
    {
        if (alternative.Kind != JsonConstantKind.Object || !alternative.Properties.TryGetValue("properties", out JsonConstant? properties) || properties.Kind != JsonConstantKind.Object
            || !alternative.Properties.Keys.All(keyword => keyword is "properties" or "required" or "title" or "description" or "$comment" or "type"))
        {
            return null;
        }

        Dictionary<string, JsonConstant> row = [];
        foreach (KeyValuePair<string, JsonConstant> property in properties.Properties)
        {
            if (property.Value is not { Kind: JsonConstantKind.Object, Properties.Count: 1 } || !property.Value.Properties.TryGetValue("const", out JsonConstant? value) || value.Kind is JsonConstantKind.Array or JsonConstantKind.Object)
            {
                return null;
            }

            row.Add(property.Key, value);
        }

        return row;
    }

    private static bool RequiresAll(JsonConstant alternative) =>
        alternative.Properties.TryGetValue("required", out JsonConstant? required)
        && RuleAtomReader.Names(required) is { } names
        && names.Count == alternative.Properties["properties"].Properties.Count
        && alternative.Properties["properties"].Properties.Keys.All(names.Contains);
}
