using System.Text;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>Records what comes in, without the key.</summary>
internal sealed class RequestLog
{
    private readonly string _key;
    private readonly HostDialect _dialect;

    /// <param name="key">What is never recorded.</param>
    /// <param name="dialect">Says what a request is for, and where its key stands.</param>
    /// <param name="keep">Whether the requests are kept.</param>
    public RequestLog(string key, HostDialect dialect, bool keep)
    {
        _key = key;
        _dialect = dialect;
        Requests = new Journal<RecordedRequest>(keep);
    }

    public Journal<RecordedRequest> Requests { get; }

    public RecordedRequest Read(HttpRequest request, byte[] body)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => Redact(h.Value.ToString()), StringComparer.OrdinalIgnoreCase);
        var hasValidKey = _dialect.HasKey(request, body, _key);
        if (hasValidKey && request.Headers.Authorization.Count == 0)
        {
            // It must stand in the body, then.
            body = Encoding.UTF8.GetBytes(Redact(Encoding.UTF8.GetString(body)));
        }

        var path = request.Path.Value ?? "/";
        return new RecordedRequest(request.Method, Redact(path), Redact(request.QueryString.Value ?? ""), headers, body, hasValidKey, _dialect.KindOf(request.Method, path, body));
    }

    private string Redact(string text) => text.Replace(_key, "[redacted]", StringComparison.Ordinal);
}
