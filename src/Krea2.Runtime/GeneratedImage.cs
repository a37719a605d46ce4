using Krea2.Serialization;

namespace Krea2;

/// <summary>One result of a job: at an address, or right here where it came inside the answer.</summary>
public sealed record GeneratedImage
{
    /// <summary>Where the result can be fetched, without a key; how long is up to the host. <c>null</c> for a result that came inside the answer, in <see cref="Data"/>.</summary>
    public Uri? Url { get; init; }

    /// <summary>The bytes of a result that came inside the answer; <c>null</c> for one that is fetched from <see cref="Url"/>.</summary>
    public ReadOnlyMemory<byte>? Data { get; init; }

    /// <summary>The media type of <see cref="Data"/>, for example <c>image/png</c>, as the host says or as the bytes begin; <c>null</c> where neither tells.</summary>
    public string? MediaType { get; init; }

    /// <summary>The host's id of the result; <c>null</c> where it has none.</summary>
    public string? Id { get; init; }

    /// <summary>The host's word for the kind of result, for example <c>preview</c>; <c>null</c> where it has none.</summary>
    public string? Kind { get; init; }

    /// <summary>The seed that the result was made with; <c>null</c> where the host does not say.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether the host takes the result for not safe for work; <c>null</c> where it does not say.</summary>
    public bool? IsNsfw { get; init; }

    /// <summary>What the host says that the result cost, in USD; <c>null</c> where it does not say.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Whether two results are the same; of bytes, their values count.</summary>
    public bool Equals(GeneratedImage? other)
    {
        return other is not null
            && Url == other.Url
            && Data.HasValue == other.Data.HasValue
            && Data.GetValueOrDefault().Span.SequenceEqual(other.Data.GetValueOrDefault().Span)
            && (MediaType, Id, Kind, Seed, IsNsfw, Cost) == (other.MediaType, other.Id, other.Kind, other.Seed, other.IsNsfw, other.Cost);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Url, Data?.Length, Id, Kind, Seed);

    /// <summary>The result for people to read: the address without its query, which may be a signature, and of bytes only how many there are.</summary>
    public override string ToString() => new RecordText(nameof(GeneratedImage))
        .Add(nameof(Url), Url)
        .Add("Bytes", Data?.Length)
        .Add(nameof(MediaType), MediaType)
        .Add(nameof(Id), Id)
        .Add(nameof(Kind), Kind)
        .Add(nameof(Seed), Seed)
        .Add(nameof(IsNsfw), IsNsfw)
        .Add(nameof(Cost), Cost)
        .ToString();
}
