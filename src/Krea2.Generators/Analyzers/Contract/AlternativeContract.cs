using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>One of the alternatives that a value may be.</summary>
/// <param name="Type">Its C# type.</param>
/// <param name="JsonType">Its JSON type.</param>
/// <param name="Constraints">What restricts the value, and its items.</param>
/// <param name="DiscriminatorValues">The values of the discriminator that name it, with spaces between them; empty when none does.</param>
internal sealed record AlternativeContract(ITypeSymbol Type, string JsonType, IReadOnlyList<ConstraintContract> Constraints, string DiscriminatorValues)
{
    /// <summary>Whether a value of the discriminator names this alternative. A value may have spaces of its own.</summary>
    public bool IsNamedBy(string value) => value.Length > 0 && (" " + DiscriminatorValues + " ").Contains(" " + value + " ");
}
