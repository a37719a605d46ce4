using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the names of a JSON object: unknown ones, old ones, those that stand twice and those that are missing.</summary>
internal sealed class JsonObjectChecker
{
    private readonly RequestContract _contract;
    private readonly JsonFindings _findings;
    private readonly IReadOnlyList<(TextRange Range, string Name)> _duplicates;
    private readonly JsonValueChecker _values;

    /// <summary>A checker of one text.</summary>
    /// <param name="contract">The contract of the compilation.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="duplicates">Names of the text that stand twice in one object.</param>
    public JsonObjectChecker(RequestContract contract, JsonFindings findings, IReadOnlyList<(TextRange Range, string Name)> duplicates)
    {
        _contract = contract;
        _findings = findings;
        _duplicates = duplicates;
        _values = new JsonValueChecker(contract, findings, this);
    }

    /// <summary>Checks an object.</summary>
    public void Check(JsonNode node, TypeContract type, Func<ISymbol, bool> isReplaced)
    {
        var seen = new HashSet<MemberContract>();
        var mayHaveMore = false;
        foreach (var property in node.Properties)
        {
            if (JsonHole.IsIn(property.Name))
            {
                mayHaveMore = true;
                continue;
            }

            // Several members may stand in the place of one value.
            mayHaveMore |= JsonHole.IsValue(property.Value);
            if (Find(type, property, node, out var isAlias) is not { } member)
            {
                continue;
            }

            if (!seen.Add(member) && isAlias)
            {
                ReportTwice(property.NameRange, member.JsonName);
            }
            else if (!isReplaced(member.Symbol))
            {
                _values.Check(property.Value, member);
            }
        }

        CheckDuplicates(node);
        if (!mayHaveMore)
        {
            CheckRequired(node, type, seen);
        }
    }

    /// <summary>Reports the names of a map that stand twice.</summary>
    public void CheckDuplicates(JsonNode node)
    {
        foreach (var (range, name) in _duplicates)
        {
            if (Contains(node.Range, range) && !node.Properties.Any(property => Contains(property.Value.Range, range)))
            {
                ReportTwice(range, name);
            }
        }
    }

    private MemberContract? Find(TypeContract type, JsonProperty property, JsonNode node, out bool isAlias)
    {
        isAlias = false;
        if (type.Members.FirstOrDefault(candidate => candidate.JsonName == property.Name) is { } member)
        {
            return member;
        }

        foreach (var candidate in type.Members)
        {
            if (candidate.Aliases.FirstOrDefault(other => other.Name == property.Name) is { } alias)
            {
                isAlias = true;
                _findings.Add(RequestDescriptors.Alias, NameVerdict.OfAlias(alias, type), property.NameRange, NameVerdict.Message(alias, candidate), ("Nearest", candidate.JsonName), ("JsonName", candidate.JsonName));
                return candidate;
            }
        }

        var nearest = NearestName.Of(property.Name, type.Members.Where(other => node[other.JsonName] is null).Select(other => other.JsonName));
        _findings.Add(RequestDescriptors.UnknownProperty, NameVerdict.OfUnknown(type, _contract), property.NameRange, ConstraintRules.UnknownMessage(property.Name, type.Host.Title, nearest), nearest is null ? [] : [("Nearest", nearest)]);
        return null;
    }

    private void CheckRequired(JsonNode node, TypeContract type, HashSet<MemberContract> seen)
    {
        var brace = node.Range with { EndLine = node.Range.StartLine, EndColumn = node.Range.StartColumn + 1 };
        foreach (var member in type.Members.Where(member => member.Required && !seen.Contains(member)))
        {
            _findings.Add(ConstraintRules.RequiredMissing, brace, ConstraintRules.RequiredMessage(member.JsonName, type.Host.Title, isNull: false));
        }
    }

    private void ReportTwice(TextRange range, string name) => _findings.Add(RequestDescriptors.BrokenJsonId, range, $"'{name}' stands twice in one object");

    private static bool Contains(TextRange outer, TextRange inner) =>
        (outer.StartLine, outer.StartColumn).CompareTo((inner.StartLine, inner.StartColumn)) <= 0 && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;
}
