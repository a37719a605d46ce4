using System.Text.Json;
using Krea2.Http;

namespace Krea2.Jobs;

/// <summary>How one host takes, reports and cancels jobs. Implementations hold no state of a job and are safe for use from many threads.</summary>
public interface IJobProtocol
{
    /// <summary>Whether the host can cancel jobs. Default: <c>true</c>.</summary>
    bool CanCancel => true;

    /// <summary>How the host signs its reports; <c>null</c> for a host that does not sign them, the default.</summary>
    WebhookScheme? WebhookScheme => null;

    /// <summary>Sends a job, once: nothing may repeat it that cannot be sure that it was not accepted.</summary>
    /// <exception cref="ApiException">The job was not accepted, or may have been (<see cref="ApiException.MayHaveBeenAccepted"/>).</exception>
    Task<Job> SubmitAsync(ApiConnection connection, JobSubmission submission, CancellationToken cancellationToken);

    /// <summary>Reads a job's state.</summary>
    /// <exception cref="ApiException">The state cannot be had.</exception>
    Task<Job> GetAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken);

    /// <summary>Asks the host to cancel a job.</summary>
    /// <exception cref="InvalidOperationException">The host has no way to cancel jobs.</exception>
    /// <exception cref="ApiException">The host does not cancel it.</exception>
    Task CancelAsync(ApiConnection connection, string id, CallOptions? options, CancellationToken cancellationToken);

    /// <summary>Reads the id of the job that a webhook reports, whatever else stands in the report.</summary>
    /// <exception cref="JsonException">The JSON is no report of a job.</exception>
    string ReadWebhookJobId(ref Utf8JsonReader reader);

    /// <summary>Reads all that a webhook says of its job.</summary>
    /// <exception cref="JsonException">The JSON is no report of a job.</exception>
    Job ReadWebhookJob(ref Utf8JsonReader reader);
}
