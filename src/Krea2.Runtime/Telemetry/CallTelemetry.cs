using System.Diagnostics;
using System.Globalization;
using Krea2.Http;

namespace Krea2.Telemetry;

/// <summary>One call of an API with all its attempts: a span around those of the HTTP client, and what there is to log and count.</summary>
internal sealed class CallTelemetry : IDisposable
{
    private readonly ClientTelemetry _client;
    private readonly ApiRequest _request;
    private readonly ServerTags _server;
    private readonly string? _template;
    private readonly Activity? _span;

    private CallTelemetry(ClientTelemetry client, ApiRequest request)
    {
        _client = client;
        _request = request;

        // What is fetched from elsewhere has an address where others have a route.
        Uri? elsewhere = request.Route.StartsWith("http", StringComparison.Ordinal) && Uri.TryCreate(request.Route, UriKind.Absolute, out Uri? address) ? address : null;
        _server = elsewhere is null ? client.Server : new ServerTags(elsewhere);
        _template = elsewhere is null ? request.Route : null;
        _span = Start();
    }

    /// <summary>Begins a call. It must end in the same method, for the sake of the current span.</summary>
    public static CallTelemetry Begin(ClientTelemetry client, ApiRequest request)
    {
        var call = new CallTelemetry(client, request);
        request.Telemetry = call;
        return call;
    }

    public void Answered(HttpResponseMessage response) => _span?.SetTag(TagNames.ResponseStatus, (int)response.StatusCode);

    public void Deprecated(DeprecationNotice notice)
    {
        _span?.AddEvent(new ActivityEvent(TagNames.DeprecationEvent, _client.Time.GetUtcNow(), new ActivityTagsCollection
        {
            [TagNames.DeprecationSince] = notice.Since?.ToString("O", CultureInfo.InvariantCulture),
            [TagNames.DeprecationSunset] = notice.Sunset?.ToString("O", CultureInfo.InvariantCulture),
            [TagNames.DeprecationLink] = notice.Link is null ? null : MessageText.Address(notice.Link),
        }));
    }

    /// <summary>The request is sent again after a pause.</summary>
    public void Retrying(RetryNotice notice)
    {
        string errorType = ErrorTypes.Of(notice.Error);
        _span?.SetTag(TagNames.ResendCount, notice.Attempt);
        Log.CallRepeated(_client.Logger, _client.Definition.Title, _request.Method.Method, _request.Route, errorType, notice.Delay.TotalSeconds, notice.Attempt);
        if (Instruments.CallRetries.Enabled)
        {
            var tags = new TagList
            {
                { TagNames.ProviderName, _client.Definition.Host },
                { TagNames.RequestMethod, _request.Method.Method },
                { TagNames.ServerAddress, _server.Address },
                { TagNames.ServerPort, _server.Port },
                { TagNames.ErrorType, errorType },
            };
            if (_template is not null)
            {
                tags.Add(TagNames.UrlTemplate, _template);
            }

            if (_client.Name is not null)
            {
                tags.Add(TagNames.ClientName, _client.Name);
            }

            Instruments.CallRetries.Add(1, tags);
        }
    }

    /// <summary>The call ends with an error, or was cancelled.</summary>
    public void Fail(Exception error)
    {
        string errorType = ErrorTypes.Of(error);
        _span?.SetTag(TagNames.ErrorType, errorType);
        _span?.SetStatus(ActivityStatusCode.Error);
        if (_request.Submits && error is ApiException { MayHaveBeenAccepted: true })
        {
            Log.SubmitMayHaveBeenAccepted(_client.Logger, _client.Definition.Title, _request.Method.Method, _request.Route, errorType);
        }
    }

    public void Dispose()
    {
        _request.Telemetry = null;
        _span?.Dispose();
    }

    private Activity? Start()
    {
        if (!Instruments.Spans.HasListeners())
        {
            return null;
        }

        string method = _request.Method.Method;
        var tags = new ActivityTagsCollection
        {
            [TagNames.RequestMethod] = method,
            [TagNames.ServerAddress] = _server.Address,
            [TagNames.ServerPort] = _server.Port,
        };
        if (_template is not null)
        {
            tags[TagNames.UrlTemplate] = _template;
        }

        if (_client.Name is not null)
        {
            tags[TagNames.ClientName] = _client.Name;
        }

        return Instruments.Spans.StartActivity(ActivityKind.Client, tags: tags, name: _template is null ? method : $"{method} {_template}");
    }
}
