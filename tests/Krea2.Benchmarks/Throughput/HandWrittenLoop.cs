using System.Net.Http.Headers;
using System.Net.Http.Json;
using Krea2.Benchmarks.Serialization;

namespace Krea2.Benchmarks.Throughput;

/// <summary>The loop that everybody writes: post, ask until it is done, give up on any error. No retries, no limits, no validation, no telemetry.</summary>
internal sealed class HandWrittenLoop : IDisposable
{
    private readonly HttpClient _http;

    public HandWrittenLoop(Uri address)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "test-key");
    }

    public async Task<PlainJob> GenerateAsync(PlainRequest request)
    {
        using HttpResponseMessage submitted = await _http.PostAsJsonAsync("/generate/image/krea/krea-2/medium", request, PlainMetadata.Default.PlainRequest);
        submitted.EnsureSuccessStatusCode();
        PlainJob job = (await submitted.Content.ReadFromJsonAsync(PlainMetadata.Default.PlainJob))!;
        while (job.Status is not ("completed" or "failed" or "cancelled"))
        {
            await Task.Delay(TimeSpan.Zero);
            job = (await _http.GetFromJsonAsync($"/jobs/{job.Id}", PlainMetadata.Default.PlainJob))!;
        }

        return job.Status == "completed" ? job : throw new InvalidOperationException($"Job {job.Id} is {job.Status}.");
    }

    public void Dispose() => _http.Dispose();
}
