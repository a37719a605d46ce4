namespace Krea2.Generators.Specs;

/// <summary>Where a call carries its key.</summary>
internal sealed class SecurityScheme
{
    /// <summary>One of <c>bearer</c>, <c>basic</c>, <c>header</c>, <c>query</c>, <c>cookie</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Name of the header, query parameter or cookie; <c>Authorization</c> for bearer and basic.</summary>
    public required string Name { get; init; }
}
