using System.Net;
using System.Net.Http.Headers;

namespace Krea2.Http;

/// <summary>What of a file has come so far, and how to go on: with the rest of the same file, or again from its first byte.</summary>
internal sealed class PartialDownload(Stream destination, IProgress<DownloadProgress>? progress)
{
    private readonly long? _start = Start(destination);
    private EntityValidator? _validator;

    /// <summary>How many bytes have been written.</summary>
    public long Received { get; private set; }

    /// <summary>How many bytes had been written when it was most: only what goes beyond is progress.</summary>
    public long Furthest { get; private set; }

    /// <summary>How many bytes there are; <c>null</c> when the host does not say.</summary>
    public long? Total { get; private set; }

    /// <summary>What ended the last attempt.</summary>
    public ApiException? Cut { get; set; }

    /// <summary>Whether the rest alone can be asked for.</summary>
    /// <remarks>A file of unknown length may be one that a message handler unpacks on the way: then the host counts other bytes than we do.</remarks>
    public bool CanResume => Received > 0 && Total is not null && _validator is not null;

    /// <summary>Whether the file can be written anew. What lay in the destination before is never touched.</summary>
    public bool CanRestart => Received == 0 || (_start is { } start && destination.Position == start + Received);

    /// <summary>Asks for the rest only.</summary>
    public void Ask(HttpRequestMessage message)
    {
        if (CanResume)
        {
            message.Headers.Range = new RangeHeaderValue(Received, to: null);
            message.Headers.IfRange = _validator!.Condition;
        }
    }

    /// <summary>Whether the answer brings the rest of the same file.</summary>
    public bool IsContinuedBy(HttpResponseMessage response)
    {
        return response.StatusCode == HttpStatusCode.PartialContent
            && CanResume
            && response.Content.Headers.ContentRange is { Unit: "bytes", From: { } from } range
            && from == Received
            && (range.Length ?? Total) == Total
            && _validator!.Allows(response);
    }

    /// <summary>Goes back to the first byte.</summary>
    public void Restart()
    {
        if (Received > 0)
        {
            destination.SetLength(_start!.Value);
            destination.Position = _start.Value;
            Received = 0;
        }

        Distrust();
    }

    /// <summary>Takes from an answer with the whole file what is needed to go on after a cut.</summary>
    public void Begin(HttpResponseMessage response)
    {
        Total = response.Content.Headers.ContentLength;
        _validator = response.Headers.AcceptRanges.Contains("none") ? null : EntityValidator.Of(response);
    }

    /// <summary>Takes the length of a file that comes in one piece.</summary>
    public void Begin(long total) => Total = total;

    /// <summary>Asks for everything next time: what has come is not what the host announced.</summary>
    public void Distrust()
    {
        Total = null;
        _validator = null;
    }

    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await destination.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        Received += bytes.Length;
        Furthest = Math.Max(Furthest, Received);
        progress?.Report(new DownloadProgress { BytesReceived = Received, TotalBytes = Total });
    }

    /// <summary>Where the file begins in a destination that can be cut back to there; <c>null</c> where it cannot, or something lies behind.</summary>
    private static long? Start(Stream destination)
    {
        return destination.CanSeek && destination.Position == destination.Length ? destination.Position : null;
    }
}
