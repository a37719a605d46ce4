namespace Krea2;

/// <summary>A client of a host that sells jobs with files as results; what <see cref="JobClient"/> does, for code that wants to be tested without it.</summary>
public interface IJobClient
{
    /// <inheritdoc cref="JobClient.DownloadAsync(GeneratedImage, string, IProgress{DownloadProgress}?, bool, CallOptions?, CancellationToken)"/>
    Task DownloadAsync(GeneratedImage image, string path, IProgress<DownloadProgress>? progress = null, bool overwrite = true, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="JobClient.DownloadAsync(GeneratedImage, Stream, IProgress{DownloadProgress}?, CallOptions?, CancellationToken)"/>
    Task DownloadAsync(GeneratedImage image, Stream destination, IProgress<DownloadProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
