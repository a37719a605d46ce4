using System.Collections.Immutable;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Excerpt = Krea2.Generators.Json.Excerpt;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Collects what is wrong with one JSON text.</summary>
internal sealed class JsonFindings
{
    private readonly List<JsonFinding> _all = [];

    /// <summary>Whether generated code reads the text at run time, and throws for what it cannot read.</summary>
    public bool IsParsed { get; init; }

    /// <summary>Everything found, in the order in which it was found.</summary>
    public IReadOnlyList<JsonFinding> All => _all;

    /// <summary>A rule is broken; a warning when only an inferred limit says so.</summary>
    public void Add(string ruleId, TextRange range, string message, bool inferred = false, JsonEdit? edit = null)
    {
        var descriptor = RequestDescriptors.Of(ruleId);
        Add(descriptor, inferred ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity, range, message, edit);
    }

    /// <summary>Reports a number that no generated code can read; what the document says against it goes before.</summary>
    /// <param name="node">The number.</param>
    /// <param name="type">The C# type that it is read into.</param>
    /// <param name="member">JSON name of the member that has it.</param>
    /// <param name="constraints">What restricts it.</param>
    /// <param name="nearest">The nearest number that is allowed, or null.</param>
    /// <returns>Whether it is one.</returns>
    public bool AddUnreadable(JsonNode node, ITypeSymbol type, string member, IEnumerable<ConstraintContract> constraints, string? nearest)
    {
        if (!IsParsed || ReadableNumber.RangeWithout(node.Text, type) is not { } range || constraints.Any(constraint => !constraint.Inferred && !constraint.Constraint.AllowsNumber(node.Text)))
        {
            return false;
        }

        var edit = nearest is not null && ReadableNumber.RangeWithout(nearest, type) is null ? JsonEditor.Replace(node, nearest) : null;
        Add(ConstraintRules.NumberOutOfRange, node.Range, $"'{member}' must be {range}, or Parse throws, but is {Excerpt.Of(node)}", edit: edit);
        return true;
    }

    /// <summary>Adds a finding of some severity.</summary>
    public void Add(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, TextRange range, string message, JsonEdit? edit, params (string Name, string Value)[] properties) =>
        _all.Add(new JsonFinding(descriptor, severity, range, message, properties.ToImmutableDictionary(property => property.Name, property => (string?)property.Value)) { Edit = edit });
}
