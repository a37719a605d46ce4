using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>Records what comes in, without the key.</summary>
internal sealed class RequestLog
{
    private readonly string _key;
    private readonly Func<string, string, RequestKind> _kind;

    /// <param name="key">What is never recorded.</param>
    /// <param name="kind">What a method and path are for.</param>
    /// <param name="keep">Whether the requests are kept.</param>
    public RequestLog(string key, Func<string, string, RequestKind> kind, bool keep)
    {
        _key = key;
        _kind = kind;
        Requests = new Journal<RecordedRequest>(keep);
    }

    public Journal<RecordedRequest> Requests { get; }

    public RecordedRequest Read(HttpRequest request, byte[] body)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => Redact(h.Value.ToString()), StringComparer.OrdinalIgnoreCase);
        var hasValidKey = string.Equals(request.Headers.Authorization, "Bearer " + _key, StringComparison.Ordinal);
        var path = request.Path.Value ?? "/";
        return new RecordedRequest(request.Method, Redact(path), Redact(request.QueryString.Value ?? ""), headers, body, hasValidKey, _kind(request.Method, path));
    }

    private string Redact(string text) => text.Replace(_key, "[redacted]", StringComparison.Ordinal);
}
