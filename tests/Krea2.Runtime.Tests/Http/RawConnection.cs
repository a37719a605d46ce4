using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Krea2.Tests.Http;

internal sealed class RawConnection(NetworkStream stream, CancellationToken stop)
{
    private readonly StringBuilder _received = new();

    public CancellationToken Stop => stop;

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public Task WriteAsync(ReadOnlyMemory<byte> bytes) => stream.WriteAsync(bytes, stop).AsTask();

    /// <summary>The next request with its body, or <c>null</c> when the client closed the connection. Bodies need a Content-Length.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        byte[] buffer = new byte[65536];
        while (true)
        {
            string text = _received.ToString();
            int head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0)
            {
                int end = head + 4 + ContentLength(text[..head]);
                if (text.Length >= end)
                {
                    _received.Remove(0, end);
                    return text[..end];
                }
            }

            int read = await stream.ReadAsync(buffer, stop);
            if (read == 0)
            {
                return null;
            }

            _received.Append(Encoding.Latin1.GetString(buffer, 0, read));
        }
    }

    private static int ContentLength(string head)
    {
        string? line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line.Split(':')[1], CultureInfo.InvariantCulture);
    }
}
