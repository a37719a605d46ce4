using System.Globalization;
using System.Text.Json;

namespace Krea2.Protocols;

/// <summary>Reads WaveSpeed's predictions, with or without their envelope.</summary>
internal static class WaveSpeedJobReader
{
    private const int SyncTimeOut = 5004;
    private const string SyncTimeOutText = "Sync mode timed out";

    /// <summary>The prediction in an answer; a prediction without envelope is one itself.</summary>
    public static JsonElement Prediction(JsonElement answer) => answer.Member("data") is { ValueKind: JsonValueKind.Object } data ? data : answer;

    /// <summary>Reads a prediction.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="submitted">Whether it is the answer to a submit, which the host may have held too long: then the job goes on.</param>
    public static Job Read(JsonElement answer, bool submitted)
    {
        JsonElement prediction = Prediction(answer);
        string status = prediction.Text("status") ?? throw new JsonException("'status' is missing.");
        JobState state = State(status);
        bool goesOn = submitted && state != JobState.Succeeded && IsSyncTimeOut(answer, prediction);
        return new Job
        {
            Id = ReadId(answer),
            Status = status,
            State = goesOn ? JobState.Running : state,
            CreatedAt = prediction.Time("created_at"),
            Duration = prediction.Member("timings")?.Span("inference", TimeSpan.FromMilliseconds(1)) ?? prediction.Span("executionTime", TimeSpan.FromMilliseconds(1)),
            Model = prediction.Text("model"),
            Error = goesOn ? null : Error(answer, prediction, state),
            Images = Images(prediction),
        };
    }

    public static string ReadId(JsonElement answer)
    {
        return JobIds.Checked(Prediction(answer).Member("id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null, "id");
    }

    /// <summary>Whether an answer is about a job at all, whatever its code says.</summary>
    public static bool HasJob(JsonElement answer)
    {
        JsonElement prediction = Prediction(answer);
        return prediction.Member("id") is { ValueKind: JsonValueKind.String } id && id.GetString()!.Length > 0 && prediction.Text("status") is { Length: > 0 };
    }

    private static JobState State(string status)
    {
        return status switch
        {
            "created" or "queued" or "pending" => JobState.Waiting,
            "processing" => JobState.Running,
            "completed" => JobState.Succeeded,
            "failed" or "timeout" => JobState.Failed,
            "cancelled" or "canceled" => JobState.Cancelled,
            _ => JobState.Unknown,
        };
    }

    private static bool IsSyncTimeOut(JsonElement answer, JsonElement prediction)
    {
        return answer.Whole("code") == SyncTimeOut
            || prediction.Whole("code") == SyncTimeOut
            || prediction.Text("error")?.Contains(SyncTimeOutText, StringComparison.OrdinalIgnoreCase) == true;
    }

    private static JobError? Error(JsonElement answer, JsonElement prediction, JobState state)
    {
        string? code = answer.Whole("code") is { } number and not 200 ? number.ToString(CultureInfo.InvariantCulture) : prediction.Text("code");
        string? message = prediction.Member("error") switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Object } error => error.Text("message"),
            _ => null,
        };
        message = string.IsNullOrEmpty(message) && state == JobState.Failed && code is not null ? answer.Text("message") : message;
        return string.IsNullOrEmpty(message) && (code is null || state != JobState.Failed) ? null : new JobError { Code = code, Message = message };
    }

    private static IReadOnlyList<GeneratedImage> Images(JsonElement prediction)
    {
        bool?[] nsfw = [.. prediction.Items("has_nsfw_contents").Select(static flag => flag.ValueKind switch
        {
            JsonValueKind.True => (bool?)true,
            JsonValueKind.False => false,
            _ => null,
        })];
        return [.. prediction.Items("outputs")
            .Select((output, index) => (Text: output.ValueKind == JsonValueKind.String ? output.GetString() : output.Text("url"), IsNsfw: index < nsfw.Length ? nsfw[index] : null))
            .Where(static output => output.Text is { Length: > 0 })
            .Select(static output => ResultTexts.Read(output.Text!) with { IsNsfw = output.IsNsfw })];
    }
}
