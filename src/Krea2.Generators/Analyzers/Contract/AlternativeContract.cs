using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>One of the alternatives that a value may be.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="JsonType">Its JSON type.</param>
/// <param name="Constraints">What restricts the value, and its items.</param>
internal sealed record AlternativeContract(ITypeSymbol Type, string JsonType, IReadOnlyList<ConstraintContract> Constraints);
