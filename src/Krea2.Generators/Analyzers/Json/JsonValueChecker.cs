using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the JSON value of a member, its items and what is in them.</summary>
internal sealed class JsonValueChecker(RequestContract contract, JsonFindings findings, JsonObjectChecker objects)
{
    /// <summary>Checks the value of a member.</summary>
    public void Check(JsonNode node, MemberContract member)
    {
        if (member.Symbol is IPropertySymbol property)
        {
            Check(node, member, "", property.Type);
        }
    }

    private void Check(JsonNode node, MemberContract member, string at, ITypeSymbol declared)
    {
        var types = member.Constraints.FirstOrDefault(constraint => constraint.At == at && constraint.Constraint.Keyword == "type")?.Constraint;
        if (types is null)
        {
            CheckAlternatives(node, member, declared);
            return;
        }

        if (JsonHole.IsValue(node) || !CheckType(node, member, at, types))
        {
            return;
        }

        var type = ElementType.Unwrap(declared, contract.Optional);
        CheckConstraints(node, member, at);
        switch (node.Kind)
        {
            case JsonKind.Object when type is INamedTypeSymbol named && contract.TypeOf(named) is { } inner:
                objects.Check(node, inner, static _ => false);
                break;
            case JsonKind.Object when ElementType.OfMap(type) is { } valueType:
                objects.CheckDuplicates(node);
                foreach (var property in node.Properties)
                {
                    Check(property.Value, member, Join(at, "additionalProperties"), valueType);
                }

                break;
            case JsonKind.Array when ElementType.OfList(type) is { } itemType:
                foreach (var item in node.Items)
                {
                    Check(item, member, Join(at, "items"), itemType);
                }

                break;
        }
    }

    // A value without a type is one of several alternatives, or anything at all.
    private void CheckAlternatives(JsonNode node, MemberContract member, ITypeSymbol declared)
    {
        if (JsonHole.IsValue(node) || node.Kind == JsonKind.Null || ElementType.Unwrap(declared, contract.Optional) is not INamedTypeSymbol union)
        {
            return;
        }

        var alternatives = contract.AlternativesOf(union);
        var possible = alternatives.Where(alternative => Is(node, alternative.JsonType) || !IsKnown(alternative.JsonType)).ToList();
        if (possible.Count == 0 && alternatives.Count > 0)
        {
            var types = string.Join(" ", alternatives.Select(alternative => alternative.JsonType).Distinct());
            findings.Add(RequestDescriptors.WrongJsonTypeId, node.Range, ConstraintRules.Message(Constraint.Create("type", types), member.JsonName, member.Host.Title, Excerpt.Of(node)));
        }
        else if (possible is [{ Type: INamedTypeSymbol only }] && node.Kind == JsonKind.Object && contract.TypeOf(only) is { } inner)
        {
            objects.Check(node, inner, static _ => false);
        }
    }

    private bool CheckType(JsonNode node, MemberContract member, string at, Constraint types)
    {
        var allowed = types.Limit.Split(' ');
        if (allowed.Any(type => Is(node, type)))
        {
            return node.Kind != JsonKind.Null;
        }

        if (node.Kind == JsonKind.Null && at.Length == 0 && member.Required)
        {
            findings.Add(ConstraintRules.RequiredMissing, node.Range, ConstraintRules.RequiredMessage(member.JsonName, member.Host.Title, isNull: true));
        }
        else if (allowed.All(IsKnown))
        {
            findings.Add(RequestDescriptors.WrongJsonTypeId, node.Range, ConstraintRules.Message(types, member.JsonName, member.Host.Title, Excerpt.Of(node)));
        }

        return false;
    }

    private void CheckConstraints(JsonNode node, MemberContract member, string at)
    {
        string? json = null;
        var broken = new HashSet<string>();
        foreach (var constraint in member.Constraints.Where(constraint => constraint.At == at && constraint.Constraint.Keyword != "type").OrderBy(constraint => constraint.Inferred))
        {
            var rule = constraint.Constraint;
            if (broken.Contains(rule.RuleId))
            {
                continue;
            }

            if (node.Kind == JsonKind.Array && rule.RuleId is ConstraintRules.ItemCount or ConstraintRules.DuplicateItems)
            {
                if (CheckItems(node, member, at, constraint))
                {
                    broken.Add(rule.RuleId);
                }
            }
            else if (!JsonHole.IsIn(node) && !rule.AllowsJson(json ??= JsonText.Of(node)))
            {
                broken.Add(rule.RuleId);
                findings.Add(rule.RuleId, node.Range, LimitMessage.Of(member, at, rule, ConstraintRules.FoundJson(rule, json), json), constraint.Inferred);
            }
        }
    }

    // True when the list breaks the rule.
    private bool CheckItems(JsonNode node, MemberContract member, string at, ConstraintContract constraint)
    {
        var rule = constraint.Constraint;
        var hasHoles = node.Items.Any(JsonHole.IsValue);
        if (rule.RuleId == ConstraintRules.ItemCount)
        {
            // A list with a hole can be too long already, but never too short.
            var count = node.Items.Count(item => !JsonHole.IsValue(item));
            if (rule.AllowsCount(count) || (hasHoles && rule.Keyword != "maxItems"))
            {
                return false;
            }

            findings.Add(rule.RuleId, node.Range, LimitMessage.Of(member, at, rule, ConstraintRules.Found(count)), constraint.Inferred);
            return true;
        }

        // Indices in the message are those of the list, so the number of items before must be known.
        if (!rule.DemandsDistinctItems || hasHoles)
        {
            return false;
        }

        var seen = new Dictionary<JsonConstant, int>();
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (JsonHole.IsIn(node.Items[i]) || JsonConstantReader.Read(JsonText.Of(node.Items[i])) is not { } value)
            {
                continue;
            }

            if (seen.TryGetValue(value, out var first))
            {
                findings.Add(rule.RuleId, node.Items[i].Range, ConstraintRules.DuplicateMessage(member.JsonName, member.Host.Title, first, i), constraint.Inferred);
                return true;
            }

            seen.Add(value, i);
        }

        return false;
    }

    private static bool Is(JsonNode node, string type) => node.Kind switch
    {
        JsonKind.Null => type == "null",
        JsonKind.Boolean => type == "boolean",
        JsonKind.String => type == "string",
        JsonKind.Array => type == "array",
        JsonKind.Object => type == "object",
        _ => type == "number" || (type == "integer" && (!JsonDecimal.TryParse(node.Text, out var number) || number.IsInteger)),
    };

    // A type that this version has never heard of may be just what was written.
    private static bool IsKnown(string type) => type is "null" or "boolean" or "string" or "array" or "object" or "number" or "integer";

    private static string Join(string at, string step) => at.Length == 0 ? step : at + "/" + step;
}
