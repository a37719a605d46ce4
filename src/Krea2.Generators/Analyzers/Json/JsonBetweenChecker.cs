using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Objects;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the rules between the members of a JSON object.</summary>
/// <param name="contract">The contract of the compilation.</param>
/// <param name="findings">Takes what is wrong.</param>
/// <param name="editor">Works out what would put it right.</param>
/// <param name="variants">The variants that the request is known to go to.</param>
internal sealed class JsonBetweenChecker(RequestContract contract, JsonFindings findings, JsonEditor editor, IReadOnlyList<string> variants)
{
    /// <summary>Checks an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="type">Its type.</param>
    /// <param name="mayHaveMore">Whether it may have members that are not known.</param>
    /// <param name="isReplaced">Whether a member gets another value before the object is used.</param>
    /// <param name="mayRemove">Whether a member can be taken out of the text.</param>
    public void Check(JsonNode node, TypeContract type, bool mayHaveMore, Func<ISymbol, bool> isReplaced, bool mayRemove)
    {
        var rules = contract.RulesFor(type, variants).ToList();
        if (rules.Count == 0)
        {
            return;
        }

        var facts = new ObjectFacts(type, FactsOf(node, type, isReplaced, new HashSet<string>(rules.SelectMany(rule => rule.Rule.Members))), mayHaveMore ? Others.Unknown : Others.NotWritten);
        var broken = new List<(RuleContract Rule, RuleBreach Breach, string? Removable)>();
        foreach (var rule in rules)
        {
            if (rule.Rule.Find(facts, type.Host.Title) is { } breach && !IsSaidAlready(breach, rule, node, type, mayHaveMore))
            {
                // Of several that may go, nobody knows which was meant.
                var removable = mayRemove ? RemovableMembers.Of(breach, rule.Rule, facts, type, name => node[name] is not null) : [];
                broken.Add((rule, breach, removable is [var only] ? only.JsonName : null));
            }
        }

        foreach (var (rule, breach, removable) in broken)
        {
            var place = rule.Rule.Members.Prepend(breach.Member).FirstOrDefault(member => node[member] is not null);
            var range = place is null ? node.Range with { EndLine = node.Range.StartLine, EndColumn = node.Range.StartColumn + 1 } : node[place]!.Range;
            var descriptor = RequestDescriptors.Of(breach.RuleId);
            var severity = rule.Inferred ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
            if (removable is not null)
            {
                // All of a rule can be fixed at once, so a neighbour may go as well.
                var goes = broken.Where(other => other.Breach.RuleId == breach.RuleId).Select(other => other.Removable).ToList();
                findings.Add(descriptor, severity, range, breach.Message, Remove(node, removable, goes.Contains), (FixProperties.Unknown, Excerpt.Of(removable)));
            }
            else if (mayRemove && NearestCombination.Of(rule.Rule, facts) is { } nearest && nearest.All(value => node[value.Key] is not null))
            {
                var text = string.Join(" and ", nearest.Select(value => value.Value));
                findings.Add(descriptor, severity, range, breach.Message, editor.Replace([.. nearest.Select(value => (node[value.Key]!, value.Value))]), (FixProperties.Combination, text));
            }
            else
            {
                findings.Add(descriptor, severity, range, breach.Message, edit: null);
            }
        }
    }

    private static JsonEdit? Remove(JsonNode node, string name, Func<string, bool> mayGo)
    {
        var index = node.Properties.TakeWhile(property => property.Name != name).Count();
        return JsonEditor.RemoveProperty(node, index, other => mayGo(node.Properties[other].Name));
    }

    // That a required member is missing needs no second reason.
    private static bool IsSaidAlready(RuleBreach breach, RuleContract rule, JsonNode node, TypeContract type, bool mayHaveMore) =>
        breach.RuleId == ConstraintRules.NeedsOther && !mayHaveMore && rule.Rule.Members.Any(member => node[member] is null && type.Members.Any(known => known.Required && known.JsonName == member));

    private Dictionary<string, MemberFact> FactsOf(JsonNode node, TypeContract type, Func<ISymbol, bool> isReplaced, HashSet<string> asked)
    {
        var facts = new Dictionary<string, MemberFact>(StringComparer.Ordinal);
        foreach (var member in type.Members.Where(member => asked.Contains(member.JsonName) && isReplaced(member.Symbol)))
        {
            facts[member.JsonName] = default;
        }

        // An old name stands for its member, where the host still takes it.
        foreach (var property in node.Properties)
        {
            var name = type.Members.FirstOrDefault(member => member.Aliases.Any(alias => alias.Name == property.Name))?.JsonName;
            if (name is not null)
            {
                facts[name] = default;
            }
            else if (asked.Contains(property.Name) && !facts.ContainsKey(property.Name))
            {
                facts[property.Name] = JsonHole.IsValue(property.Value) ? default : JsonHole.IsIn(property.Value) || HasWrongType(property.Value) ? MemberFact.Present : MemberFact.OfJson(JsonText.Of(property.Value));
            }
        }

        return facts;
    }

    // What was meant by it is not known.
    private bool HasWrongType(JsonNode value) => findings.All.Any(finding => finding.Descriptor.Id == RequestDescriptors.WrongJsonTypeId && finding.Range == value.Range);
}
