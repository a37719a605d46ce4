using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>The change of a JSON text that a diagnostic carries: one text for each of its additional locations.</summary>
internal static class JsonFix
{
    /// <summary>The rules that carry one.</summary>
    public static readonly IReadOnlyList<string> Rules =
    [
        ConstraintRules.NumberOutOfRange, ConstraintRules.NotAMultiple, ConstraintRules.ItemCount, ConstraintRules.DuplicateItems,
        ConstraintRules.NotAllowedValue, ConstraintRules.NeedsOther, ConstraintRules.RefusedTogether, ConstraintRules.NotOffered, ConstraintRules.RequiredMissing, ConstraintRules.NoEffect, ConstraintRules.UnknownProperty, ConstraintRules.OtherHostsProperty,
    ];

    /// <summary>The rule that is broken; null when the diagnostic carries no change.</summary>
    public static string? RuleOf(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations.Count > 0 && diagnostic.Properties.ContainsKey(FixProperties.JsonText) && (Property(diagnostic, FixProperties.Rule) is { Length: > 0 } rule ? rule : diagnostic.Id) is var id && Rules.Contains(id) ? id : null;

    /// <summary>The JSON that belongs in each place.</summary>
    public static string TextOf(Diagnostic diagnostic) => Property(diagnostic, FixProperties.JsonText);

    /// <summary>What an editor shows.</summary>
    public static string TitleOf(Diagnostic diagnostic) => RuleOf(diagnostic) switch
    {
        ConstraintRules.NumberOutOfRange => $"Use {TextOf(diagnostic)}, the nearest allowed number",
        ConstraintRules.NotAMultiple => $"Round to {TextOf(diagnostic)}, the nearest allowed multiple",
        ConstraintRules.NotAllowedValue => $"Use {TextOf(diagnostic)}, the nearest allowed value",
        ConstraintRules.NotOffered => $"Use {Property(diagnostic, FixProperties.Combination)}, the nearest that are offered together",
        ConstraintRules.ItemCount => "Remove the last items, which are too many",
        ConstraintRules.DuplicateItems => "Remove items that are there already",
        ConstraintRules.RequiredMissing => "Add the required members",
        _ => $"Remove {Property(diagnostic, FixProperties.Unknown)}",
    };

    /// <summary>Changes in the order of the text, each place once: what goes twice goes once. Null when two of them contradict each other.</summary>
    public static IReadOnlyList<TextChange>? Merge(IEnumerable<TextChange> changes)
    {
        var merged = new List<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && (change.Span.Start < last.Span.End || change.Span.Start == last.Span.Start))
            {
                if (change.NewText!.Length > 0 || last.NewText!.Length > 0)
                {
                    return null;
                }

                merged[merged.Count - 1] = new TextChange(TextSpan.FromBounds(last.Span.Start, Math.Max(last.Span.End, change.Span.End)), "");
            }
            else
            {
                merged.Add(change);
            }
        }

        return merged;
    }

    private static string Property(Diagnostic diagnostic, string name) => diagnostic.Properties.TryGetValue(name, out var value) ? value ?? "" : "";
}
