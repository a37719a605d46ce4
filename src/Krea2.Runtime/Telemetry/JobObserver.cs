using Microsoft.Extensions.Logging;

namespace Krea2.Telemetry;

/// <summary>Tells listeners of the jobs of one variant, or of jobs of which only the id is known.</summary>
internal sealed class JobObserver
{
    private readonly string? _variant;
    private readonly string? _model;

    /// <summary>Makes an observer.</summary>
    /// <param name="client">The client.</param>
    /// <param name="variant">Our id of the variant; <c>null</c> where it is not known.</param>
    /// <param name="title">The host's name for it.</param>
    public JobObserver(ClientTelemetry client, string? variant = null, string? title = null)
    {
        Client = client;
        _variant = variant;
        _model = string.IsNullOrEmpty(title) ? variant : title;
        Generates = Operation("generate_content");
        Waits = Operation("fetch_response");
    }

    public ClientTelemetry Client { get; }

    /// <summary>Submits a job and waits for it.</summary>
    public JobOperation Generates { get; }

    /// <summary>Waits for a job that was submitted before.</summary>
    public JobOperation Waits { get; }

    /// <summary>Runs a call about a job.</summary>
    public async Task<Job> RunAsync(JobOperation operation, Func<JobTelemetry, Task<Job>> call)
    {
        using var telemetry = new JobTelemetry(Client, operation);
        try
        {
            return await call(telemetry).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            telemetry.Fail(e);
            throw;
        }
    }

    /// <summary>The host has accepted a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="estimateCost">Its price in USD, if there is one.</param>
    /// <param name="telemetry">The call that goes on with waiting, if it does.</param>
    public void Accepted(Job job, Func<decimal?> estimateCost, JobTelemetry? telemetry)
    {
        bool logs = Client.Logger.IsEnabled(LogLevel.Information);
        if (!logs && !Instruments.EstimatedCost.Enabled && telemetry is not { HasSpan: true })
        {
            return;
        }

        decimal? cost = Estimate(estimateCost);
        telemetry?.Priced(cost);
        if (logs)
        {
            LogAccepted(Client.Errors.Quoted(job.Id), cost);
        }

        if (cost is > 0)
        {
            Instruments.EstimatedCost.Add((double)cost, Generates.MetricTags);
        }
    }

    /// <summary>The job is accepted and will be paid for: whatever is wrong with an estimate must not lose it.</summary>
    private static decimal? Estimate(Func<decimal?> estimateCost)
    {
        try
        {
            return estimateCost();
        }
        catch (Exception)
        {
            return null;
        }
    }

    private void LogAccepted(string id, decimal? cost)
    {
        if (cost is { } price)
        {
            Log.JobSubmitted(Client.Logger, Client.Definition.Title, id, _variant ?? "", price);
        }
        else
        {
            Log.JobSubmittedWithoutPrice(Client.Logger, Client.Definition.Title, id, _variant ?? "");
        }
    }

    private JobOperation Operation(string name)
    {
        List<KeyValuePair<string, object?>> tags =
        [
            new(TagNames.OperationName, name),
            new(TagNames.ProviderName, Client.Definition.Host),
            new(TagNames.ServerAddress, Client.Server.Address),
            new(TagNames.ServerPort, Client.Server.Port),
        ];
        if (_variant is not null)
        {
            tags.Add(new(TagNames.RequestModel, _model));
            tags.Add(new(TagNames.Variant, _variant));
        }

        if (Client.Name is not null)
        {
            tags.Add(new(TagNames.ClientName, Client.Name));
        }

        return new JobOperation(_model is null ? name : $"{name} {_model}", [.. tags]);
    }
}
