namespace Krea2.Metadata;

/// <summary>Says that this assembly holds a generated client, and from which document it was made.</summary>
/// <remarks>Tools find a generated client by this attribute, in source and in referenced assemblies; namespaces are never searched.</remarks>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedClientAttribute(Type client) : Attribute
{
    /// <summary>The generated client class.</summary>
    public Type Client { get; } = client;

    /// <summary>Id of the host, for example <c>krea</c>; for a document of the user's own, the client's name.</summary>
    public string Host { get; init; } = "";

    /// <summary>The host's name as messages print it, for example <c>Krea</c>.</summary>
    public string Title { get; init; } = "";

    /// <summary>Base address of the API; empty when the document names none.</summary>
    public string BaseAddress { get; init; } = "";

    /// <summary>The day the document was taken, <c>yyyy-MM-dd</c>; empty when it is not known. Alias dates are compared with this day, never with a clock.</summary>
    public string SpecDate { get; init; } = "";

    /// <summary>Whether the document is the one bundled in the package (and not one that replaced it).</summary>
    public bool Bundled { get; init; }

    /// <summary>Name of the environment variable that the API key is looked for in first, for example <c>KREA_API_TOKEN</c>; empty when the API takes no key.</summary>
    public string KeyVariable { get; init; } = "";
}
