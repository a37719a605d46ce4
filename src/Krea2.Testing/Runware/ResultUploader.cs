using System.Net.Http.Headers;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.Runware;

/// <summary>Puts results at the addresses that tasks gave; only to this machine.</summary>
internal sealed class ResultUploader : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _lock = new();
    private readonly List<Task> _running = [];

    public Journal<ResultUpload> Uploads { get; } = new();

    public void Put(Uri url, string jobId, JobPicture picture)
    {
        lock (_lock)
        {
            if (!_stopping.IsCancellationRequested)
            {
                _running.Add(Task.Run(() => PutAsync(new ResultUpload { Url = url, JobId = jobId }, picture)));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task[] running;
        lock (_lock)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        Uploads.Close();
        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task PutAsync(ResultUpload upload, JobPicture picture)
    {
        if (!LocalAddress.Is(upload.Url))
        {
            Uploads.Add(upload with { Problem = "the address is not on this machine, and a fake host calls no other" });
            return;
        }

        try
        {
            using var content = new ReadOnlyMemoryContent(picture.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            using var response = await _http.PutAsync(upload.Url, content, _stopping.Token).ConfigureAwait(false);
            Uploads.Add(upload with { StatusCode = (int)response.StatusCode });
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            Uploads.Add(upload with { Problem = e.Message });
        }
    }
}
