using System.Collections.Immutable;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Collects what is wrong with one JSON text.</summary>
internal sealed class JsonFindings
{
    private readonly List<JsonFinding> _all = [];

    /// <summary>Everything found, in the order in which it was found.</summary>
    public IReadOnlyList<JsonFinding> All => _all;

    /// <summary>A rule is broken; a warning when only an inferred limit says so.</summary>
    public void Add(string ruleId, TextRange range, string message, bool inferred = false, JsonEdit? edit = null)
    {
        var descriptor = RequestDescriptors.Of(ruleId);
        Add(descriptor, inferred ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity, range, message, edit);
    }

    /// <summary>Adds a finding of some severity.</summary>
    public void Add(DiagnosticDescriptor descriptor, DiagnosticSeverity severity, TextRange range, string message, JsonEdit? edit, params (string Name, string Value)[] properties) =>
        _all.Add(new JsonFinding(descriptor, severity, range, message, properties.ToImmutableDictionary(property => property.Name, property => (string?)property.Value)) { Edit = edit });
}
