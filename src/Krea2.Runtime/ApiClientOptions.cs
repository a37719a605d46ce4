using System.Diagnostics;
using System.Text.Json.Serialization;
using Krea2.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Krea2;

/// <summary>The settings of a client. A client takes a copy when it is made; later changes do not reach it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class ApiClientOptions
{
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>The address that routes are appended to; absolute, http or https. <c>null</c> for the document's.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The API key; white space around it is not part of it. <c>null</c> sends requests without one. No message, log or debugger view shows it.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    [JsonIgnore]
    public string? ApiKey { get; set; }

    /// <summary>The limit of one HTTP exchange, from connecting to the last byte. It starts anew whenever a part of an upload or of a download got through. Default: 100 s.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Neither infinite nor between zero (exclusive) and 24 days.</exception>
    public TimeSpan Timeout { get; set => field = CheckedTimeout(value, nameof(Timeout)); } = TimeSpan.FromSeconds(100);

    /// <summary>Whether requests are validated before they are sent. Default: <c>true</c>.</summary>
    public bool ValidateRequests { get; set; } = true;

    /// <summary>How requests are sent again that certainly were not carried out, or that may be carried out twice.</summary>
    public RetryOptions Retry
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>How many jobs <c>GenerateAsync</c> may have under way at a time, from 1; further calls wait for their turn, in the order in which they came. <c>null</c>, the default, sets no limit.</summary>
    /// <remarks>Hosts limit the jobs of an account and refuse more with HTTP 429. A job counts from its submission until its wait ends. <c>SubmitAsync</c> alone takes its turn too, and counts until the host has answered: when such a job ends is not known here.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public int? MaximumJobsInFlight
    {
        get;
        set => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(MaximumJobsInFlight), value, "'MaximumJobsInFlight' must be more than zero.");
    }

    /// <summary>Where the host reports finished jobs, if it can: an absolute http or https address. A call may name another, or none (<see cref="CallOptions.UseWebhook"/>). <c>null</c>, the default, asks for no reports.</summary>
    /// <exception cref="ArgumentException">The address is relative, or neither http nor https.</exception>
    public Uri? WebhookUrl { get; set => field = CheckedWebhook(value, nameof(WebhookUrl)); }

    /// <summary>How jobs are waited for.</summary>
    public PollingOptions Polling
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>The largest answer that is read, in bytes; more than zero. Default: 16 MiB. It does not limit downloads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public long MaximumResponseBytes { get; set => field = CheckedSize(value, nameof(MaximumResponseBytes)); } = 16L << 20;

    /// <summary>The largest file that is downloaded, in bytes; more than zero. Default: 256 MiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less.</exception>
    public long MaximumDownloadBytes { get; set => field = CheckedSize(value, nameof(MaximumDownloadBytes)); } = 256L << 20;

    /// <summary>The clock for pauses, limits and waiting times. Default: the system's.</summary>
    public TimeProvider TimeProvider
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = TimeProvider.System;

    /// <summary>Where the client logs to, with the category <c>Krea2.</c> and the id of the host, for example <c>Krea2.krea</c>, and behind it the name of a client that services know by a name: <c>Krea2.krea.archive</c>. <c>null</c>, the default, logs nothing.</summary>
    /// <remarks>No message holds a prompt, a body, a key or the query of an address.</remarks>
    [JsonIgnore]
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Is told when the host says, in the headers of an answer, that what was called will end: once for each route and client, on the thread that reads the answer. What it throws does not reach the caller. Default: <c>null</c>.</summary>
    [JsonIgnore]
    public Action<DeprecationNotice>? Deprecated { get; set; }

    /// <summary>The name under which the client is to be had from services; <c>null</c> for the one without a name.</summary>
    internal string? ClientName { get; set; }

    /// <summary>The section that the settings were read from last; <c>null</c> where there was none that has a path.</summary>
    internal string? ConfigurationPath { get; private set; }

    /// <summary>The type and the address; never the key.</summary>
    public override string ToString()
    {
        return $"{GetType().Name} {(BaseAddress is null ? "(default address)" : MessageText.Address(BaseAddress))}, {(string.IsNullOrWhiteSpace(ApiKey) ? "no API key" : "API key set")}";
    }

    /// <summary>Takes the API key from the first of some environment variables that is not empty.</summary>
    /// <param name="keyVariables">Names, the preferred one first.</param>
    /// <exception cref="InvalidOperationException">None of them is set.</exception>
    protected void ReadEnvironment(IReadOnlyList<string> keyVariables)
    {
        ArgumentNullException.ThrowIfNull(keyVariables);
        if (KeyIn(keyVariables) is { } key)
        {
            ApiKey = key;
            return;
        }

        throw new InvalidOperationException(keyVariables.Count == 1
            ? $"No API key was found: set the environment variable {keyVariables[0]}."
            : $"No API key was found: set one of the environment variables {string.Join(", ", keyVariables)}.");
    }

    /// <summary>Takes what a configuration section has: <c>ApiKey</c>, <c>BaseAddress</c>, <c>Timeout</c>, <c>ValidateRequests</c>, <c>MaximumJobsInFlight</c>, <c>WebhookUrl</c>, <c>MaximumResponseBytes</c>, <c>MaximumDownloadBytes</c>, <c>Polling</c> with
    /// <c>Initial</c>, <c>InitialWhenSlow</c>, <c>Maximum</c>, <c>Factor</c>, <c>MaximumWait</c>, and <c>Retry</c> with <c>MaximumRetries</c>, <c>InitialDelay</c>, <c>MaximumDelay</c>, <c>Budget</c>. What it does not have stays as it is.</summary>
    /// <param name="section">The section, for example the one named <c>Krea</c>.</param>
    /// <exception cref="InvalidOperationException">A value cannot be read; the message names its path in the configuration.</exception>
    protected internal void ReadConfiguration(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        ConfigurationPath = (section as IConfigurationSection)?.Path;
        var values = new ConfigurationValues(section);
        ApiKey = values.Text(nameof(ApiKey))?.Trim() ?? ApiKey;
        BaseAddress = values.Address(nameof(BaseAddress)) ?? BaseAddress;
        values.Duration(nameof(Timeout), value => Timeout = value);
        ValidateRequests = values.Boolean(nameof(ValidateRequests)) ?? ValidateRequests;
        WebhookUrl = values.Address(nameof(WebhookUrl)) ?? WebhookUrl;
        values.Count(nameof(MaximumJobsInFlight), value => MaximumJobsInFlight = value);
        values.Size(nameof(MaximumResponseBytes), value => MaximumResponseBytes = value);
        values.Size(nameof(MaximumDownloadBytes), value => MaximumDownloadBytes = value);
        values.Duration("Polling:Initial", value => Polling = Polling with { Initial = value });
        values.Duration("Polling:InitialWhenSlow", value => Polling = Polling with { InitialWhenSlow = value });
        values.Duration("Polling:Maximum", value => Polling = Polling with { Maximum = value });
        values.Number("Polling:Factor", value => Polling = Polling with { Factor = value });
        values.Duration("Polling:MaximumWait", value => Polling = Polling with { MaximumWait = value });
        values.Count("Retry:MaximumRetries", value => Retry = Retry with { MaximumRetries = value });
        values.Duration("Retry:InitialDelay", value => Retry = Retry with { InitialDelay = value });
        values.Duration("Retry:MaximumDelay", value => Retry = Retry with { MaximumDelay = value });
        values.Duration("Retry:Budget", value => Retry = Retry with { Budget = value });
    }

    /// <summary>Takes the API key from the environment where the settings have none; it may be missing there too.</summary>
    internal void TryReadEnvironment(IReadOnlyList<string> keyVariables)
    {
        if (string.IsNullOrWhiteSpace(ApiKey))
        {
            ApiKey = KeyIn(keyVariables) ?? ApiKey;
        }
    }

    internal ApiClientOptions Copy() => (ApiClientOptions)MemberwiseClone();

    internal static TimeSpan CheckedTimeout(TimeSpan value, string name)
    {
        return value == System.Threading.Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= s_longest)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"'{name}' must be infinite, or more than zero and at most 24 days.");
    }

    internal static Uri? CheckedWebhook(Uri? value, string name)
    {
        return value is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? value
            : throw new ArgumentException($"'{name}' must be an absolute http or https address.", name);
    }

    private static string? KeyIn(IReadOnlyList<string> variables)
    {
        return variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))?.Trim();
    }

    private static long CheckedSize(long value, string name)
    {
        return value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"'{name}' must be more than zero bytes.");
    }
}
