using System.Globalization;
using System.Text.Json;

namespace Krea2.Testing.Jobs;

/// <summary>Jobs as Krea writes them.</summary>
internal static class JobJson
{
    /// <summary>The answer to a submit: nothing is known yet, and said so with nulls.</summary>
    public static void WriteSubmitted(Utf8JsonWriter writer, FakeJob job)
    {
        writer.WriteStartObject();
        WriteHead(writer, job);
        writer.WriteNull("completed_at");
        writer.WriteNull("result");
        writer.WriteEndObject();
    }

    /// <summary>The job as it is: members that do not apply are absent.</summary>
    public static void Write(Utf8JsonWriter writer, FakeJob job, Uri baseAddress, ResultUrlShape shape)
    {
        writer.WriteStartObject();
        WriteHead(writer, job);
        if (job.CompletedAt is { } completedAt)
        {
            writer.WriteString("completed_at", Time(completedAt));
        }

        if (job.Status == JobStore.Failed && job.Ending?.Failure is { } failure)
        {
            if (failure.Place is JobErrorPlace.Result)
            {
                writer.WriteStartObject("result");
                WriteError(writer, failure);
                writer.WriteEndObject();
            }
            else
            {
                WriteError(writer, failure);
            }
        }

        if (job.IsCompleted)
        {
            writer.WriteStartObject("result");
            writer.WritePropertyName("urls");
            WriteUrls(writer, new Uri(baseAddress, $"/images/{job.Id}.png").AbsoluteUri, shape);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>A time as Krea prints it: UTC with milliseconds.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void WriteHead(Utf8JsonWriter writer, FakeJob job)
    {
        writer.WriteString("job_id", job.Id);
        writer.WriteString("status", job.Status);
        writer.WriteString("created_at", Time(job.CreatedAt));
    }

    private static void WriteError(Utf8JsonWriter writer, JobFailure failure)
    {
        writer.WriteStartObject("error");
        writer.WriteString("code", failure.Code);
        if (failure.Message is not null)
        {
            writer.WriteString("message", failure.Message);
        }

        writer.WriteEndObject();
    }

    private static void WriteUrls(Utf8JsonWriter writer, string url, ResultUrlShape shape)
    {
        switch (shape)
        {
            case ResultUrlShape.Objects:
                writer.WriteStartArray();
                writer.WriteStartObject();
                writer.WriteString("type", "model");
                writer.WriteString("url", url);
                writer.WriteEndObject();
                writer.WriteEndArray();
                break;
            case ResultUrlShape.Map:
                writer.WriteStartObject();
                writer.WriteString("image", url);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteStartArray();
                writer.WriteStringValue(url);
                writer.WriteEndArray();
                break;
        }
    }
}
