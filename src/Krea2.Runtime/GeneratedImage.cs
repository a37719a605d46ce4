using Krea2.Serialization;

namespace Krea2;

/// <summary>One result of a job.</summary>
public sealed record GeneratedImage
{
    /// <summary>Where the result can be fetched, without a key; how long is up to the host.</summary>
    public required Uri Url { get; init; }

    /// <summary>The host's word for the kind of result, for example <c>preview</c>; <c>null</c> where it has none.</summary>
    public string? Kind { get; init; }

    /// <summary>The address without its query, which may be a signature.</summary>
    public override string ToString() => new RecordText(nameof(GeneratedImage)).Add(nameof(Url), Url).Add(nameof(Kind), Kind).ToString();
}
