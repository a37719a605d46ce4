using System.Buffers;

namespace Krea2.Http;

/// <summary>The bytes of an answer, or of a report, up to a limit, in a rented buffer.</summary>
internal sealed class ResponseBody : IDisposable
{
    private byte[] _buffer;
    private int _length;

    private ResponseBody(int capacity)
    {
        _buffer = ArrayPool<byte>.Shared.Rent(capacity);
    }

    /// <summary>Whether there is more than the limit allowed.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlySpan<byte> Raw => _buffer.AsSpan(0, _length);

    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ReadOnlySpan<byte> bytes = Raw;
            return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        }
    }

    public static async Task<ResponseBody> ReadAsync(HttpContent content, long limit, CancellationToken cancellationToken)
    {
        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            return await ReadAsync(stream, content.Headers.ContentLength, limit, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a stream, which is left open.</summary>
    public static async Task<ResponseBody> ReadAsync(Stream stream, long? length, long limit, CancellationToken cancellationToken)
    {
        int most = (int)Math.Min(limit, Array.MaxLength - 1);
        var body = new ResponseBody((int)Math.Min(length + 1 ?? 4096, Math.Min(most + 1L, 1 << 20)));
        try
        {
            await body.FillAsync(stream, most, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        byte[] buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task FillAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, Array.MaxLength));
                _buffer.AsSpan(0, _length).CopyTo(larger);
                ArrayPool<byte>.Shared.Return(_buffer);
                _buffer = larger;
            }

            int read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            _length += read;
            if (_length > most)
            {
                _length = most;
                IsCut = true;
                return;
            }
        }
    }
}
