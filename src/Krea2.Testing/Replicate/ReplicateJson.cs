using System.Text.Json;
using Krea2.Testing.Hosting;

namespace Krea2.Testing.Replicate;

/// <summary>Predictions as Replicate writes them.</summary>
internal sealed class ReplicateJson
{
    private readonly ReplicateState _state;

    public ReplicateJson(ReplicateState state)
    {
        _state = state;
    }

    /// <summary>The prediction as it is.</summary>
    public void Write(Utf8JsonWriter writer, ReplicateJob job) => WriteEvent(writer, job, isEnd: true, hasOutput: true);

    /// <summary>The prediction as it was at an event; one before the end does not know the end.</summary>
    public void WriteEvent(Utf8JsonWriter writer, ReplicateJob job, bool isEnd, bool hasOutput)
    {
        bool ended = job.IsFinished && isEnd;
        bool removed = job.CompletedAt is { } end && _state.Options.TimeProvider.GetUtcNow() - end >= _state.Replicate.DataLifetime;
        writer.WriteStartObject();
        writer.WriteString("id", job.Id);
        writer.WriteString("model", job.Type);
        writer.WriteString("version", "hidden");
        writer.WritePropertyName("input");
        writer.WriteRawValue(removed ? "{}" : job.Input);
        writer.WriteString("logs", removed ? "" : job.Logs);
        writer.WriteString("output", job.Succeeded && hasOutput && !removed ? new Uri(_state.Origin, $"/images/{job.Pictures[0].Name}").AbsoluteUri : null);
        writer.WriteBoolean("data_removed", removed);
        writer.WriteString("error", ended ? Error(job) : null);
        writer.WriteString("source", "api");
        writer.WriteString("status", job.IsFinished && !isEnd ? _state.Options.JobStatuses[^1] : job.Status);
        WriteTimes(writer, job, ended);
        WriteAddresses(writer, job);
        writer.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter writer, ReplicateJob job, bool ended)
    {
        writer.WriteString("created_at", JsonText.Time(job.CreatedAt));
        if (job.LeftStartAt is { } started)
        {
            writer.WriteString("started_at", JsonText.Time(started));
        }

        if (job.Patience is { } patience)
        {
            writer.WriteString("deadline", JsonText.Time(job.CreatedAt + patience));
        }

        if (ended && job.CompletedAt is { } completed)
        {
            writer.WriteString("completed_at", JsonText.Time(completed));
            writer.WriteStartObject("metrics");
            writer.WriteNumber("total_time", (completed - job.CreatedAt).TotalSeconds);
            writer.WriteEndObject();
        }
    }

    private void WriteAddresses(Utf8JsonWriter writer, ReplicateJob job)
    {
        writer.WriteStartObject("urls");
        writer.WriteString("get", new Uri(_state.BaseAddress, $"predictions/{job.Id}").AbsoluteUri);
        writer.WriteString("cancel", new Uri(_state.BaseAddress, $"predictions/{job.Id}/cancel").AbsoluteUri);
        writer.WriteString("web", $"https://replicate.com/p/{job.Id}");
        writer.WriteEndObject();
    }

    private static string? Error(ReplicateJob job) => job.Ending?.Failure is { } failure && !job.Succeeded ? failure.Message ?? failure.Code : null;
}
