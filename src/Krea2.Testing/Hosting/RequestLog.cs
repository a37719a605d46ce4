using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>Records what comes in, without the key, and keeps the answers planned for what will come.</summary>
internal sealed class RequestLog
{
    private readonly object _lock = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly List<PlannedAnswer> _planned = [];
    private readonly string _key;

    public RequestLog(string key)
    {
        _key = key;
    }

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }

    public void Plan(PlannedAnswer answer)
    {
        lock (_lock)
        {
            _planned.Add(answer);
        }
    }

    /// <summary>Records a request and takes the answer that was planned for it, if any.</summary>
    public RecordedRequest Record(HttpRequest request, byte[] body, out PlannedAnswer? planned)
    {
        var headers = request.Headers.ToDictionary(h => h.Key, h => Redact(h.Value.ToString()), StringComparer.OrdinalIgnoreCase);
        var hasValidKey = string.Equals(request.Headers.Authorization, "Bearer " + _key, StringComparison.Ordinal);
        var recorded = new RecordedRequest(request.Method, Redact(request.Path.Value ?? "/"), Redact(request.QueryString.Value ?? ""), headers, body, hasValidKey);
        lock (_lock)
        {
            _requests.Add(recorded);
            planned = _planned.Find(p => p.Fits is null || p.Fits(recorded));
            if (planned is not null)
            {
                _planned.Remove(planned);
            }
        }

        return recorded;
    }

    private string Redact(string text) => _key.Length == 0 ? text : text.Replace(_key, "[redacted]", StringComparison.Ordinal);
}
