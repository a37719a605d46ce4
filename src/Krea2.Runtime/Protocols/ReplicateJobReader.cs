using System.Text.Json;
using System.Web;

namespace Krea2.Protocols;

/// <summary>Reads Replicate's predictions.</summary>
internal static class ReplicateJobReader
{
    public static Job Read(JsonElement prediction)
    {
        string status = prediction.Text("status") ?? throw new JsonException("'status' is missing.");
        return new Job
        {
            Id = ReadId(prediction),
            Status = status,
            State = State(status),
            CreatedAt = prediction.Time("created_at"),
            CompletedAt = prediction.Time("completed_at"),
            Duration = Duration(prediction),
            Model = prediction.Text("model"),
            Error = Error(prediction),
            Images = [.. Outputs(prediction.Member("output"), kind: null)],
            ResultsRemoved = prediction.Flag("data_removed") ?? false,
        };
    }

    public static string ReadId(JsonElement prediction) => JobIds.Checked(prediction.Member("id") is { ValueKind: JsonValueKind.String } id ? id.GetString() : null, "id");

    public static JobPage ReadPage(JsonElement page)
    {
        return page.Member("results") is { ValueKind: JsonValueKind.Array } results
            ? new JobPage { Items = [.. results.EnumerateArray().Select(Read)], NextCursor = Cursor(page.Text("next")) }
            : throw new JsonException("'results' is missing.");
    }

    private static JobState State(string status)
    {
        return status switch
        {
            "starting" => JobState.Waiting,
            "processing" => JobState.Running,
            "succeeded" => JobState.Succeeded,
            "failed" => JobState.Failed,
            "canceled" or "cancelled" or "aborted" => JobState.Cancelled,
            _ => JobState.Unknown,
        };
    }

    private static TimeSpan? Duration(JsonElement prediction)
    {
        TimeSpan second = TimeSpan.FromSeconds(1);
        return prediction.Member("metrics") is { } metrics ? metrics.Span("predict_time", second) ?? metrics.Span("total_time", second) : null;
    }

    private static JobError? Error(JsonElement prediction)
    {
        return prediction.Member("error") switch
        {
            { ValueKind: JsonValueKind.String } text when text.GetString() is { Length: > 0 } message => new JobError { Message = message },
            { ValueKind: JsonValueKind.Object } error => new JobError { Code = error.Text("code"), Message = error.Text("message") ?? error.Text("detail") },
            _ => null,
        };
    }

    /// <summary>A model may put out anything: an address, a list of them, an object with addresses in it.</summary>
    private static IEnumerable<GeneratedImage> Outputs(JsonElement? output, string? kind)
    {
        return output switch
        {
            { ValueKind: JsonValueKind.String } text => text.ValueEquals("") ? [] : [ResultTexts.Read(text.GetString()!) with { Kind = kind }],
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().SelectMany(item => Outputs(item, kind)),
            { ValueKind: JsonValueKind.Object } members => members.EnumerateObject().Where(static member => IsAddress(member.Value)).SelectMany(static member => Outputs(member.Value, member.Name)),
            _ => [],
        };
    }

    /// <summary>Beside addresses, an object may hold texts that are no results.</summary>
    private static bool IsAddress(JsonElement value)
    {
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().All(IsAddress)
            : value.ValueKind == JsonValueKind.String && value.GetString() is { } text && (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || text.StartsWith("data:", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The cursor in the address of the next page.</summary>
    private static string? Cursor(string? next)
    {
        int query = next?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        return query < 0 ? null : HttpUtility.ParseQueryString(next![query..])["cursor"];
    }
}
