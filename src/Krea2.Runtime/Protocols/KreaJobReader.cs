using System.Text.Json;
using Krea2.Serialization;

namespace Krea2.Protocols;

/// <summary>Reads Krea's job JSON.</summary>
internal static class KreaJobReader
{
    public static Job ReadJob(ref Utf8JsonReader reader)
    {
        string? id = null;
        string? status = null;
        DateTimeOffset? created = null;
        DateTimeOffset? completed = null;
        JobError? error = null;
        var result = new Result();
        Expect(ref reader, JsonTokenType.StartObject, "a job");
        while (NextMember(ref reader))
        {
            if (Enter(ref reader, "job_id"u8))
            {
                id = Text(ref reader, "job_id");
            }
            else if (Enter(ref reader, "status"u8))
            {
                status = Text(ref reader, "status");
            }
            else if (Enter(ref reader, "created_at"u8))
            {
                created = Time(ref reader);
            }
            else if (Enter(ref reader, "completed_at"u8))
            {
                completed = Time(ref reader);
            }
            else if (Enter(ref reader, "error"u8))
            {
                error = Error(ref reader);
            }
            else if (Enter(ref reader, "result"u8))
            {
                result = ReadResult(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new Job
        {
            Id = JobIds.Checked(id, "job_id"),
            Status = status ?? throw new JsonException("'status' is missing."),
            State = State(status),
            CreatedAt = created,
            CompletedAt = completed,
            Error = error ?? result.Error,
            Images = result.Images ?? Immutable.List<GeneratedImage>([]),
            StyleId = result.StyleId,
        };
    }

    /// <summary>Reads a job's id, and skips the rest.</summary>
    public static string ReadId(ref Utf8JsonReader reader)
    {
        string? id = null;
        Expect(ref reader, JsonTokenType.StartObject, "a job");
        while (NextMember(ref reader))
        {
            if (Enter(ref reader, "job_id"u8))
            {
                id = Text(ref reader, "job_id");
            }
            else
            {
                reader.Skip();
            }
        }

        return JobIds.Checked(id, "job_id");
    }

    public static JobPage ReadJobPage(ref Utf8JsonReader reader)
    {
        IReadOnlyList<Job>? items = null;
        string? cursor = null;
        Expect(ref reader, JsonTokenType.StartObject, "a page of jobs");
        while (NextMember(ref reader))
        {
            if (Enter(ref reader, "items"u8))
            {
                Expect(ref reader, JsonTokenType.StartArray, "a list of jobs");
                items = JsonReading.ReadList<Job>(ref reader, ReadJob);
            }
            else if (Enter(ref reader, "next_cursor"u8) || Enter(ref reader, "nextCursor"u8))
            {
                cursor = OptionalText(ref reader) ?? cursor;
            }
            else
            {
                reader.Skip();
            }
        }

        return new JobPage { Items = items ?? throw new JsonException("'items' is missing."), NextCursor = cursor };
    }

    private static JobState State(string status)
    {
        return status switch
        {
            "backlogged" or "queued" or "scheduled" => JobState.Waiting,
            "processing" or "sampling" or "intermediate-complete" => JobState.Running,
            "completed" => JobState.Succeeded,
            "failed" => JobState.Failed,
            "cancelled" or "canceled" => JobState.Cancelled,
            _ => JobState.Unknown,
        };
    }

    private static Result ReadResult(ref Utf8JsonReader reader)
    {
        var result = new Result();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return result;
        }

        while (NextMember(ref reader))
        {
            if (Enter(ref reader, "urls"u8))
            {
                result.Images = KreaResultUrls.Read(ref reader);
            }
            else if (Enter(ref reader, "style_id"u8))
            {
                result.StyleId = OptionalText(ref reader);
            }
            else if (Enter(ref reader, "error"u8))
            {
                result.Error = Error(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return result;
    }

    private static JobError? Error(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new JobError { Message = reader.GetString() };
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? code = null;
        string? message = null;
        while (NextMember(ref reader))
        {
            if (Enter(ref reader, "code"u8))
            {
                code = OptionalText(ref reader);
            }
            else if (Enter(ref reader, "message"u8))
            {
                message = OptionalText(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return new JobError { Code = code, Message = message };
    }

    private static DateTimeOffset? Time(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out DateTimeOffset time))
        {
            return time;
        }

        // A time that cannot be read is no reason to lose a picture.
        reader.Skip();
        return null;
    }

    private static string Text(ref Utf8JsonReader reader, string name)
    {
        return reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException($"'{name}' must be a string.");
    }

    private static string? OptionalText(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    private static bool NextMember(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Moves from the name to the value when the name is this one.</summary>
    private static bool Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read();

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string what)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"Found {reader.TokenType} instead of {what}.");
        }
    }

    private struct Result
    {
        public IReadOnlyList<GeneratedImage>? Images;
        public string? StyleId;
        public JobError? Error;
    }
}
