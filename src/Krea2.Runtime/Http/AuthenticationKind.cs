namespace Krea2.Http;

/// <summary>Where a request carries the API key.</summary>
public enum AuthenticationKind
{
    /// <summary><c>Authorization: Bearer key</c>.</summary>
    Bearer,

    /// <summary><c>Authorization: Basic …</c>; the key is <c>user:password</c>.</summary>
    Basic,

    /// <summary>A header of its own.</summary>
    Header,

    /// <summary>A query parameter.</summary>
    Query,

    /// <summary>A cookie.</summary>
    Cookie,
}
