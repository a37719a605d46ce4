namespace Krea2;

/// <summary>Reads what a host posts when a job ends: checks that the job exists, and recognises repeats. Safe for use from many threads.</summary>
/// <remarks>A webhook without a signature can come from anybody who knows its address. So nothing of it is believed but the job's id: the job is read from the host, and that is what the caller gets. One with a signature is believed when the signature fits.</remarks>
public interface IJobWebhooks
{
    /// <summary>Reads the body of a webhook and then, from the host, the job that it is about.</summary>
    /// <param name="body">The body; it is read, up to 1 MiB, and left open.</param>
    /// <param name="trustBody">Whether the job is taken from the body, without asking the host. Default: <c>false</c>. For tests, and where only the host can know the address.</param>
    /// <param name="options">What the request to the host does differently.</param>
    /// <param name="cancellationToken">Cancels reading and asking.</param>
    /// <returns>The job. It may still be unfinished, when a host reports it early or the report is not the host's: look at <see cref="Job.State"/>.</returns>
    /// <exception cref="InvalidWebhookException">The body is no report of a job that the host knows; to be answered with HTTP 400.</exception>
    /// <exception cref="ApiException">The host could not be asked; to be answered with HTTP 503, so that the webhook may come again.</exception>
    /// <exception cref="IOException">The body could not be read to its end.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<JobWebhook> ReadAsync(Stream body, bool trustBody = false, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a webhook that its host has signed (Replicate, WaveSpeed): the body is believed once its signature fits, and the host is not asked.</summary>
    /// <param name="body">The body; it is read, up to 1 MiB, and left open.</param>
    /// <param name="headers">The headers that came with it: <c>WebhookHeaders.From(name => request.Headers[name])</c>.</param>
    /// <param name="secret">The secret that the host shares with the account; it begins with <c>whsec_</c>. No message ever shows it.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The job as it was when the report was written. Reports may overtake one another: one from before the end is a repeat after it.</returns>
    /// <exception cref="InvalidWebhookException">The signature is missing, does not fit or is not of the last five minutes, or the body is no report of a job; to be answered with HTTP 400.</exception>
    /// <exception cref="InvalidOperationException">The host does not sign its webhooks.</exception>
    /// <exception cref="ArgumentException">The secret cannot be one.</exception>
    /// <exception cref="IOException">The body could not be read to its end.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    Task<JobWebhook> ReadAsync(Stream body, WebhookHeaders headers, string secret, CancellationToken cancellationToken = default);

    /// <summary>Lets the next webhook of the same job count as its first: what should have been done at this one has failed.</summary>
    /// <param name="webhook">What was read; a repeat changes nothing.</param>
    void Forget(JobWebhook webhook);
}
