using System.Text.Json;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.WaveSpeed;

/// <summary>Predictions as WaveSpeed writes them.</summary>
internal sealed class WaveSpeedJson
{
    private const int SyncTimeoutCode = 5004;

    private readonly WaveSpeedState _state;

    public WaveSpeedJson(WaveSpeedState state)
    {
        _state = state;
    }

    /// <summary>The prediction as it is.</summary>
    public void Write(Utf8JsonWriter writer, WaveSpeedJob job) => Write(writer, job, isSyncTimeout: false);

    /// <summary>The prediction as a submit tells of it that was held for too long: it goes on.</summary>
    public void WriteSyncTimeout(Utf8JsonWriter writer, WaveSpeedJob job) => Write(writer, job, isSyncTimeout: true);

    private void Write(Utf8JsonWriter writer, WaveSpeedJob job, bool isSyncTimeout)
    {
        writer.WriteStartObject();
        writer.WriteString("id", job.Id);
        writer.WriteString("model", job.Type);
        writer.WriteStartArray("outputs");
        if (job.Succeeded)
        {
            writer.WriteStringValue(Output(job));
        }

        writer.WriteEndArray();
        writer.WriteStartObject("urls");
        writer.WriteString("get", new Uri(_state.BaseAddress, $"predictions/{job.Id}/result").AbsoluteUri);
        writer.WriteEndObject();
        writer.WriteStartArray("has_nsfw_contents");
        if (job.Succeeded)
        {
            writer.WriteBooleanValue(false);
        }

        writer.WriteEndArray();
        writer.WriteString("status", isSyncTimeout ? "processing" : job.Status);
        writer.WriteString("created_at", JsonText.Time(job.CreatedAt));
        writer.WriteString("error", isSyncTimeout ? "Sync mode timed out: the task is still processing, query its result later" : Error(job));
        if (isSyncTimeout)
        {
            writer.WriteNumber("code", SyncTimeoutCode);
        }

        double milliseconds = job.CompletedAt is { } completed ? (completed - job.CreatedAt).TotalMilliseconds : 0;
        writer.WriteNumber("executionTime", (long)milliseconds);
        writer.WriteStartObject("timings");
        writer.WriteNumber("inference", (long)milliseconds);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private string Output(WaveSpeedJob job)
    {
        JobPicture picture = job.Pictures[0];
        return job.IsInline
            ? (_state.WaveSpeed.DataUris ? "data:image/png;base64," : "") + Convert.ToBase64String(picture.Bytes.Span)
            : new Uri(_state.Origin, $"/images/{picture.Name}").AbsoluteUri;
    }

    private static string Error(WaveSpeedJob job) => job is { IsFinished: true, Succeeded: false, Ending.Failure: { } failure }
        ? failure.Message ?? failure.Code
        : "";
}
