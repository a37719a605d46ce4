using System.Net;

namespace Krea2.Http;

/// <summary>Sends a stream from where it stands, each time if it can seek. Unlike <see cref="StreamContent"/> it leaves a stream that belongs to the user open.</summary>
internal sealed class UploadContent(Stream stream, bool ownsStream, Action? reading = null) : HttpContent
{
    private readonly long _start = stream.CanSeek ? stream.Position : 0;

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context)
    {
        return SerializeToStreamAsync(target, context, CancellationToken.None);
    }

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken)
    {
        reading?.Invoke();
        if (stream.CanSeek)
        {
            stream.Position = _start;
        }

        return stream.CopyToAsync(target, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = stream.CanSeek ? stream.Length - _start : 0;
        return stream.CanSeek;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsStream)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
