namespace Krea2;

/// <summary>How far a download is.</summary>
public sealed record DownloadProgress
{
    /// <summary>Bytes received.</summary>
    public long BytesReceived { get; init; }

    /// <summary>Bytes in all; <c>null</c> when the host does not say.</summary>
    public long? TotalBytes { get; init; }
}
