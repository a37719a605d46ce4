using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>A value that an expression may have.</summary>
/// <param name="Operation">The part of the code that has the value: where a report belongs.</param>
/// <param name="Constant">The value: a number, a string, a boolean, a Guid, or null.</param>
internal readonly record struct PossibleValue(IOperation Operation, object? Constant);
