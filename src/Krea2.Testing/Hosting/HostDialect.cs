using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>What differs between hosts before any route is reached: addresses, keys and the form of errors.</summary>
internal abstract class HostDialect
{
    /// <summary>What people call the host.</summary>
    public abstract string Name { get; }

    /// <summary>Where the API begins, for example <c>/v1/</c>.</summary>
    public virtual string BasePath => "/";

    /// <summary>The sentence of 401.</summary>
    public abstract string Unauthorized { get; }

    /// <summary>What a request is for.</summary>
    public abstract RequestKind KindOf(string method, string path, ReadOnlyMemory<byte> body);

    /// <summary>Whether a request carries the key.</summary>
    public virtual bool HasKey(HttpRequest request, ReadOnlyMemory<byte> body, string key) =>
        string.Equals(request.Headers.Authorization, "Bearer " + key, StringComparison.Ordinal);

    /// <summary>Whether a request needs the key. Pictures and files lie on other hosts, which want none.</summary>
    public virtual bool NeedsKey(RecordedRequest request) => request.Kind is not RequestKind.Download;

    /// <summary>Writes an error in the host's form.</summary>
    public abstract Task WriteErrorAsync(HttpContext context, int status, string message);
}
