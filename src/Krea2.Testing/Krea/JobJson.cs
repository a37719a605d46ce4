using System.Text.Json;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.Krea;

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
            writer.WriteString("completed_at", JsonText.Time(completedAt));
        }

        if (job is { IsFinished: true, Ending.Failure: { } failure } && job.Status == job.Ending.Status)
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

        if (job.Succeeded)
        {
            writer.WriteStartObject("result");
            writer.WritePropertyName("urls");
            WriteUrls(writer, new Uri(baseAddress, $"/images/{job.Pictures[0].Name}").AbsoluteUri, shape);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, FakeJob job)
    {
        writer.WriteString("job_id", job.Id);
        writer.WriteString("status", job.Status);
        writer.WriteString("created_at", JsonText.Time(job.CreatedAt));
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
