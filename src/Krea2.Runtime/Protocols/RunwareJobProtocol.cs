using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Serialization;

namespace Krea2.Protocols;

/// <summary>Tasks as Runware has them: a list of them is posted, and their results are asked for by another task.</summary>
/// <remarks>
/// A task without <c>taskUUID</c> gets one; the job has it as its id. A task without <c>deliveryMethod</c> is sent as <c>async</c>, for an answer that is held until the picture is there and then cut off is a picture lost and paid for.
/// <c>sync</c> is honoured where the request says so: its answer is the finished job.
/// </remarks>
public sealed class RunwareJobProtocol : IBatchJobProtocol
{
    private const string TaskId = "taskUUID";
    private const string Question = "getResponse";

    private readonly string _getRoute;

    /// <summary>Makes the protocol.</summary>
    /// <param name="getRoute">Route of POST for tasks, by which results are asked for.</param>
    public RunwareJobProtocol(string getRoute)
    {
        ArgumentException.ThrowIfNullOrEmpty(getRoute);
        _getRoute = getRoute;
    }

    /// <inheritdoc/>
    public bool CanCancel => false;

    /// <inheritdoc/>
    public async Task<Job> SubmitAsync(ApiConnection connection, JobSubmission submission, CancellationToken cancellationToken)
    {
        return (await SubmitManyAsync(connection, [submission], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidRequestException">Two requests have the same <c>taskUUID</c>; nothing was sent.</exception>
    public async Task<IReadOnlyList<Job>> SubmitManyAsync(ApiConnection connection, IReadOnlyList<JobSubmission> submissions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(submissions);
        SubmitChecks.HasRequests(submissions, nameof(submissions));
        JobSubmission first = submissions[0];
        SubmitChecks.TakesNoHostOptions(connection, first.Options);
        RunwareTasks tasks = RunwareTasks.Of(submissions, connection.Definition);
        var request = new ApiRequest(first.Method, first.Route)
        {
            Submits = true,
            OmitsSlash = true,
            Options = first.Options,
            CancellationGrace = first.CancellationGrace,
        };
        request.SetJson(tasks.WriteTo, MediaTypes.Json);
        try
        {
            Job[] jobs = await connection.SendAsync(request, Read, cancellationToken).ConfigureAwait(false);
            return [.. jobs.Select(connection.Errors.Shown)];
        }
        catch (ApiException e) when (e.MayHaveBeenAccepted)
        {
            // The ids are ours, so the tasks can be asked for even though their answer was lost.
            e.JobIds = tasks.Ids;
            e.JobId ??= tasks.Ids.Count == 1 ? tasks.Ids[0] : null;
            throw;
        }

        Job[] Read(ref Utf8JsonReader reader)
        {
            JsonElement body = JsonReading.ReadElement(ref reader);
            RunwareAnswer answer = RunwareAnswer.Read(body);
            return answer.IsEmpty ? throw new JsonException("There is neither a result nor an error.")
                : Refused(answer, tasks) is { } error ? throw connection.Errors.Refusal(request, error.ToProviderError(), error.Status, body.GetRawText())
                : tasks.Jobs(answer);
        }
    }

    /// <inheritdoc/>
    public async Task<Job> GetAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentException.ThrowIfNullOrEmpty(id);
        var request = new ApiRequest(HttpMethod.Post, _getRoute) { Options = options, OnlyAsks = true, OmitsSlash = true };
        request.SetJson(writer => WriteQuestion(writer, id), MediaTypes.Json);
        Job job = connection.Errors.Shown(await connection.SendAsync(request, Read, cancellationToken).ConfigureAwait(false));
        return request.AnswerRetryAfter is { } pause ? job with { PollAfter = pause } : job;

        Job Read(ref Utf8JsonReader reader)
        {
            JsonElement body = JsonReading.ReadElement(ref reader);
            RunwareAnswer answer = RunwareAnswer.Read(body);
            return Unanswered(answer, id) is { } error
                ? throw connection.Errors.Refusal(request, error.ToProviderError(), error.Status, body.GetRawText())
                : RunwareJobReader.Read(id, answer.Results(id), answer.ErrorsOf(id));
        }
    }

    /// <inheritdoc/>
    public Task CancelAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        throw SubmitChecks.CannotCancel(connection);
    }

    /// <inheritdoc/>
    public string ReadWebhookJobId(ref Utf8JsonReader reader) => RunwareJobReader.ReadId(JsonReading.ReadElement(ref reader));

    /// <inheritdoc/>
    /// <remarks>Runware posts each result on its own, so the job of one report has one picture, however many are asked for.</remarks>
    public Job ReadWebhookJob(ref Utf8JsonReader reader) => ReadJob(ref reader);

    /// <summary>Reads what an answer or a report says of its first task.</summary>
    /// <exception cref="JsonException">The JSON tells of no task.</exception>
    public static Job ReadJob(ref Utf8JsonReader reader) => RunwareJobReader.ReadReport(JsonReading.ReadElement(ref reader));

    /// <summary>The error that an answer to a submit as a whole is; <c>null</c> when some task came through, or each of several is told its own.</summary>
    private static RunwareError? Refused(RunwareAnswer answer, RunwareTasks tasks)
    {
        if (tasks.Ids.Any(id => answer.Results(id).Any()))
        {
            return null;
        }

        return tasks.Ids.Count == 1 ? answer.ErrorsOf(tasks.Ids[0]).Concat(answer.Errors).FirstOrDefault()
            : tasks.Ids.Any(answer.Mentions) ? null
            : answer.FirstError;
    }

    /// <summary>The error that keeps a task from being told of: about the question, not about the task.</summary>
    private static RunwareError? Unanswered(RunwareAnswer answer, string id)
    {
        return answer.Results(id).Any() ? null
            : answer.ErrorsOf(id).FirstOrDefault(static error => error.Status is 401 or 403 or 404 or 429 || (error.Status is 500 && error.TaskType == Question))
            ?? (answer.Mentions(id) ? null : answer.FirstError);
    }

    private static void WriteQuestion(Utf8JsonWriter writer, string id)
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("taskType", Question);
        writer.WriteString(TaskId, id);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
