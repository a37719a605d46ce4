namespace Krea2.Generators.Model;

/// <summary>What a request costs, as far as the document and the manifest say.</summary>
internal sealed record PricingModel
{
    /// <summary>The tiers in the order in which they are tried: the first whose member is set wins.</summary>
    public required EquatableArray<PriceTierModel> Tiers { get; init; }

    /// <summary>C# members for which no source names a price: when one is set the price is unknown.</summary>
    public required EquatableArray<PriceMember> Unpriced { get; init; }

    /// <summary>What the price of one result is multiplied with; null where a request makes one.</summary>
    public PriceTimes? Times { get; init; }
}

/// <summary>A billing tier.</summary>
/// <param name="Tier">Its label.</param>
/// <param name="Conditions">What brings the tier about, all of it; empty for the tier that holds otherwise.</param>
/// <param name="Amounts">USD for each variant that has a price in the tier.</param>
internal sealed record PriceTierModel(string Tier, EquatableArray<PriceCondition> Conditions, EquatableArray<VariantAmount> Amounts);

/// <summary>A condition of a price.</summary>
/// <param name="Member">The member.</param>
/// <param name="Value">The C# value that it must have; null when it only must be set.</param>
/// <param name="OrUnset">Whether the condition holds as well when the member is not set, because the value is its default.</param>
internal sealed record PriceCondition(PriceMember Member, string? Value, bool OrUnset)
{
    /// <summary>Whether the value is a text as the document has it, rather than an expression.</summary>
    public bool IsText { get; init; }
}

/// <summary>A member as a condition of a price.</summary>
/// <param name="JsonName">Name on the wire.</param>
/// <param name="Name">C# name.</param>
/// <param name="IsList">Whether an empty list counts as not set.</param>
/// <param name="IsOptionalNullable">Whether the member is an <c>Optional</c>.</param>
internal sealed record PriceMember(string JsonName, string Name, bool IsList, bool IsOptionalNullable)
{
    /// <summary>The members that lead to it, the first one a member of the request; empty for a member of the request.</summary>
    public EquatableArray<PriceMember> Owners { get; init; } = EquatableArray<PriceMember>.Empty;
}

/// <summary>How many results a request asks for.</summary>
/// <param name="Member">The member that says so.</param>
/// <param name="Default">The number when it is not set; empty for a member that is always set.</param>
internal sealed record PriceTimes(PriceMember Member, string Default);

/// <summary>USD for one result of a variant.</summary>
/// <param name="VariantId">Id of the variant; empty when the body serves a route that is no variant.</param>
/// <param name="VariantName">C# name of the enum member, or empty.</param>
/// <param name="Amount">Decimal text.</param>
internal sealed record VariantAmount(string VariantId, string VariantName, string Amount);
