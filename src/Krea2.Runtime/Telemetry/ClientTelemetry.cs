using Krea2.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Krea2.Telemetry;

/// <summary>What one client tells listeners: where its logs go, and the tags that all its spans and metrics share.</summary>
internal sealed class ClientTelemetry
{
    private readonly DeprecationWatch _deprecations;

    public ClientTelemetry(ApiDefinition definition, ApiClientOptions options, Uri address, ErrorFactory errors)
    {
        Definition = definition;
        Errors = errors;
        Time = options.TimeProvider;
        Name = options.ClientName;
        Logger = options.LoggerFactory?.CreateLogger(Name is null ? $"{Instruments.Name}.{definition.Host}" : $"{Instruments.Name}.{definition.Host}.{Name}") ?? NullLogger.Instance;
        Server = new ServerTags(address);
        _deprecations = new DeprecationWatch(definition, options.Deprecated, Logger);
    }

    public ApiDefinition Definition { get; }

    public ErrorFactory Errors { get; }

    /// <summary>The name under which the client is to be had from services; <c>null</c> for the one without a name.</summary>
    public string? Name { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    /// <summary>The host's own address; results may lie elsewhere.</summary>
    public ServerTags Server { get; }

    /// <summary>Whether anybody would notice a <see cref="CallTelemetry"/>.</summary>
    public bool ObservesCalls => Instruments.Spans.HasListeners() || Instruments.CallRetries.Enabled || Logger.IsEnabled(LogLevel.Warning);

    /// <summary>Takes from an answer what is of interest beside its body.</summary>
    public void Answered(ApiRequest request, HttpResponseMessage response)
    {
        request.Telemetry?.Answered(response);
        if (DeprecationHeaders.Read(response, Definition, request) is { } notice)
        {
            request.Telemetry?.Deprecated(notice);
            _deprecations.Report(notice);
        }
    }

    /// <summary>A download goes on where it was cut.</summary>
    public void DownloadResumed(Uri address, Exception cut, long position)
    {
        if (Logger.IsEnabled(LogLevel.Information))
        {
            Log.DownloadResumed(Logger, MessageText.Address(address), ErrorTypes.Of(cut), position);
        }
    }

    /// <summary>A download begins again.</summary>
    public void DownloadRestarted(Uri address, Exception cut)
    {
        if (Logger.IsEnabled(LogLevel.Information))
        {
            Log.DownloadRestarted(Logger, MessageText.Address(address), ErrorTypes.Of(cut));
        }
    }
}
