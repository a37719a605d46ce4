using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;

namespace Krea2.Protocols;

/// <summary>Jobs as Krea has them: POST to the variant's route, then a job that is read and deleted by its id. The report of a finished job is asked for in a header.</summary>
public sealed class KreaJobProtocol : IJobProtocol
{
    private readonly string _getRoute;
    private readonly string _cancelRoute;
    private readonly string? _webhookHeader;

    /// <summary>Makes the protocol.</summary>
    /// <param name="getRoute">Route of GET for one job, with its id as a parameter, for example <c>{id}</c>.</param>
    /// <param name="cancelRoute">Route of DELETE for one job, with its id as a parameter, for example <c>{id}</c>.</param>
    /// <param name="webhookHeader">The header that takes the address of the report; <c>null</c> where there is none.</param>
    public KreaJobProtocol(string getRoute, string cancelRoute, string? webhookHeader = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(getRoute);
        ArgumentException.ThrowIfNullOrEmpty(cancelRoute);
        _getRoute = getRoute;
        _cancelRoute = cancelRoute;
        _webhookHeader = webhookHeader;
    }

    /// <inheritdoc/>
    public async Task<Job> SubmitAsync(ApiConnection connection, JobSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(submission);
        var request = new ApiRequest(submission.Method, submission.Route)
        {
            Submits = true,
            Options = submission.Options,
            CancellationGrace = submission.CancellationGrace,
        };
        SubmitChecks.TakesNoHostOptions(connection, submission.Options);
        RequestMembers.Send(request, submission);
        if (submission.WebhookUrl is { } webhook)
        {
            request.SetHeader(WebhookHeader(connection), webhook.AbsoluteUri);
        }

        return connection.Errors.Shown(await connection.SendAsync(request, ReadJob, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public async Task<Job> GetAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var request = new ApiRequest(HttpMethod.Get, _getRoute) { Options = options };
        request.SetPath(RouteTemplate.ParameterOf(_getRoute), id);
        Job job = connection.Errors.Shown(await connection.SendAsync(request, ReadJob, cancellationToken).ConfigureAwait(false));
        return request.AnswerRetryAfter is { } pause ? job with { PollAfter = pause } : job;
    }

    /// <inheritdoc/>
    public Task CancelAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var request = new ApiRequest(HttpMethod.Delete, _cancelRoute) { Options = options };
        request.SetPath(RouteTemplate.ParameterOf(_cancelRoute), id);
        return connection.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public string ReadWebhookJobId(ref Utf8JsonReader reader) => KreaJobReader.ReadId(ref reader);

    /// <inheritdoc/>
    /// <remarks>Krea posts the JSON that a poll is answered with.</remarks>
    public Job ReadWebhookJob(ref Utf8JsonReader reader) => KreaJobReader.ReadJob(ref reader);

    /// <summary>Reads a job. Error and results are found in every place and shape that Krea's documents know; an unknown status survives.</summary>
    /// <exception cref="JsonException">The JSON is no job.</exception>
    public static Job ReadJob(ref Utf8JsonReader reader) => KreaJobReader.ReadJob(ref reader);

    /// <summary>Reads a page of jobs, with the cursor under either of its names.</summary>
    /// <exception cref="JsonException">The JSON is no page of jobs.</exception>
    public static JobPage ReadJobPage(ref Utf8JsonReader reader) => KreaJobReader.ReadJobPage(ref reader);

    private string WebhookHeader(ApiConnection connection)
    {
        return _webhookHeader ?? throw new InvalidOperationException($"{connection.Definition.Title} takes no WebhookUrl.");
    }
}
