namespace Krea2.Generators.Diagnostics;

/// <summary>The ids of everything that can be said about a document or about how the package is used. Each has a page in docs/rules.</summary>
internal static class DiagnosticIds
{
    /// <summary>The text is not JSON or YAML. Arguments: what was found, what was expected.</summary>
    public const string Unreadable = "KREA0001";

    /// <summary>A key stands twice in one object. Arguments: the key.</summary>
    public const string DuplicateKey = "KREA0002";

    /// <summary>A keyword has a value of the wrong kind. Arguments: the keyword, what was found, what is allowed.</summary>
    public const string WrongKeywordValue = "KREA0003";

    /// <summary>A reference leads nowhere, or out of the document. Arguments: the reference, why it cannot be followed.</summary>
    public const string UnresolvedReference = "KREA0004";

    /// <summary>Two names of the document become the same C# name. Arguments: the name, the other name, the C# name it gets instead.</summary>
    public const string NameClash = "KREA0005";

    /// <summary>A keyword restricts values in a way that is not modelled. Arguments: the keyword.</summary>
    public const string UnsupportedKeyword = "KREA0006";

    /// <summary>A client is generated twice. Arguments: the client, where else it comes from.</summary>
    public const string ClientGeneratedTwice = "KREA0007";

    /// <summary>The manifest cannot be used as it is. Arguments: what is wrong.</summary>
    public const string ManifestProblem = "KREA0008";

    /// <summary>Generator and runtime are of different versions. Arguments: the two versions.</summary>
    public const string VersionMismatch = "KREA0009";

    /// <summary>The file is no OpenAPI 3.x document. Arguments: what was found.</summary>
    public const string UnsupportedDocument = "KREA0014";

    /// <summary>Two statements of the document contradict each other. Arguments: what contradicts what.</summary>
    public const string Contradiction = "KREA0016";

    /// <summary>The generator itself failed. Arguments: how.</summary>
    public const string InternalError = "KREA0018";

    /// <summary>A request file is not checked. Arguments: why not.</summary>
    public const string UncheckedRequestFile = "KREA0019";

    // KREA0010 to KREA0013, KREA0017 and KREA0020 (compiler, C# or framework too old, unknown provider, no such file, unknown value of a property) are errors of the MSBuild targets.
}
