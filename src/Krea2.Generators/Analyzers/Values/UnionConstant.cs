using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>A constant that became one of the alternatives of a generated union.</summary>
/// <param name="Union">The union.</param>
/// <param name="Value">The constant: a number, a string, a boolean or a Guid.</param>
internal sealed record UnionConstant(INamedTypeSymbol Union, object Value);
