using System.Net.Http.Headers;
using Krea2.KreaAi;
using Krea2.Replicate;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Runtime.Tests.Npm;
using Krea2.Runtime.Tests.Prism;
using Krea2.Runware;
using Krea2.Testing;
using Krea2.WaveSpeed;

namespace Krea2.Runtime.Tests.Exports;

/// <summary>What the generated clients send, sent again to a mock server that is not ours and has nothing but the exported document.</summary>
public sealed class RecordedRequestTests : IDisposable
{
    private const string Picture = "https://example.com/sketch.png";
    private static readonly Guid _moodboard = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly PollingOptions _often = new() { Initial = TimeSpan.FromMilliseconds(10), InitialWhenSlow = TimeSpan.FromMilliseconds(10), Factor = 1 };
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    public void Dispose() => _http.Dispose();

    [NpmFact]
    public async Task Krea()
    {
        await using FakeHost host = await HostUnderTest.Find("Krea").StartAsync();
        using KreaClient krea = new(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, Polling = _often });
        foreach (JobVariant<KreaRequest> variant in new[] { krea.Medium, krea.Large, krea.MediumTurbo })
        {
            Job job = await variant.GenerateAsync(new KreaRequest { Prompt = "a fox", AspectRatio = KreaAspectRatio.Ratio2_35x1, Resolution = KreaResolution.Resolution1K, ImageStyleReferences = [new() { Url = Picture, Strength = 0.25 }], Moodboards = [new() { Id = _moodboard }] });
            await krea.Jobs.GetAsync(job.Id);
        }

        await AcceptedAsync("krea", "/", host, least: 9);
    }

    [NpmFact]
    public async Task Replicate()
    {
        await using FakeHost host = await HostUnderTest.Find("Replicate").StartAsync();
        using ReplicateClient replicate = new(new ReplicateClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, Polling = _often });
        CallOptions asked = new() { WebhookUrl = new Uri("https://example.com/hook"), WebhookEvents = WebhookEvents.Start | WebhookEvents.Completed, HostWait = TimeSpan.FromSeconds(1), CancelAfter = TimeSpan.FromMinutes(5) };
        foreach (JobVariant<ReplicateRequest> variant in new[] { replicate.Medium, replicate.Large, replicate.MediumTurbo })
        {
            await variant.SubmitAsync(new ReplicateRequest { Prompt = "a fox", AspectRatio = ReplicateAspectRatio.Ratio9x16, Creativity = ReplicateCreativity.Raw, StyleReferenceImages = [Picture], StyleReferenceStrength = 1, MoodboardId = _moodboard.ToString(), MoodboardStrength = 0, Seed = long.MaxValue }, asked);
            Job job = await variant.SubmitAsync(new ReplicateRequest { Prompt = "a fox" });
            await replicate.Jobs.CancelAsync(job.Id);
        }

        await replicate.Jobs.ListAsync();
        await AcceptedAsync("replicate", "/v1/", host, least: 10);
    }

    [NpmFact]
    public async Task Runware()
    {
        await using FakeHost host = await HostUnderTest.Find("Runware").StartAsync();
        using RunwareClient runware = new(new RunwareClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, Polling = _often });
        var (width, height) = RunwareSize.Ratio16x9;
        RunwareRequest small = new() { PositivePrompt = "a fox", Width = width, Height = height };
        RunwareRequest full = small with
        {
            OutputType = RunwareOutputType.Base64Data,
            OutputFormat = RunwareOutputFormat.Png,
            OutputQuality = 99,
            NumberResults = 2,
            IncludeCost = true,
            Seed = 7,
            Inputs = new() { ReferenceImages = [Picture, new RunwareReferenceImage { Image = Picture, Strength = -2 }] },
            Settings = new() { Creativity = RunwareCreativity.High, Moodboards = [new() { Id = _moodboard, Strength = 1.5 }] },
            Safety = new() { CheckContent = true },
        };
        foreach (BatchJobVariant<RunwareRequest> variant in new[] { runware.Medium, runware.Large, runware.MediumTurbo, runware.Turbo })
        {
            await variant.SubmitAsync(full, new CallOptions { WebhookUrl = new Uri("https://example.com/hook") });
            await variant.SubmitAsync(small with { DeliveryMethod = RunwareDeliveryMethod.Sync });
            IReadOnlyList<Job> jobs = await variant.SubmitManyAsync([small, full]);
            await runware.Jobs.WaitAsync(jobs[0].Id);
        }

        await AcceptedAsync("runware", "/v1/", host, least: 16);
    }

    [NpmFact]
    public async Task WaveSpeed()
    {
        await using FakeHost host = await HostUnderTest.Find("WaveSpeed").StartAsync();
        using WaveSpeedClient waveSpeed = new(new WaveSpeedClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey, Polling = _often });
        foreach (JobVariant<WaveSpeedRequest> variant in new[] { waveSpeed.Medium, waveSpeed.Large, waveSpeed.MediumTurbo })
        {
            await variant.SubmitAsync(new WaveSpeedRequest { Prompt = new string('x', 5000), AspectRatio = WaveSpeedAspectRatio.Ratio2x3, Creativity = WaveSpeedCreativity.Low, Reference = [new() { ImageUrl = Picture, Strength = 2 }, new() { ImageUrl = Picture }], EnableBase64Output = true }, new CallOptions { WebhookUrl = new Uri("https://example.com/hook?a=b&c=d") });
            await variant.GenerateAsync(new WaveSpeedRequest { Prompt = "x" });
        }

        await AcceptedAsync("wavespeed", "/api/v3/", host, least: 9);
    }

    private async Task AcceptedAsync(string host, string basePath, FakeHost fake, int least)
    {
        await using PrismServer server = await PrismServer.StartAsync(ExportedDocument.Write(host));
        int sent = 0;
        foreach (RecordedRequest recorded in fake.Requests)
        {
            // Runware's one route is the base address itself.
            string path = recorded.Path + "/" == basePath ? "/" : "/" + recorded.Path[basePath.Length..];
            using HttpRequestMessage request = new(new HttpMethod(recorded.Method), new Uri(server.BaseAddress, path + recorded.Query));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "test");
            foreach ((string name, string value) in recorded.Headers.Where(header => header.Key is "Prefer" or "Cancel-After" or "X-Webhook-URL"))
            {
                request.Headers.Add(name, value);
            }

            if (recorded.Body.Length > 0)
            {
                request.Content = new ByteArrayContent(recorded.Body.ToArray());
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(recorded.Headers["Content-Type"]);
            }

            using HttpResponseMessage response = await _http.SendAsync(request);

            response.IsSuccessStatusCode.ShouldBeTrue($"{recorded} {recorded.BodyText}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            sent++;
        }

        sent.ShouldBeGreaterThanOrEqualTo(least);
    }
}
