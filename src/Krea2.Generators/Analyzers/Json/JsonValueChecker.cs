using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the JSON value of a member, its items and what is in them.</summary>
internal sealed class JsonValueChecker(RequestContract contract, JsonFindings findings, JsonObjectChecker objects)
{
    private readonly JsonConstraintChecker _constraints = new(findings);
    private readonly JsonAlternativeChecker _alternatives = new(contract, findings, objects);

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
            // One of several alternatives, or anything at all.
            _alternatives.Check(node, member, declared);
            return;
        }

        if (JsonHole.IsValue(node) || !CheckType(node, member, at, types))
        {
            return;
        }

        var type = ElementType.Unwrap(declared, contract.Optional);
        if (node.Kind == JsonKind.Number && !JsonHole.IsIn(node) && findings.AddUnreadable(node, type, member.JsonName, member.Constraints.Where(constraint => constraint.At == at), NearestNumber.OfJson(member, at, node.Text)))
        {
            return;
        }

        _constraints.Check(node, member, at);
        switch (node.Kind)
        {
            case JsonKind.Object when type is INamedTypeSymbol named && contract.TypeOf(named) is { } inner:
                objects.Check(node, inner, static _ => false);
                break;
            case JsonKind.Object when ElementType.OfMap(type) is { } valueType:
                objects.CheckDuplicates(node);
                foreach (var property in node.Properties)
                {
                    Check(property.Value, member, MemberContract.Join(at, "additionalProperties"), valueType);
                }

                break;
            case JsonKind.Array when ElementType.OfList(type) is { } itemType:
                foreach (var item in node.Items)
                {
                    Check(item, member, MemberContract.Join(at, "items"), itemType);
                }

                break;
        }
    }

    private bool CheckType(JsonNode node, MemberContract member, string at, Constraint types)
    {
        var allowed = types.Limit.Split(' ');
        if (allowed.Any(type => JsonTypes.Is(node, type)))
        {
            return node.Kind != JsonKind.Null;
        }

        if (node.Kind == JsonKind.Null && at.Length == 0 && member.Required)
        {
            findings.Add(ConstraintRules.RequiredMissing, node.Range, ConstraintRules.RequiredMessage(member.JsonName, member.Host.Title, isNull: true));
        }
        else if (allowed.All(JsonTypes.IsKnown))
        {
            findings.Add(RequestDescriptors.WrongJsonTypeId, node.Range, ConstraintRules.At(ConstraintRules.Message(types, member.JsonName, member.Host.Title, Excerpt.Of(node)), at));
        }

        return false;
    }
}
