using System.Text;

namespace Krea2.Testing;

/// <summary>A request as it reached a fake host. The API key is neither in its path nor its query nor its headers.</summary>
public sealed class RecordedRequest
{
    internal RecordedRequest(string method, string path, string query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body, bool hasValidKey, RequestKind kind)
    {
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
        HasValidKey = hasValidKey;
        Kind = kind;
    }

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; }

    /// <summary>The decoded path, for example <c>/jobs/4d0e…</c>.</summary>
    public string Path { get; }

    /// <summary>The query as sent, with its question mark; empty when there was none.</summary>
    public string Query { get; }

    /// <summary>The headers, whatever the case of the name. Several values of one header are joined with a comma; the key is replaced by <c>[redacted]</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The bytes of the body; empty when there was none.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The body read as UTF-8.</summary>
    public string BodyText => Encoding.UTF8.GetString(Body.Span);

    /// <summary>True when the request carried the key of the host as a bearer token.</summary>
    public bool HasValidKey { get; }

    /// <summary>What it is for, by its method and path.</summary>
    public RequestKind Kind { get; }

    /// <summary>Method, path and length of the body.</summary>
    /// <returns>For example <c>POST /generate/image/krea/krea-2/medium (92 bytes)</c>.</returns>
    public override string ToString() => $"{Method} {Path} ({Body.Length} bytes)";
}
