using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Krea2.Testing.Webhooks;

/// <summary>Posts the JSON of finished jobs, once each and without a signature, as Krea documents it; only to this machine.</summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _lock = new();
    private readonly List<WebhookDelivery> _deliveries = [];
    private readonly List<Task> _running = [];

    public IReadOnlyList<WebhookDelivery> Deliveries
    {
        get
        {
            lock (_lock)
            {
                return [.. _deliveries];
            }
        }
    }

    public void Send(Uri url, Guid jobId, string body)
    {
        lock (_lock)
        {
            if (!_stopping.IsCancellationRequested)
            {
                _running.Add(Task.Run(() => DeliverAsync(new WebhookDelivery { Url = url, JobId = jobId, Body = body })));
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
        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task DeliverAsync(WebhookDelivery delivery)
    {
        var result = delivery with { Problem = "the address is not on this machine, and a fake host calls no other" };
        if (IsLocal(delivery.Url))
        {
            result = await PostAsync(delivery).ConfigureAwait(false);
        }

        lock (_lock)
        {
            _deliveries.Add(result);
        }
    }

    private async Task<WebhookDelivery> PostAsync(WebhookDelivery delivery)
    {
        try
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var response = await _http.PostAsync(delivery.Url, content, _stopping.Token).ConfigureAwait(false);
            return delivery with { StatusCode = (int)response.StatusCode };
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return delivery with { Problem = e.Message };
        }
    }

    private static bool IsLocal(Uri url) =>
        url.Scheme is "http" or "https" && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
