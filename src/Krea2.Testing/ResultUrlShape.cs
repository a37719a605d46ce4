namespace Krea2.Testing;

/// <summary>The shapes of <c>result.urls</c> that Krea is known to use.</summary>
public enum ResultUrlShape
{
    /// <summary>A list of strings: the documented shape.</summary>
    Strings,

    /// <summary>A list of objects with <c>type</c> (<c>model</c> or <c>preview</c>) and <c>url</c>.</summary>
    Objects,

    /// <summary>An object whose members are the addresses.</summary>
    Map,
}
