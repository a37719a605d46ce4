using System.Collections.Immutable;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Something wrong in the JSON of a request.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Range">Where in the JSON text.</param>
/// <param name="Message">What, as a sentence.</param>
/// <param name="Properties">What a code fix needs to know.</param>
internal sealed record JsonFinding(DiagnosticDescriptor Descriptor, DiagnosticSeverity Severity, TextRange Range, string Message, ImmutableDictionary<string, string?> Properties)
{
    /// <summary>The change that puts it right; null when none is certain.</summary>
    public JsonEdit? Edit { get; init; }
}
