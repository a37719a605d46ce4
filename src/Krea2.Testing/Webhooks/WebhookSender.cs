using System.Net.Http.Headers;
using System.Text;
using Krea2.Testing.Hosting;

namespace Krea2.Testing.Webhooks;

/// <summary>Posts the JSON of jobs to those who asked for it, once each; only to this machine.</summary>
internal sealed class WebhookSender : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _lock = new();
    private readonly List<Task> _running = [];
    private readonly Dictionary<string, Task> _last = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly WebhookSigner? _signer;

    /// <param name="time">The clock that signatures are dated by.</param>
    /// <param name="signer">Signs the calls; null where the host does not.</param>
    public WebhookSender(TimeProvider time, WebhookSigner? signer = null)
    {
        _time = time;
        _signer = signer;
    }

    public Journal<WebhookDelivery> Deliveries { get; } = new();

    public void Send(Uri url, string jobId, string id, string body) => Start(new WebhookDelivery { Url = url, JobId = jobId, Id = id, Body = body });

    public Task<WebhookDelivery> SendAgainAsync(WebhookDelivery delivery) => Start(delivery with { StatusCode = null, Problem = null });

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task[] running;
        lock (_lock)
        {
            running = [.. _running];
        }

        await Task.WhenAll(running).ConfigureAwait(false);
        Deliveries.Close();
        _http.Dispose();
        _stopping.Dispose();
    }

    private Task<WebhookDelivery> Start(WebhookDelivery delivery)
    {
        lock (_lock)
        {
            if (_stopping.IsCancellationRequested)
            {
                return Task.FromResult(delivery with { Problem = "the host has stopped" });
            }

            // The calls for one job come one after the other.
            var before = _last.GetValueOrDefault(delivery.JobId, Task.CompletedTask);
            var sending = Task.Run(() => DeliverAsync(delivery, before));
            _running.Add(sending);
            _last[delivery.JobId] = sending;
            return sending;
        }
    }

    private async Task<WebhookDelivery> DeliverAsync(WebhookDelivery delivery, Task before)
    {
        await before.ConfigureAwait(false);
        var headers = _signer?.Sign(delivery.Id, _time.GetUtcNow(), delivery.Body) ?? delivery.Headers;
        var result = delivery with { Headers = headers, Problem = "the address is not on this machine, and a fake host calls no other" };
        if (LocalAddress.Is(delivery.Url))
        {
            result = await PostAsync(delivery with { Headers = headers }).ConfigureAwait(false);
        }

        Deliveries.Add(result);
        return result;
    }

    private async Task<WebhookDelivery> PostAsync(WebhookDelivery delivery)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(delivery.Body)) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            foreach (var (name, value) in delivery.Headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await _http.SendAsync(request, _stopping.Token).ConfigureAwait(false);
            return delivery with { StatusCode = (int)response.StatusCode };
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return delivery with { Problem = e.Message };
        }
    }
}
