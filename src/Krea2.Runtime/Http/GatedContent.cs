using System.Net;

namespace Krea2.Http;

/// <summary>A body (perhaps an empty one) behind a <see cref="RequestGate"/>; whenever a part of it gets through, the limit of the exchange starts anew.</summary>
internal sealed class GatedContent : HttpContent
{
    private readonly HttpContent? _inner;
    private readonly Exchange _exchange;

    public GatedContent(HttpContent? inner, Exchange exchange)
    {
        _inner = inner;
        _exchange = exchange;
        if (inner is not null)
        {
            foreach (KeyValuePair<string, IEnumerable<string>> header in inner.Headers)
            {
                Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        return SerializeToStreamAsync(stream, context, CancellationToken.None);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _exchange.Gate.Pass();
        return _inner?.CopyToAsync(new MovingStream(stream, _exchange.Restart), context, cancellationToken) ?? Task.CompletedTask;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner is null ? 0 : _inner.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
