using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;

namespace Krea2.Protocols;

/// <summary>The tasks of one submit, each with an id and with all that the client fills in.</summary>
internal sealed class RunwareTasks
{
    private const string TaskId = "taskUUID";

    private readonly RequestMembers[] _tasks;

    private RunwareTasks(RequestMembers[] tasks, string[] ids)
    {
        _tasks = tasks;
        Ids = ids;
    }

    /// <summary>The ids of the tasks, in the order of the submissions.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <exception cref="InvalidRequestException">Two tasks have the same id.</exception>
    public static RunwareTasks Of(IReadOnlyList<JobSubmission> submissions, ApiDefinition definition)
    {
        var tasks = new RequestMembers[submissions.Count];
        var ids = new string[submissions.Count];
        for (int i = 0; i < tasks.Length; i++)
        {
            tasks[i] = RequestMembers.Of(submissions[i]);
            ids[i] = Fill(tasks[i], submissions[i]);
        }

        if (ids.GroupBy(static id => id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            throw new InvalidRequestException($"'{TaskId}' must be another one in each request on {definition.Title}, but {MessageText.Given(twice.Key)} stands in {twice.Count()} of them");
        }

        return new RunwareTasks(tasks, ids);
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (RequestMembers task in _tasks)
        {
            task.WriteTo(writer);
        }

        writer.WriteEndArray();
    }

    /// <summary>What an answer says of the tasks. One of which it says nothing may have been accepted, and can be asked for.</summary>
    public Job[] Jobs(RunwareAnswer answer)
    {
        RunwareError? common = answer.Errors.FirstOrDefault(static error => error.TaskId is null);
        return [.. Ids.Select(id =>
        {
            Job job = RunwareJobReader.Read(id, answer.Results(id), answer.ErrorsOf(id));
            return common is not null && job.Error is null && (Ids.Count == 1 || job.State == JobState.Unknown) ? job with { Error = common.ToJobError() } : job;
        })];
    }

    private static string Fill(RequestMembers task, JobSubmission submission)
    {
        task.AddIfMissing("deliveryMethod", "async");
        if (submission.WebhookUrl is { } webhook)
        {
            task.AddIfMissing("webhookURL", webhook.AbsoluteUri);
        }

        if (task.Text(TaskId) is { Length: > 0 } given)
        {
            return given;
        }

        string id = Guid.NewGuid().ToString();
        task.Set(TaskId, id);
        return id;
    }
}
