using Krea2.Http;

namespace Krea2;

/// <summary>A client of a host that sells jobs with files as results.</summary>
public class JobClient : ApiClient, IJobClient
{
    private readonly Downloader _downloader;

    /// <summary>Makes a client. Nothing is sent.</summary>
    /// <param name="definition">The API.</param>
    /// <param name="options">The settings; a copy is kept.</param>
    /// <param name="http">What sends; <c>null</c> to make one that is disposed of with the client.</param>
    /// <exception cref="InvalidOperationException">There is no usable base address.</exception>
    /// <exception cref="ArgumentException">The key cannot stand in a request; the message never shows it.</exception>
    protected JobClient(ApiDefinition definition, ApiClientOptions options, HttpClient? http = null)
        : base(definition, options, http)
    {
        _downloader = new Downloader(Connection);
    }

    /// <summary>Saves a result to a file. The file appears under its name only when it is complete.</summary>
    /// <param name="image">The result, for example <c>job.Images[0]</c>.</param>
    /// <param name="path">Where to; the folder must exist.</param>
    /// <param name="progress">Is told how far the download is.</param>
    /// <param name="overwrite">Whether a file of that name is replaced. Default: <c>true</c>.</param>
    /// <param name="options">What this call does differently: its limit and its retries.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <remarks>The API key is not sent. Addresses may be http, https or data; a result that came inside the answer is written as it is. A download that is cut goes on where it ended if the host can tell that the file is still the same, and begins anew if not; it may take as long as it takes while it
    /// moves forward, and <see cref="RetryOptions"/> limit the attempts that gain nothing. Whatever goes wrong, no half file and no temporary one is left.</remarks>
    /// <exception cref="ApiException">The result cannot be had, or is larger than <see cref="ApiClientOptions.MaximumDownloadBytes"/>. After HTTP 403, 404 and 410 the address may have expired: read the job again for a new one.</exception>
    /// <exception cref="ArgumentException">The result has neither an address nor data.</exception>
    /// <exception cref="IOException">The file cannot be written, or is there already and must not be replaced.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task DownloadAsync(GeneratedImage image, string path, IProgress<DownloadProgress>? progress = null, bool overwrite = true, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new AtomicFile(path, overwrite);
        await using (file.ConfigureAwait(false))
        {
            await _downloader.DownloadAsync(image, file.Stream, progress, options, cancellationToken).ConfigureAwait(false);
            await file.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes a result to a stream, which is left open. After an error the stream may hold a part of it.</summary>
    /// <param name="image">The result, for example <c>job.Images[0]</c>.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="progress">Is told how far the download is.</param>
    /// <param name="options">What this call does differently: its limit and its retries.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <remarks>The API key is not sent. Addresses may be http, https or data; a result that came inside the answer is written as it is. A download that is cut goes on where it ended if the host can tell that the file is still the same. If not, it begins anew in a stream that can seek and ended where the
    /// download began; with any other stream the cut is the error.</remarks>
    /// <exception cref="ApiException">The result cannot be had, or is larger than <see cref="ApiClientOptions.MaximumDownloadBytes"/>. After HTTP 403, 404 and 410 the address may have expired: read the job again for a new one.</exception>
    /// <exception cref="ArgumentException">The result has neither an address nor data.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Task DownloadAsync(GeneratedImage image, Stream destination, IProgress<DownloadProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(destination);
        return _downloader.DownloadAsync(image, destination, progress, options, cancellationToken);
    }
}
