using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Krea2.Tests.Http;

/// <summary>A listener below HTTP, for what a well-behaved server cannot do: reading a request and hanging up, answering half.</summary>
internal sealed class RawHost : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private readonly Func<RawConnection, string, Task<bool>> _answer;
    private int _requests;

    /// <param name="answer">Gets a connection and the whole text of a request; returns whether the connection stays open.</param>
    public RawHost(Func<RawConnection, string, Task<bool>> answer)
    {
        _answer = answer;
        _listener.Start();
        BaseAddress = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _loop = AcceptAsync();
    }

    public Uri BaseAddress { get; }

    /// <summary>How many requests were read completely.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public static string Answer(string body, string status = "200 OK") => $"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var connection = new RawConnection(client.GetStream(), _stop.Token);
                while (await connection.ReadRequestAsync() is { } request)
                {
                    Interlocked.Increment(ref _requests);
                    if (!await _answer(connection, request))
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The test is over, or the client hung up.
            }
        }
    }
}
