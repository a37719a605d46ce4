using System.Diagnostics;
using Krea2.Tests.Http;

namespace Krea2.Tests.Telemetry;

/// <summary>What is said of a download that was cut: one span over all its attempts, and a line of log for each turn.</summary>
public sealed class DownloadTelemetryTests
{
    private static readonly RetryOptions s_quick = new() { MaximumRetries = 2, InitialDelay = TimeSpan.FromTicks(1), MaximumDelay = TimeSpan.FromTicks(1) };

    [Fact]
    public async Task Rest_IsAskedForWithinTheSameSpan()
    {
        await using var host = new PictureHost { Cuts = [1000, 500] };

        (LogRecorder logs, IReadOnlyList<Activity> spans) = await DownloadAsync(host);

        logs.Events.ShouldBe(["CallRepeated", "DownloadResumed", "CallRepeated", "DownloadResumed"]);
        logs.Messages.Where((_, i) => i % 2 == 1).ShouldBe(
        [
            $"The download from {host.BaseAddress}fox.png was cut by Krea2.ConnectionException and goes on at byte 1000",
            $"The download from {host.BaseAddress}fox.png was cut by Krea2.ConnectionException and goes on at byte 1500",
        ]);
        Activity span = spans.ShouldHaveSingleItem();
        (span.DisplayName, span.GetTagItem("http.response.status_code"), span.Status).ShouldBe(("GET", 206, ActivityStatusCode.Unset));
        span.TagObjects.ShouldAllBe(tag => !$"{tag.Value}".Contains("hush", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewBeginning_IsSaid()
    {
        await using var host = new PictureHost { Cuts = [1000], IgnoresRanges = true };

        (LogRecorder logs, IReadOnlyList<Activity> spans) = await DownloadAsync(host);

        logs.Messages.Last().ShouldBe($"The download from {host.BaseAddress}fox.png was cut by Krea2.ConnectionException and begins again");
        spans.ShouldHaveSingleItem().GetTagItem("http.response.status_code").ShouldBe(200);
    }

    [Fact]
    public async Task FileWithoutAValidator_BeginsAgain()
    {
        await using var host = new PictureHost { Cuts = [1000], Validators = "" };

        (LogRecorder logs, _) = await DownloadAsync(host);

        logs.Events.ShouldBe(["CallRepeated", "DownloadRestarted"]);
    }

    private static async Task<(LogRecorder Logs, IReadOnlyList<Activity> Spans)> DownloadAsync(PictureHost host)
    {
        var logs = new LogRecorder();
        using var spans = new SpanRecorder();
        using var client = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, ApiKey = SampleClient.Key, Retry = s_quick, LoggerFactory = logs });
        await client.DownloadAsync(host.Image("/fox.png?signature=hush"), new MemoryStream());
        return (logs, spans.Spans);
    }
}
