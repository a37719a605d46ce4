using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks a JSON value that is one of several alternatives. It is wrong only when every alternative that it may be refuses it.</summary>
internal sealed class JsonAlternativeChecker(RequestContract contract, JsonFindings findings, JsonObjectChecker objects)
{
    /// <summary>Checks a value of a member, or an item of one.</summary>
    public void Check(JsonNode node, MemberContract member, ITypeSymbol declared)
    {
        if (JsonHole.IsValue(node) || node.Kind == JsonKind.Null || ElementType.Unwrap(declared, contract.Optional) is not INamedTypeSymbol union)
        {
            return;
        }

        var alternatives = contract.AlternativesOf(union);
        var possible = alternatives.Where(alternative => JsonTypes.Is(node, alternative.JsonType) || !JsonTypes.IsKnown(alternative.JsonType)).ToList();
        if (possible.Count == 0 && alternatives.Count > 0)
        {
            var types = string.Join(" ", alternatives.Select(alternative => alternative.JsonType).Distinct());
            findings.Add(RequestDescriptors.WrongJsonTypeId, node.Range, MessageOfType(types, node, member));
        }
        else if (node.Kind == JsonKind.Object)
        {
            if (TheOneOf(possible, node, contract.DiscriminatorOf(union)) is { Type: INamedTypeSymbol type } && contract.TypeOf(type) is { } inner)
            {
                objects.Check(node, inner, static _ => false);
            }
        }
        else if (JsonHole.IsIn(node) || node.Kind != JsonKind.Number || possible is not [var only] || !findings.AddUnreadable(node, only.Type, member.JsonName, only.Constraints, nearest: null))
        {
            CheckRefused(node, member, possible);
        }
    }

    // The only one that is an object, or the one that the discriminator names.
    private static AlternativeContract? TheOneOf(List<AlternativeContract> possible, JsonNode node, string discriminator)
    {
        if (possible is [var only])
        {
            return only;
        }

        return discriminator.Length > 0 && node[discriminator] is { Kind: JsonKind.String } name && possible.FindAll(alternative => alternative.IsNamedBy(name.Text)) is [var named] ? named : null;
    }

    // Like the run-time check, it says what the first alternative has against the value.
    private void CheckRefused(JsonNode node, MemberContract member, List<AlternativeContract> possible)
    {
        var refusals = possible.ConvertAll(alternative => JsonTypes.IsKnown(alternative.JsonType) ? RefusalOf(node, member, alternative) : null);
        if (refusals is [{ } first, ..] && !refusals.Contains(null))
        {
            findings.Add(first.RuleId, first.Range, first.Message, inferred: refusals.Exists(refusal => refusal!.Inferred));
        }
    }

    private static Refusal? RefusalOf(JsonNode node, MemberContract member, AlternativeContract alternative)
    {
        var own = Broken(node, member, alternative, "");
        if (own is { Inferred: false } || node.Kind != JsonKind.Array || !alternative.Constraints.Any(constraint => constraint.At == "items"))
        {
            return own;
        }

        var ofItems = node.Items.Select(item => Broken(item, member, alternative, "items")).OfType<Refusal>().OrderBy(refusal => refusal.Inferred).FirstOrDefault();
        return ofItems is { Inferred: false } ? ofItems : own ?? ofItems;
    }

    // What is documented refuses; what is only inferred comes last.
    private static Refusal? Broken(JsonNode node, MemberContract member, AlternativeContract alternative, string at)
    {
        if (JsonHole.IsIn(node))
        {
            return null;
        }

        var json = JsonText.Of(node);
        foreach (var constraint in alternative.Constraints.Where(constraint => constraint.At == at).OrderBy(constraint => constraint.Inferred))
        {
            var rule = constraint.Constraint;
            if (rule.Keyword == "type")
            {
                var types = rule.Limit.Split(' ');
                if (types.All(JsonTypes.IsKnown) && !types.Any(type => JsonTypes.Is(node, type)))
                {
                    return new Refusal(RequestDescriptors.WrongJsonTypeId, node.Range, ConstraintRules.At(MessageOfType(rule.Limit, node, member), at), constraint.Inferred);
                }
            }
            else if (!rule.AllowsJson(json))
            {
                return new Refusal(rule.RuleId, node.Range, ConstraintRules.At(ConstraintRules.Message(rule, member.JsonName, member.Host.Title, ConstraintRules.FoundJson(rule, json)), at), constraint.Inferred);
            }
        }

        return null;
    }

    private static string MessageOfType(string types, JsonNode node, MemberContract member) =>
        ConstraintRules.Message(Constraint.Create("type", types), member.JsonName, member.Host.Title, Excerpt.Of(node));

    private sealed record Refusal(string RuleId, TextRange Range, string Message, bool Inferred);
}
