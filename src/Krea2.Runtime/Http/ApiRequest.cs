using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Krea2.Serialization;
using Krea2.Telemetry;

namespace Krea2.Http;

/// <summary>One request of an API, not yet tied to an address or a key.</summary>
public sealed class ApiRequest
{
    private readonly Dictionary<string, string> _path = new(StringComparer.Ordinal);
    private readonly StringBuilder _query = new();
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly StringBuilder _cookies = new();
    private Func<HttpContent>? _content;
    private Func<bool>? _isSpent;
    private bool _onlyAsks;

    /// <summary>Makes a request.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="route">The route below the base address, with <c>{name}</c> where a path parameter goes.</param>
    public ApiRequest(HttpMethod method, string route)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentException.ThrowIfNullOrEmpty(route);
        Method = method;
        Route = route;
        Submits = method == HttpMethod.Post || method == HttpMethod.Patch;
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The route as it was given, without values.</summary>
    public string Route { get; }

    /// <summary>What the caller wants back; <c>null</c> for what fits the way it is sent.</summary>
    public string? Accept { get; set; }

    /// <summary>Whether carrying the request out twice is not the same as once, so that nothing may ever repeat it. Default: <c>true</c> for POST and PATCH.</summary>
    public bool Submits { get; set; }

    /// <summary>Whether the request asks only, whatever its method: then it submits nothing and may be repeated like a GET. Default: <c>false</c>.</summary>
    public bool OnlyAsks
    {
        get => _onlyAsks;
        set
        {
            _onlyAsks = value;
            Submits &= !value;
        }
    }

    /// <summary>What this call does differently from the client's options: validation, limit of an exchange, retries.</summary>
    public CallOptions? Options { get; set; }

    /// <summary>How long the host asked, in the <c>Retry-After</c> of a good answer, to wait before it is asked again; <c>null</c> where it did not, and before the answer.</summary>
    public TimeSpan? AnswerRetryAfter { get; internal set; }

    /// <summary>How long the answer is still waited for when the caller cancels after the request went out. Default: not at all.</summary>
    /// <remarks>With a submit, giving up at once would leave a job that nobody knows the id of.</remarks>
    public TimeSpan CancellationGrace { get; set; }

    /// <summary>Whether a route of nothing but a slash stands for the base address as it is, without a slash at its end. Default: <c>false</c>.</summary>
    internal bool OmitsSlash { get; set; }

    /// <summary>The member of the body that holds what the user calls the request; <c>null</c> where that is the body itself.</summary>
    internal string? Envelope { get; init; }

    /// <summary>The status of a good answer; <c>null</c> before it.</summary>
    internal HttpStatusCode? AnswerStatus { get; set; }

    /// <summary>Sets a path parameter; the value is percent-encoded.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>.</exception>
    public void SetPath(string name, string value) => SetPath(name, value, allowSlashes: false);

    /// <summary>Sets a path parameter; the value is percent-encoded.</summary>
    /// <param name="name">Name in the route.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowSlashes">Whether slashes stay slashes, so that the value may be several segments.</param>
    /// <exception cref="ArgumentException">The value or one of its segments is empty, <c>.</c> or <c>..</c>.</exception>
    public void SetPath(string name, string value, bool allowSlashes)
    {
        ArgumentNullException.ThrowIfNull(value);
        _path[name] = RouteTemplate.Escape(name, value, allowSlashes);
    }

    /// <summary>Adds a query parameter; <c>null</c> adds nothing.</summary>
    public void AddQuery(string name, string? value)
    {
        if (value is not null)
        {
            AppendQuery(name, Uri.EscapeDataString(value));
        }
    }

    /// <summary>Adds a query parameter with several values; <c>null</c> and no value add nothing.</summary>
    /// <param name="name">Name of the parameter.</param>
    /// <param name="values">The values.</param>
    /// <param name="explode">Whether each value gets its own <c>name=value</c>.</param>
    /// <param name="delimiter">What stands between the values otherwise.</param>
    public void AddQuery(string name, IEnumerable<string>? values, bool explode, string delimiter)
    {
        if (values is null)
        {
            return;
        }

        if (explode)
        {
            foreach (string value in values)
            {
                AddQuery(name, value);
            }

            return;
        }

        // A comma is the list's own sign in OpenAPI and stays as it is; a comma within a value is encoded.
        string joined = string.Join(delimiter == "," ? "," : Uri.EscapeDataString(delimiter), values.Select(Uri.EscapeDataString));
        if (joined.Length > 0)
        {
            AppendQuery(name, joined);
        }
    }

    /// <summary>Sets a header; <c>null</c> sets nothing.</summary>
    /// <exception cref="ArgumentException">The name is no header name, or the value holds a character other than printable ASCII and tabs.</exception>
    public void SetHeader(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        HeaderText.CheckName(name);
        HeaderText.CheckValue(name, value);
        _headers.RemoveAll(header => string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase));
        _headers.Add(new(name, value));
    }

    /// <summary>Adds a cookie; the value is percent-encoded. <c>null</c> adds nothing.</summary>
    /// <exception cref="ArgumentException">The name is no cookie name.</exception>
    public void SetCookie(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        HeaderText.CheckName(name);
        _cookies.Append(_cookies.Length > 0 ? "; " : "").Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }

    /// <summary>Sets a JSON body; <c>null</c> sends none.</summary>
    public void SetJson(IJsonWritable? body) => _content = body is null ? null : () => JsonContent.Create(body.WriteTo, MediaTypes.Json);

    /// <summary>Sets a JSON body that is written when the request is sent.</summary>
    public void SetJson(Action<Utf8JsonWriter> write, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(write);
        _content = () => JsonContent.Create(write, mediaType);
    }

    /// <summary>Sets a multipart body.</summary>
    public void SetMultipart(MultipartBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _content = body.CreateContent;
        _isSpent = () => body.IsSpent;
    }

    /// <summary>Sets a form body.</summary>
    public void SetForm(FormBody body)
    {
        ArgumentNullException.ThrowIfNull(body);
        _content = body.CreateContent;
    }

    /// <summary>Sets a file as the body.</summary>
    public void SetContent(FileContent body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        _content = () => body.CreateContent(mediaType);
        _isSpent = () => body.IsSpent;
    }

    /// <summary>Sets a text body, sent as UTF-8.</summary>
    public void SetText(string body, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(body);
        _content = () => new StringContent(body, Encoding.UTF8) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) { CharSet = "utf-8" } } };
    }

    /// <summary>Method and route.</summary>
    public override string ToString() => $"{Method} {Route}";

    /// <summary>The call that is under way, if anybody listens.</summary>
    internal CallTelemetry? Telemetry { get; set; }

    internal bool ChangesNothing => OnlyAsks || Method == HttpMethod.Get || Method == HttpMethod.Head || Method == HttpMethod.Options;

    internal bool HasContent => _content is not null;

    /// <summary>Whether its body was sent and cannot be sent again.</summary>
    internal bool IsSpent => _isSpent?.Invoke() ?? false;

    internal string Path => RouteTemplate.Expand(Route, _path);

    internal string Query => _query.ToString();

    internal string Cookies => _cookies.ToString();

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    internal HttpContent? CreateContent() => _content?.Invoke();

    private void AppendQuery(string name, string escapedValue)
    {
        _query.Append(_query.Length > 0 ? '&' : '?').Append(Uri.EscapeDataString(name)).Append('=').Append(escapedValue);
    }
}
