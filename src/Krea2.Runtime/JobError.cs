using Krea2.Http;
using Krea2.Serialization;

namespace Krea2;

/// <summary>Why a job failed.</summary>
public sealed record JobError
{
    /// <summary>The host's code.</summary>
    public string? Code { get; init; }

    /// <summary>The host's sentence.</summary>
    public string? Message { get; init; }

    /// <summary>The error for people to read; a long sentence cut, addresses without their query.</summary>
    public override string ToString() => new RecordText(nameof(JobError))
        .Add(nameof(Code), Code)
        .Add(nameof(Message), Message is null ? null : SecretRedactor.WithoutQueries(Message))
        .ToString();
}
