using Krea2.Generators.Json;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>A change of a JSON text, after which it is valid JSON still.</summary>
/// <param name="Text">The JSON that belongs in each place; empty where the places are to go.</param>
/// <param name="Places">The pieces of the text that it replaces; an empty piece is a place between characters.</param>
internal sealed record JsonEdit(string Text, IReadOnlyList<TextRange> Places);
