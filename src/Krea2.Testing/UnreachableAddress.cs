using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Krea2.Testing.Faults;

namespace Krea2.Testing;

/// <summary>An address at which no client finds a connection, each for another reason. Nothing leaves this machine.</summary>
public sealed class UnreachableAddress : IAsyncDisposable
{
    private readonly Socket? _socket;
    private readonly Func<NetworkStream, CancellationToken, Task> _serve;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting = Task.CompletedTask;
    private int _connections;
    private int _disposed;

    private UnreachableAddress(string address)
    {
        Address = new Uri(address);
        _serve = static (_, _) => Task.CompletedTask;
    }

    private UnreachableAddress(string scheme, Func<NetworkStream, CancellationToken, Task>? serve)
    {
        _serve = serve ?? (static (_, _) => Task.CompletedTask);
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Address = new Uri($"{scheme}://127.0.0.1:{((IPEndPoint)_socket.LocalEndPoint!).Port}/");
        if (serve is not null)
        {
            _socket.Listen();
            _accepting = AcceptAsync();
        }
    }

    /// <summary>The address, to be used as a client's base address.</summary>
    public Uri Address { get; }

    /// <summary>How many connections have come in so far. Always 0 where none can: <see cref="Refused"/> and <see cref="UnknownName"/>.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>A port that is taken but that nobody listens on: each connection is refused. Once this is disposed of, a host can be started on that port.</summary>
    public static UnreachableAddress Refused() => new("http", serve: null);

    /// <summary>A name that cannot exist. It is longer than the DNS allows, so no name server is asked.</summary>
    public static UnreachableAddress UnknownName() => new($"http://{new string('x', 64)}.invalid/");

    /// <summary>An https address whose certificate nobody has signed but itself.</summary>
    public static UnreachableAddress UntrustedCertificate()
    {
        var certificate = SelfSignedCertificate.Create();
        return new UnreachableAddress("https", async (stream, stopping) =>
        {
            using var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stopping).ConfigureAwait(false);

            // The client has the last word in TLS 1.3: what it thinks of the certificate is seen by reading.
            _ = await tls.ReadAsync(new byte[1], stopping).ConfigureAwait(false);
        });
    }

    /// <summary>An https address where plain HTTP is spoken.</summary>
    public static UnreachableAddress WithoutTls() => new("https", static async (stream, stopping) =>
    {
        _ = await stream.ReadAsync(new byte[1024], stopping).ConfigureAwait(false);
        await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), stopping).ConfigureAwait(false);
    });

    /// <summary>Frees the port.</summary>
    /// <returns>When nothing is under way any more.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            _socket?.Dispose();
            await _accepting.ConfigureAwait(false);
            _stopping.Dispose();
        }
    }

    /// <summary>The address.</summary>
    public override string ToString() => Address.AbsoluteUri;

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var connection = await _socket!.AcceptAsync(_stopping.Token).ConfigureAwait(false);
                Interlocked.Increment(ref _connections);
                connections.RemoveAll(task => task.IsCompleted);
                connections.Add(ServeAsync(connection));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        try
        {
            using var stream = new NetworkStream(connection, ownsSocket: true);
            await _serve(stream, _stopping.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client went away, as it should, or the test is over.
        }
    }
}
