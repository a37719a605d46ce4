namespace Krea2.Http;

/// <summary>The body of an answer as a stream: errors are ours, the size is limited, and silence longer than the time limit ends it.</summary>
internal sealed class ResponseStream(Stream inner, HttpResponseMessage response, Exchange exchange, ErrorFactory errors, long limit) : Stream
{
    private long _received;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _received;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        exchange.Restart();
        bool isOwnToken = !cancellationToken.CanBeCanceled || cancellationToken == exchange.Caller;
        using CancellationTokenSource? both = isOwnToken ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, exchange.Token);
        try
        {
            return Count(await inner.ReadAsync(buffer, both?.Token ?? exchange.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
        catch (Exception e) when (errors.FromFailure(e, exchange) is { } error)
        {
            throw error;
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        return ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        exchange.Restart();
        try
        {
            return Count(inner.Read(buffer));
        }
        catch (Exception e) when (errors.FromFailure(e, exchange) is { } error)
        {
            throw error;
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            exchange.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _received += read;
        return _received <= limit ? read : throw errors.Protocol(exchange.Request, response, $"more than {limit} bytes, which is the limit", []);
    }
}
