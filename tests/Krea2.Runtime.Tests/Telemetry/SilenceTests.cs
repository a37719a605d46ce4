using System.Diagnostics;
using Krea2.Http;
using Krea2.Tests.Http;
using Krea2.Tests.Jobs;

namespace Krea2.Tests.Telemetry;

/// <summary>Without listeners nothing is made. These tests run alone: the listeners of others hear everything in the process.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SilenceTests
{
    private const string Name = "without listeners";

    [Fact]
    public async Task NoListener_NothingToTell()
    {
        Activity? current = null;
        CallTelemetrySeen seen = default;
        await using ScriptedHost host = await new JobScript("completed").StartAsync();
        var request = new ApiRequest(HttpMethod.Get, "/jobs/x");
        using var handler = new Spy(() =>
        {
            current = Activity.Current;
            seen = new CallTelemetrySeen(true, request.Telemetry is not null);
        });
        using var http = new HttpClient(handler);
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        client.Api.Telemetry.ObservesCalls.ShouldBeFalse();
        await client.Api.SendAsync(request, SampleClient.ReadJson);
        await client.Jobs.WaitAsync("job-1");

        seen.ShouldBe(new CallTelemetrySeen(true, false));
        current.ShouldBeNull();
    }

    private readonly record struct CallTelemetrySeen(bool WasSent, bool HasTelemetry);

    private sealed class Spy(Action sending) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sending();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
