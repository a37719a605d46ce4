using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks a JSON value against the keywords that restrict it.</summary>
internal sealed class JsonConstraintChecker(JsonFindings findings)
{
    /// <summary>Checks a value; each rule is reported once, by what is documented before what is inferred.</summary>
    public void Check(JsonNode node, MemberContract member, string at)
    {
        string? json = null;
        var broken = new HashSet<string>();
        foreach (var constraint in member.Constraints.Where(constraint => constraint.At == at && constraint.Constraint.Keyword != "type"))
        {
            var rule = constraint.Constraint;
            if (broken.Contains(rule.RuleId))
            {
                continue;
            }

            if (node.Kind == JsonKind.Array && rule.RuleId is ConstraintRules.ItemCount or ConstraintRules.DuplicateItems)
            {
                if (rule.RuleId == ConstraintRules.ItemCount ? CheckCount(node, member, at, constraint) : CheckDistinct(node, member, at, constraint))
                {
                    broken.Add(rule.RuleId);
                }
            }
            else if (!JsonHole.IsIn(node) && !rule.AllowsJson(json ??= JsonText.Of(node)))
            {
                broken.Add(rule.RuleId);
                findings.Add(rule.RuleId, node.Range, LimitMessage.Of(member, at, rule, ConstraintRules.FoundJson(rule, json), json), constraint.Inferred, JsonEditor.Replace(node, Nearest(node, member, at, rule)));
            }
        }
    }

    // True when the list breaks the rule.
    private bool CheckCount(JsonNode node, MemberContract member, string at, ConstraintContract constraint)
    {
        // A list with a hole can be too long already, but never too short.
        var rule = constraint.Constraint;
        var count = node.Items.Count(item => !JsonHole.IsValue(item));
        if (rule.AllowsCount(count) || (count < node.Items.Count && rule.Keyword != "maxItems"))
        {
            return false;
        }

        var edit = rule.Keyword == "maxItems" ? JsonEditor.RemoveItems(node, new HashSet<int>(Enumerable.Range((int)rule.CountLimit, count - (int)rule.CountLimit))) : null;
        findings.Add(rule.RuleId, node.Range, LimitMessage.Of(member, at, rule, ConstraintRules.Found(count)), constraint.Inferred, edit);
        return true;
    }

    // True when the list breaks the rule. Indices in the message are those of the list, so the number of items before must be known.
    private bool CheckDistinct(JsonNode node, MemberContract member, string at, ConstraintContract constraint)
    {
        if (!constraint.Constraint.DemandsDistinctItems || node.Items.Any(JsonHole.IsValue))
        {
            return false;
        }

        var seen = new Dictionary<JsonConstant, int>();
        var again = new List<(int First, int Second)>();
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (JsonHole.IsIn(node.Items[i]) || JsonConstantReader.Read(JsonText.Of(node.Items[i])) is not { } value)
            {
                continue;
            }

            if (seen.TryGetValue(value, out var first))
            {
                again.Add((first, i));
            }
            else
            {
                seen.Add(value, i);
            }
        }

        if (again.Count == 0)
        {
            return false;
        }

        var edit = JsonEditor.RemoveItems(node, new HashSet<int>(again.Select(pair => pair.Second)));
        findings.Add(ConstraintRules.DuplicateItems, node.Items[again[0].Second].Range, ConstraintRules.At(ConstraintRules.DuplicateMessage(member.JsonName, member.Host.Title, again[0].First, again[0].Second), at), constraint.Inferred, edit);
        return true;
    }

    private static string? Nearest(JsonNode node, MemberContract member, string at, Constraint rule)
    {
        if (rule.RuleId is ConstraintRules.NumberOutOfRange or ConstraintRules.NotAMultiple)
        {
            return NearestNumber.OfJson(member, at, node.Text);
        }

        if (rule.RuleId != ConstraintRules.NotAllowedValue)
        {
            return null;
        }

        var all = member.Constraints.Where(constraint => constraint.At == at).Select(constraint => constraint.Constraint);
        return node.Kind switch
        {
            JsonKind.String => NearestValue.Of(all, node.Text) is { } text ? JsonText.Of(text) : null,
            JsonKind.Number when double.TryParse(node.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => NearestValue.Of(all, number),
            _ => null,
        };
    }
}
