using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>What only the whole body of a request has: older names, prices, rules, variants.</summary>
/// <param name="Summary">What the body is, where the document does not say; or empty.</param>
/// <param name="IsBody">Whether the type is the whole body of a request.</param>
/// <param name="Aliases">Older names of its members.</param>
/// <param name="Rules">Rules between its members; null for those that its schema states.</param>
/// <param name="VariantEnum">The enum of the variants that share it, or empty.</param>
/// <param name="Pricing">Makes the pricing, once the members are known; null when the body has no price.</param>
internal sealed record BodyFacts(
    string Summary,
    bool IsBody,
    IReadOnlyList<FieldAlias> Aliases,
    IReadOnlyList<RuleModel>? Rules,
    string VariantEnum,
    Func<IReadOnlyList<MemberModel>, PricingModel?>? Pricing)
{
    /// <summary>A type that is no whole body.</summary>
    public static readonly BodyFacts None = new("", false, [], null, "", null);

    /// <summary>Members that the client fills in for the variant, and that are no members in C#.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];
}
