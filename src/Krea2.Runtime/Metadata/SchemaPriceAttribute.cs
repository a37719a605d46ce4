namespace Krea2.Metadata;

/// <summary>One price of a variant, as the document or the manifest names it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class SchemaPriceAttribute(string variant, string tier, string amount) : Attribute
{
    /// <summary>Id of the variant.</summary>
    public string Variant { get; } = variant;

    /// <summary>The billing tier, for example <c>text-to-image</c>.</summary>
    public string Tier { get; } = tier;

    /// <summary>USD for one result, as a decimal number in text.</summary>
    public string Amount { get; } = amount;
}
