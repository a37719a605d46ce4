namespace Krea2.Http;

/// <summary>How requests carry the API key.</summary>
public sealed record ApiAuthentication
{
    /// <summary>The place.</summary>
    public required AuthenticationKind Kind { get; init; }

    /// <summary>The name of the header, query parameter or cookie; without meaning for bearer and basic.</summary>
    public string Name { get; init; } = "";
}
