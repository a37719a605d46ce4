using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Serialization;

namespace Krea2.Protocols;

/// <summary>Predictions as WaveSpeed has them: POST to the model's route, then a prediction that is read by its id, each inside an envelope that tells of errors too. The report of a finished job is asked for in the query.</summary>
public sealed class WaveSpeedJobProtocol : IJobProtocol
{
    private const int Good = 200;

    private readonly string _getRoute;

    /// <summary>Makes the protocol.</summary>
    /// <param name="getRoute">Route of GET for the result of one prediction, with its id as a parameter, for example <c>{id}</c>.</param>
    public WaveSpeedJobProtocol(string getRoute)
    {
        ArgumentException.ThrowIfNullOrEmpty(getRoute);
        _getRoute = getRoute;
    }

    /// <inheritdoc/>
    public bool CanCancel => false;

    /// <inheritdoc/>
    public WebhookScheme? WebhookScheme => Krea2.WebhookScheme.V3;

    /// <inheritdoc/>
    public async Task<Job> SubmitAsync(ApiConnection connection, JobSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(submission);
        SubmitChecks.TakesNoHostOptions(connection, submission.Options);
        var request = new ApiRequest(submission.Method, submission.Route)
        {
            Submits = true,
            Options = submission.Options,
            CancellationGrace = submission.CancellationGrace,
        };
        request.AddQuery("webhook", submission.WebhookUrl?.AbsoluteUri);
        RequestMembers.Send(request, submission);
        return await SendAsync(connection, request, submitted: true, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Job> GetAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var request = new ApiRequest(HttpMethod.Get, _getRoute) { Options = options };
        request.SetPath(RouteTemplate.ParameterOf(_getRoute), id);
        Job job = await SendAsync(connection, request, submitted: false, cancellationToken).ConfigureAwait(false);
        return request.AnswerRetryAfter is { } pause ? job with { PollAfter = pause } : job;
    }

    /// <inheritdoc/>
    public Task CancelAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        throw SubmitChecks.CannotCancel(connection);
    }

    /// <inheritdoc/>
    public string ReadWebhookJobId(ref Utf8JsonReader reader) => WaveSpeedJobReader.ReadId(JsonReading.ReadElement(ref reader));

    /// <inheritdoc/>
    /// <remarks>WaveSpeed posts the prediction without its envelope.</remarks>
    public Job ReadWebhookJob(ref Utf8JsonReader reader) => ReadJob(ref reader);

    /// <summary>Reads a prediction, in its envelope or without. An unknown status survives.</summary>
    /// <exception cref="JsonException">The JSON is no prediction.</exception>
    public static Job ReadJob(ref Utf8JsonReader reader) => WaveSpeedJobReader.Read(JsonReading.ReadElement(ref reader), submitted: false);

    private static async Task<Job> SendAsync(ApiConnection connection, ApiRequest request, bool submitted, CancellationToken cancellationToken)
    {
        Job job = await connection.SendAsync(request, Read, cancellationToken).ConfigureAwait(false);
        return connection.Errors.Shown(job);

        Job Read(ref Utf8JsonReader reader)
        {
            JsonElement answer = JsonReading.ReadElement(ref reader);
            return answer.Whole("code") is { } code and not Good && !WaveSpeedJobReader.HasJob(answer)
                ? throw connection.Errors.Refusal(request, ProviderError.Of(answer), AnswerEnvelope.StatusOf(code), answer.GetRawText())
                : WaveSpeedJobReader.Read(answer, submitted);
        }
    }
}
