using System.Text.Json;

namespace Krea2.Protocols;

/// <summary>An answer of Runware: results of tasks and errors, side by side.</summary>
internal sealed class RunwareAnswer
{
    private readonly JsonElement[] _results;

    private RunwareAnswer(JsonElement[] results, RunwareError[] errors)
    {
        _results = results;
        Errors = errors;
    }

    public IReadOnlyList<RunwareError> Errors { get; }

    public RunwareError? FirstError => Errors.Count == 0 ? null : Errors[0];

    /// <summary>Whether it says nothing of any task.</summary>
    public bool IsEmpty => _results.Length == 0 && Errors.Count == 0;

    /// <exception cref="JsonException">The JSON is no answer of Runware.</exception>
    public static RunwareAnswer Read(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"Found {answer.ValueKind} instead of an object with 'data' or 'errors'.");
        }

        return new RunwareAnswer([.. answer.Items("data").Where(static result => result.ValueKind == JsonValueKind.Object)], [.. ReadErrors(answer)]);
    }

    /// <summary>Whether any result or error is about the task.</summary>
    public bool Mentions(string taskId) => Results(taskId).Any() || Errors.Any(error => IsSame(error.TaskId, taskId));

    public IEnumerable<JsonElement> Results(string taskId) => _results.Where(result => IsSame(result.Text("taskUUID"), taskId));

    public IEnumerable<RunwareError> ErrorsOf(string taskId) => Errors.Where(error => IsSame(error.TaskId, taskId));

    private static bool IsSame(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<RunwareError> ReadErrors(JsonElement answer)
    {
        foreach (JsonElement error in answer.Items("errors"))
        {
            yield return RunwareError.Read(error);
        }

        // Answers from before the list.
        if (answer.Member("error") is { } single)
        {
            yield return RunwareError.Read(single, answer.Text("taskUUID"));
        }
    }
}
