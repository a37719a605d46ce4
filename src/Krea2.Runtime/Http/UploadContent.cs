using System.Net;

namespace Krea2.Http;

/// <summary>Sends a stream from where it stands. Unlike <see cref="StreamContent"/> it leaves a stream that belongs to the user open.</summary>
internal sealed class UploadContent(Stream stream, bool ownsStream) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context)
    {
        return stream.CopyToAsync(target);
    }

    protected override Task SerializeToStreamAsync(Stream target, TransportContext? context, CancellationToken cancellationToken)
    {
        return stream.CopyToAsync(target, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = stream.CanSeek ? stream.Length - stream.Position : 0;
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
