using System.Globalization;
using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Serialization;

namespace Krea2.Protocols;

/// <summary>Predictions as Replicate has them: POST of an envelope with the request as its <c>input</c>, then a prediction that is read and cancelled by its id.</summary>
public sealed class ReplicateJobProtocol : IJobProtocol
{
    private const string Input = "input";

    private static readonly (WebhookEvents Event, string Name)[] s_events =
    [
        (WebhookEvents.Start, "start"),
        (WebhookEvents.Output, "output"),
        (WebhookEvents.Logs, "logs"),
        (WebhookEvents.Completed, "completed"),
    ];

    private readonly string _getRoute;
    private readonly string _cancelRoute;

    /// <summary>Makes the protocol.</summary>
    /// <param name="getRoute">Route of GET for one prediction, with its id as a parameter, for example <c>{id}</c>.</param>
    /// <param name="cancelRoute">Route of POST that cancels one, with its id as a parameter, for example <c>{id}</c>.</param>
    public ReplicateJobProtocol(string getRoute, string cancelRoute)
    {
        ArgumentException.ThrowIfNullOrEmpty(getRoute);
        ArgumentException.ThrowIfNullOrEmpty(cancelRoute);
        _getRoute = getRoute;
        _cancelRoute = cancelRoute;
    }

    /// <inheritdoc/>
    public WebhookScheme? WebhookScheme => Krea2.WebhookScheme.V1;

    /// <inheritdoc/>
    public async Task<Job> SubmitAsync(ApiConnection connection, JobSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(submission);
        var request = new ApiRequest(submission.Method, submission.Route)
        {
            Submits = true,
            Envelope = Input,
            Options = submission.Options,
            CancellationGrace = submission.CancellationGrace,
        };
        request.SetHeader("Prefer", Prefer(connection, submission.Options));
        request.SetHeader("Cancel-After", submission.Options?.CancelAfter is { } limit ? $"{Seconds(limit)}s" : null);
        RequestMembers? filled = submission.Constants.Count == 0 ? null : RequestMembers.Of(submission);
        request.SetJson(writer => WriteEnvelope(writer, submission, filled), MediaTypes.Json);
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

        // To cancel twice does no harm.
        var request = new ApiRequest(HttpMethod.Post, _cancelRoute) { Options = options, Submits = false };
        request.SetPath(RouteTemplate.ParameterOf(_cancelRoute), id);
        return connection.SendAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public string ReadWebhookJobId(ref Utf8JsonReader reader) => ReplicateJobReader.ReadId(JsonReading.ReadElement(ref reader));

    /// <inheritdoc/>
    /// <remarks>Replicate posts the prediction that a poll is answered with.</remarks>
    public Job ReadWebhookJob(ref Utf8JsonReader reader) => ReadJob(ref reader);

    /// <summary>Reads a prediction. An unknown status survives; the output may be an address, a list or an object of them, or nothing.</summary>
    /// <exception cref="JsonException">The JSON is no prediction.</exception>
    public static Job ReadJob(ref Utf8JsonReader reader) => ReplicateJobReader.Read(JsonReading.ReadElement(ref reader));

    /// <summary>Reads a page of predictions; the cursor is that of its <c>next</c> address.</summary>
    /// <exception cref="JsonException">The JSON is no page of predictions.</exception>
    public static JobPage ReadJobPage(ref Utf8JsonReader reader) => ReplicateJobReader.ReadPage(JsonReading.ReadElement(ref reader));

    private static string? Prefer(ApiConnection connection, CallOptions? options)
    {
        if (options?.HostWait is not { } wait)
        {
            return null;
        }

        TimeSpan timeout = options.Timeout ?? connection.Options.Timeout;
        return timeout == Timeout.InfiniteTimeSpan || timeout.TotalSeconds > Math.Ceiling(wait.TotalSeconds)
            ? $"wait={Seconds(wait)}"
            : throw new InvalidOperationException($"A HostWait of {wait:c} needs a Timeout that is longer, but it is {timeout:c}: the answer would be cut off.");
    }

    private static void WriteEnvelope(Utf8JsonWriter writer, JobSubmission submission, RequestMembers? filled)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(Input);
        if (filled is null)
        {
            submission.Body.WriteTo(writer);
        }
        else
        {
            filled.WriteTo(writer);
        }

        if (submission.WebhookUrl is { } webhook)
        {
            writer.WriteString("webhook", webhook.AbsoluteUri);
            WriteEvents(writer, submission.Options?.WebhookEvents);
        }

        writer.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter writer, WebhookEvents? events)
    {
        if (events is not { } chosen)
        {
            return;
        }

        writer.WriteStartArray("webhook_events_filter");
        foreach ((WebhookEvents one, string name) in s_events)
        {
            if (chosen.HasFlag(one))
            {
                writer.WriteStringValue(name);
            }
        }

        writer.WriteEndArray();
    }

    private static string Seconds(TimeSpan time) => Math.Ceiling(time.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
}
