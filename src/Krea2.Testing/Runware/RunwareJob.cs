using Krea2.Testing.Jobs;

namespace Krea2.Testing.Runware;

/// <summary>A task of Runware that makes pictures.</summary>
internal sealed class RunwareJob : FakeJob
{
    public const string Base64Data = "base64Data";
    public const string DataUri = "dataURI";

    /// <summary>In which form the results are given.</summary>
    public required string OutputType { get; init; }

    public required bool IncludesCost { get; init; }

    public required bool ChecksContent { get; init; }

    public Uri? UploadEndpoint { get; init; }

    /// <summary>How long after the end its pictures can be fetched; null for ever.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>How many of its results fail, the last ones, and why.</summary>
    public FailedResults? Failed { get; init; }

    /// <summary>How many of the host's steps lead to the end.</summary>
    public required int Steps { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>How many results have been told of.</summary>
    public int Told { get; set; }

    /// <summary>How many results there are by now; they come one by one.</summary>
    public int DoneCount
    {
        get
        {
            int good = Pictures.Count - (Failed?.Count ?? 0);
            return Succeeded ? good : Ending is null ? Math.Min(good, Pictures.Count * Step / Steps) : 0;
        }
    }

    public override bool IsDone(JobPicture picture)
    {
        int index = Pictures.TakeWhile(other => other != picture).Count();
        return index < DoneCount && !(Lifetime is { } lifetime && CompletedAt is { } end && Time.GetUtcNow() >= end + lifetime);
    }
}
