using System.Diagnostics;
using Krea2.Http;

namespace Krea2;

/// <summary>What every generated client is. Safe for use from many threads; make one and keep it.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public class ApiClient : IDisposable
{
    /// <summary>Makes a client. Nothing is sent.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="options">The settings; a copy is kept.</param>
    /// <param name="http">What sends; <c>null</c> to make one that is disposed of with the client.</param>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    /// <exception cref="ArgumentException">The key cannot stand in a request; the message never shows it.</exception>
    protected ApiClient(ApiDefinition definition, ApiClientOptions options, HttpClient? http = null)
    {
        Connection = new ApiConnection(definition, options, http);
    }

    /// <summary>What sends the requests.</summary>
    protected ApiConnection Connection { get; }

    /// <summary>Ends what is under way with <see cref="ObjectDisposedException"/>. A given <see cref="HttpClient"/> is left alone.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The API and the address; never the key.</summary>
    public override string ToString() => Connection.ToString();

    /// <summary>Disposes of the connection.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Connection.Dispose();
        }
    }
}
