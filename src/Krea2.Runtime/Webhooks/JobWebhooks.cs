using System.Text.Json;
using Krea2.Http;
using Krea2.Jobs;
using Krea2.Serialization;

namespace Krea2.Webhooks;

/// <summary>The webhooks of one client.</summary>
internal sealed class JobWebhooks(ApiConnection connection, IJobProtocol protocol) : IJobWebhooks
{
    private const int LargestBody = 1 << 20;
    private const int LongestId = 256;
    private const int MostEnds = 10_000;

    private readonly SeenEnds _seen = new(MostEnds);

    public async Task<JobWebhook> ReadAsync(Stream body, bool trustBody = false, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        using ResponseBody bytes = await BodyAsync(body, cancellationToken).ConfigureAwait(false);
        Job job = trustBody
            ? connection.Errors.Shown(Read(bytes.Bytes, protocol.ReadWebhookJob))
            : await AskAsync(Read(bytes.Bytes, protocol.ReadWebhookJobId), options, cancellationToken).ConfigureAwait(false);
        return Seen(job);
    }

    public async Task<JobWebhook> ReadAsync(Stream body, WebhookHeaders headers, string secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(headers);
        WebhookScheme scheme = protocol.WebhookScheme ?? throw new InvalidOperationException($"{connection.Definition.Title} does not sign its webhooks: read them without a secret.");
        var verifier = new WebhookVerifier(scheme, secret, connection.Options.TimeProvider);
        using ResponseBody bytes = await BodyAsync(body, cancellationToken).ConfigureAwait(false);
        verifier.Verify(headers, bytes.Raw);
        return Seen(connection.Errors.Shown(Read(bytes.Bytes, protocol.ReadWebhookJob)));
    }

    public void Forget(JobWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (!webhook.IsRepeat)
        {
            _seen.Remove(webhook.Job);
        }
    }

    private JobWebhook Seen(Job job) => new() { Job = job, IsRepeat = !_seen.TryAdd(job) };

    private async Task<ResponseBody> BodyAsync(Stream body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        ResponseBody bytes = await ResponseBody.ReadAsync(body, length: null, LargestBody, cancellationToken).ConfigureAwait(false);
        if (!bytes.IsCut)
        {
            return bytes;
        }

        bytes.Dispose();
        throw new InvalidWebhookException($"A webhook of {connection.Definition.Title} must have at most {LargestBody} bytes");
    }

    private async Task<Job> AskAsync(string id, CallOptions? options, CancellationToken cancellationToken)
    {
        if (id.Length > LongestId)
        {
            throw new InvalidWebhookException($"The id of a job must have at most {LongestId} characters, but has {id.Length}");
        }

        try
        {
            return await protocol.GetAsync(connection, id, options, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is NotFoundException or InvalidRequestException or ArgumentException)
        {
            // Whatever cannot be an id is not one that the host gave out.
            throw new InvalidWebhookException($"A webhook reports a job that {connection.Definition.Title} does not know", e);
        }
    }

    private T Read<T>(ReadOnlySpan<byte> json, JsonRead<T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            T result = read(ref reader);
            while (reader.Read())
            {
                // Whatever follows the one value makes the reader throw.
            }

            return result;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // What a reader says may quote the body, which is from anybody.
            throw new InvalidWebhookException($"A webhook of {connection.Definition.Title} must be the JSON of a job", connection.Errors.IfSafe(e));
        }
    }
}
