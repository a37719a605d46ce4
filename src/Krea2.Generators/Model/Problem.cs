using Krea2.Generators.Json;

namespace Krea2.Generators.Model;

/// <summary>Something wrong in a document: which rule, where, and the words of its message.</summary>
/// <param name="Id">Id of the diagnostic, one of <see cref="Diagnostics.DiagnosticIds"/>.</param>
/// <param name="Path">Path of the file as the compiler was given it; empty when the problem has no file.</param>
/// <param name="Range">Where in the file.</param>
/// <param name="Arguments">What the message of the diagnostic is filled with, in its order.</param>
internal sealed record Problem(string Id, string Path, TextRange Range, EquatableArray<string> Arguments)
{
    /// <summary>The severity that the project's configuration gives the rule in this file, in its words (<c>none</c>, <c>warning</c>, ...); empty for the rule's own.</summary>
    public string Severity { get; init; } = "";
}
