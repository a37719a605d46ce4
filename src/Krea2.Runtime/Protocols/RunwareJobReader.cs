using System.Text.Json;

namespace Krea2.Protocols;

/// <summary>Makes one job of what an answer, or a report, says of a task.</summary>
internal static class RunwareJobReader
{
    private const string Processing = "processing";
    private const string Success = "success";
    private const string Failure = "error";

    private static readonly string[] s_pictures = ["imageURL", "imageBase64Data", "imageDataURI"];

    /// <summary>The job of a task. Its results come one by one, each with a status of its own: the job has ended when none of them is awaited any more.</summary>
    /// <remarks>An answer has an entry for every result that was asked for, those that are not there yet too (Runware's page on polling, "the running async task and all its generations").</remarks>
    public static Job Read(string taskId, IEnumerable<JsonElement> results, IEnumerable<RunwareError> errors)
    {
        JsonElement[] all = [.. results];
        RunwareError[] wrong = [.. errors, .. all.Where(static result => result.Text("status") == Failure).Select(Error)];
        GeneratedImage[] images = [.. all.Select(Image).OfType<GeneratedImage>()];
        string status = all.Select(Pending).FirstOrDefault(static pending => pending is not null)
            ?? (images.Length > 0 || (wrong.Length == 0 && all.Length > 0) ? Success : wrong.Length > 0 ? Failure : "unknown");
        decimal?[] costs = [.. images.Select(static image => image.Cost).Where(static cost => cost is not null)];
        return new Job
        {
            Id = taskId,
            Status = status,
            State = State(status),
            Model = all.Select(static result => result.Text("model")).FirstOrDefault(static model => model is not null),
            Images = images,
            Cost = costs.Length == 0 ? null : costs.Sum(),
            Error = wrong.Length == 0 ? null : wrong[0].ToJobError(),
        };
    }

    /// <summary>The id of the task that a report is about.</summary>
    public static string ReadId(JsonElement report)
    {
        JsonElement result = Results(report).FirstOrDefault(report);
        string? id = result.Text("taskUUID") ?? result.Items("errors").Select(static error => error.Text("taskUUID")).FirstOrDefault(static task => task is not null);
        return JobIds.Checked(id, "taskUUID");
    }

    /// <summary>A report: one result on its own, or an answer as a poll has it.</summary>
    public static Job ReadReport(JsonElement report)
    {
        string id = ReadId(report);
        RunwareAnswer answer = RunwareAnswer.Read(report);
        return answer.IsEmpty ? Read(id, [report], []) : Read(id, answer.Results(id), answer.ErrorsOf(id).Concat(answer.Errors.Where(static error => error.TaskId is null)));
    }

    private static IEnumerable<JsonElement> Results(JsonElement report) => report.Items("data").Where(static result => result.ValueKind == JsonValueKind.Object);

    private static JobState State(string status)
    {
        return status switch
        {
            // Both words stand in pages of Runware's, of different days.
            Processing or "pending" => JobState.Running,
            Success => JobState.Succeeded,
            Failure => JobState.Failed,
            _ => JobState.Unknown,
        };
    }

    /// <summary>The status of a result that has not come; <c>null</c> for one that has, or never will.</summary>
    private static string? Pending(JsonElement result)
    {
        return result.Text("status") switch
        {
            Success or Failure => null,
            null => Picture(result) is null ? Processing : null,
            var other => other,
        };
    }

    private static RunwareError Error(JsonElement result) => result.Member("error") is { } error ? RunwareError.Read(error) : RunwareError.Read(result);

    private static GeneratedImage? Image(JsonElement result)
    {
        return Picture(result) is not { } text ? null : ResultTexts.Read(text) with
        {
            Id = result.Text("imageUUID"),
            Seed = result.Whole("seed"),
            IsNsfw = result.Flag("NSFWContent"),
            Cost = result.Amount("cost"),
        };
    }

    private static string? Picture(JsonElement result) => s_pictures.Select(name => result.Text(name)).FirstOrDefault(static text => text is { Length: > 0 });
}
