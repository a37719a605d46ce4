using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the names of a JSON object: unknown ones, old ones, those that stand twice and those that are missing.</summary>
internal sealed class JsonObjectChecker
{
    private readonly RequestContract _contract;
    private readonly JsonFindings _findings;
    private readonly IReadOnlyList<(TextRange Range, string? Name)> _duplicates;
    private readonly JsonEditor _editor;
    private readonly JsonPlaceholder _placeholders;
    private readonly JsonValueChecker _values;
    private readonly JsonBetweenChecker _between;

    /// <summary>A checker of one text.</summary>
    /// <param name="contract">The contract of the compilation.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="duplicates">Names of the text that stand twice in one object; null for one that is not known.</param>
    /// <param name="editor">Works out what would put it right.</param>
    /// <param name="variants">The variants that the request is known to go to.</param>
    public JsonObjectChecker(RequestContract contract, JsonFindings findings, IReadOnlyList<(TextRange Range, string? Name)> duplicates, JsonEditor editor, IReadOnlyList<string> variants)
    {
        _contract = contract;
        _editor = editor;
        _placeholders = new JsonPlaceholder(contract);
        _findings = findings;
        _duplicates = duplicates;
        _values = new JsonValueChecker(contract, findings, this);
        _between = new JsonBetweenChecker(contract, findings, editor, variants);
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
                if (member.Deprecated && !isAlias)
                {
                    _findings.Add(RequestDescriptors.Deprecated.Id, property.NameRange, NameVerdict.DeprecatedMessage(member));
                }

                _values.Check(property.Value, member);
            }
        }

        CheckDuplicates(node);
        if (!mayHaveMore)
        {
            CheckRequired(node, type, seen);
        }

        _between.Check(node, type, mayHaveMore, isReplaced, mayRemove: !HasDuplicates(node));
    }

    /// <summary>Reports the names of a map that stand twice.</summary>
    public void CheckDuplicates(JsonNode node)
    {
        foreach (var (range, name) in DuplicatesOf(node))
        {
            if (name is not null)
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

        if (WithAlias(type, property.Name) is var (candidate, alias))
        {
            isAlias = true;
            _findings.Add(RequestDescriptors.Alias, NameVerdict.OfAlias(alias, type), property.NameRange, NameVerdict.Message(alias, candidate), edit: null, (FixProperties.Nearest, candidate.JsonName));
            return candidate;
        }

        if (!type.FilledIn.Contains(property.Name))
        {
            ReportUnknown(type, property, node);
        }

        return null;
    }

    private void ReportUnknown(TypeContract type, JsonProperty property, JsonNode node)
    {
        var other = OtherHostsName.Of(property.Name, type, _contract, isWritten: true);
        var nearest = other is not null ? null : NearestName.Of(property.Name, type.Members.Where(other => node[other.JsonName] is null).Select(other => other.JsonName));
        var index = node.Properties.TakeWhile(other => other != property).Count();
        var edit = HasDuplicates(node) ? null : JsonEditor.RemoveProperty(node, index, other => IsUnknown(type, node.Properties[other]));
        (string, string)[] properties = [(FixProperties.Unknown, Excerpt.Of(property.Name)), .. nearest is null ? Array.Empty<(string, string)>() : [(FixProperties.Nearest, nearest)]];
        var message = other?.Message ?? ConstraintRules.UnknownMessage(property.Name, type.Host.Title, nearest);
        _findings.Add(other is null ? RequestDescriptors.UnknownProperty : RequestDescriptors.OtherHostsProperty, NameVerdict.OfUnknown(type, _contract), property.NameRange, message, edit, properties);
    }

    private static bool IsUnknown(TypeContract type, JsonProperty property) =>
        !JsonHole.IsIn(property.Name) && !type.FilledIn.Contains(property.Name) && !type.Members.Any(member => member.JsonName == property.Name) && WithAlias(type, property.Name) is null;

    private static (MemberContract Member, AliasContract Alias)? WithAlias(TypeContract type, string name)
    {
        foreach (var member in type.Members)
        {
            if (member.Aliases.FirstOrDefault(other => other.Name == name) is { } alias)
            {
                return (member, alias);
            }
        }

        return null;
    }

    private void CheckRequired(JsonNode node, TypeContract type, HashSet<MemberContract> seen)
    {
        var missing = type.Members.Where(member => member.Required && !seen.Contains(member)).Select(member => (Member: member, Json: _placeholders.Of(member))).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // One change adds all: two that each add one in the same place could not be made together.
        var known = missing.Where(item => item.Json is not null).Select(item => (item.Member.JsonName, item.Json!)).ToList();
        var edit = known.Count == 0 || HasDuplicates(node) ? null : _editor.AddProperties(node, known);
        var brace = node.Range with { EndLine = node.Range.StartLine, EndColumn = node.Range.StartColumn + 1 };
        foreach (var (member, json) in missing)
        {
            _findings.Add(ConstraintRules.RequiredMissing, brace, ConstraintRules.RequiredMessage(member.JsonName, type.Host.Title, isNull: false), edit: json is null ? null : edit);
        }
    }

    // The names themselves are in the tree once; what stands between them is not known.
    private bool HasDuplicates(JsonNode node) => DuplicatesOf(node).Any();

    private IEnumerable<(TextRange Range, string? Name)> DuplicatesOf(JsonNode node) =>
        _duplicates.Where(duplicate => Contains(node.Range, duplicate.Range) && !node.Properties.Any(property => Contains(property.Value.Range, duplicate.Range)));

    private void ReportTwice(TextRange range, string name) => _findings.Add(RequestDescriptors.BrokenJsonId, range, $"'{name}' stands twice in one object");

    private static bool Contains(TextRange outer, TextRange inner) =>
        (outer.StartLine, outer.StartColumn).CompareTo((inner.StartLine, inner.StartColumn)) <= 0 && (inner.EndLine, inner.EndColumn).CompareTo((outer.EndLine, outer.EndColumn)) <= 0;
}
