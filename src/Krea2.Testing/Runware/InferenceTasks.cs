using System.Text.Json;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;

namespace Krea2.Testing.Runware;

/// <summary>Tasks that make pictures, and tasks that ask for them.</summary>
internal sealed class InferenceTasks
{
    private readonly RunwareState _state;

    public InferenceTasks(RunwareState state)
    {
        _state = state;
    }

    /// <summary>Takes a task or refuses it. One that is to be delivered at once goes to those that the call is held for.</summary>
    public void Start(JsonElement task, RunwareAnswer answer, List<RunwareJob> held)
    {
        string? uuid = task.Text("taskUUID");
        RunwareError? error = _state.Schemas.Validate(task);
        RunwareJob? job = null;
        if (error is null && _state.OutOfCredit)
        {
            error = new RunwareError(402, "insufficientCredits", "Your account balance is insufficient");
        }
        else if (error is null && _state.Store.Find(uuid!) is not null)
        {
            error = new RunwareError(400, "conflictTaskUUID", "The taskUUID has been used for another task") { Parameter = "taskUUID" };
        }
        else if (error is null && !_state.Store.TryAdd(_state.ConcurrencyLimit, (number, createdAt) => CreateJob(task, number, createdAt), out job))
        {
            error = new RunwareError(429, "rateLimitExceeded", "Too many tasks at a time, retry later");
        }

        if (error is not null)
        {
            answer.Add(error with { TaskType = task.Text("taskType"), TaskUuid = uuid });
        }
        else if (IsHeld(task))
        {
            held.Add(job!);
        }
        else
        {
            answer.Add(writer => RunwareJson.WriteAcknowledgement(writer, TaskTypes.ImageInference, uuid!));
        }
    }

    /// <summary>Holds the call until its tasks have ended, and gives their results.</summary>
    public async Task FinishAsync(IReadOnlyList<RunwareJob> held, RunwareAnswer answer, CancellationToken cancellationToken)
    {
        await Task.WhenAll(held.Select(job => _state.Store.WaitAsync(job, _state.Runware.SyncTimeout, cancellationToken))).ConfigureAwait(false);
        foreach (var job in held)
        {
            if (job.IsFinished)
            {
                AddResults(job, answer, status: null);
            }
            else
            {
                answer.Add(new RunwareError(504, "timeoutProvider", "The task takes too long for a synchronous call, it goes on") { TaskType = TaskTypes.ImageInference, TaskUuid = job.Id });
            }
        }
    }

    /// <summary>Says how far each result of a task is.</summary>
    public void Poll(JsonElement task, RunwareAnswer answer)
    {
        string? uuid = task.Text("taskUUID");
        if (uuid is null || _state.Store.Poll(uuid) is not { } job)
        {
            answer.Add(new RunwareError(404, "taskNotFound", "No task has this taskUUID") { Parameter = "taskUUID", TaskType = TaskTypes.GetResponse, TaskUuid = uuid });
            return;
        }

        AddResults(job, answer, "success");
        for (int left = job.IsFinished ? 0 : job.Pictures.Count - job.DoneCount; left > 0; left--)
        {
            answer.Add(writer => RunwareJson.WriteProcessing(writer, job));
        }
    }

    private void AddResults(RunwareJob job, RunwareAnswer answer, string? status)
    {
        foreach (var picture in job.Pictures.Take(job.DoneCount))
        {
            answer.Add(writer => _state.Json.WriteResult(writer, job, picture, status));
        }

        if (job.IsFinished && RunwareJson.ErrorOf(job) is { } error)
        {
            for (int count = job.Succeeded ? job.Failed!.Count : 1; count > 0; count--)
            {
                answer.Add(error);
            }
        }
    }

    /// <summary>Synchronous delivery is the default, but not for one who is called back.</summary>
    private static bool IsHeld(JsonElement task) => task.Text("deliveryMethod") is { } method ? method == "sync" : task.Text("webhookURL") is null;

    private RunwareJob CreateJob(JsonElement task, int number, DateTimeOffset createdAt)
    {
        int count = Number(task, "numberResults") ?? 1;
        string prompt = task.Text("positivePrompt") ?? "";
        string model = task.Text("model") ?? "";
        long seed = task.Seed("seed") ?? number;
        var size = new PictureSize(Number(task, "width") ?? 1024, Number(task, "height") ?? 1024);
        int references = (task.Member("inputs") ?? default).Count("referenceImages");
        FailedResults? failed = _state.TakeFailedResults();
        return new RunwareJob
        {
            Id = task.Text("taskUUID")!,
            Type = model,
            CreatedAt = createdAt,
            StartedAt = _state.Options.TimeProvider.GetTimestamp(),
            Prompt = prompt,
            Pictures = [.. Enumerable.Range(0, count).Select(i => new JobPicture($"{Guid.NewGuid()}.png", model, prompt, unchecked(seed + i) & long.MaxValue, size, references, _state.Options.Picture))],
            Webhook = Address(task, "webhookURL"),
            Ending = failed?.Count >= count ? new JobEnding(_state.Words.Failed, new JobFailure(failed.Code, failed.Message, JobErrorPlace.Job)) : _state.TakeEnding(),
            OutputType = task.Text("outputType") ?? "URL",
            IncludesCost = task.IsTrue("includeCost"),
            ChecksContent = (task.Member("safety") ?? default).IsTrue("checkContent"),
            UploadEndpoint = Address(task, "uploadEndpoint"),
            Lifetime = Number(task, "ttl") is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            Failed = failed?.Count < count ? failed : null,
            Steps = _state.Options.JobStatuses.Count,
            Time = _state.Options.TimeProvider,
        };
    }

    private static int? Number(JsonElement task, string name) => task.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetDouble(out double number) ? (int)number : null;

    private static Uri? Address(JsonElement task, string name) => Uri.TryCreate(task.Text(name), UriKind.Absolute, out var address) ? address : null;
}
