using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Krea2.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>Two clients of one API may differ in nothing but their keys: what they tell says which of them it was.</summary>
public sealed class NamedTelemetryTests
{
    [Fact]
    public async Task NamedClients_AreToldApart()
    {
        await using FakeKreaHost host = await Applications.HostAsync();
        using var logs = new LogRecorder();
        using var metrics = new MetricRecorder(host.BaseAddress);
        using var spans = new SpanRecorder();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddSingleton<ILoggerFactory>(logs);
            all.AddKreaClient(Applications.Calling(host));
            all.AddKreaClient("archive", options =>
            {
                Applications.Calling(host)(options);
                options.Retry = new RetryOptions { InitialDelay = TimeSpan.FromMilliseconds(1) };
            });
        });

        await services.GetRequiredService<KreaAi.KreaClient>().Medium.GenerateAsync(Requests.Small);
        spans.Spans.ShouldAllBe(span => span.GetTagItem("krea2.client.name") == null);
        metrics.All.ShouldAllBe(measured => !measured.Tags.ContainsKey("krea2.client.name"));
        Own(logs).ShouldAllBe(category => category == "Krea2.krea");

        logs.Entries.Clear();
        int before = spans.Spans.Count;
        int measured = metrics.All.Count;
        host.FailNext(KreaFault.TooManyJobs, RequestKind.Submit);
        await services.GetRequiredKeyedService<KreaAi.KreaClient>("archive").Medium.GenerateAsync(Requests.Small);
        spans.Spans.Skip(before).ShouldAllBe(span => "archive".Equals(span.GetTagItem("krea2.client.name")));
        metrics.All.Skip(measured).ShouldAllBe(value => "archive".Equals(value.Tags["krea2.client.name"]));
        metrics.Of("krea2.call.retries").ShouldHaveSingleItem();
        Own(logs).ShouldNotBeEmpty();
        Own(logs).ShouldAllBe(category => category == "Krea2.krea.archive");
    }

    [Fact]
    public async Task JobWithoutAPrice_IsLoggedInAWholeSentence()
    {
        await using FakeKreaHost host = await Applications.HostAsync();
        using var logs = new LogRecorder();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddSingleton<ILoggerFactory>(logs);
            all.AddKreaClient(Applications.Calling(host));
        });

        Job job = await services.GetRequiredService<KreaAi.KreaClient>().Medium.SubmitAsync(Requests.Small with { ImageUrl = "https://images.example/sketch.png" });

        LogEntry entry = logs.Single("JobSubmitted");
        (entry.Id.Id, entry.Message).ShouldBe((1, $"Krea accepted job {job.Id} of medium; no source names its price"));
    }

    private static IEnumerable<string> Own(LogRecorder logs) => logs.Entries.Select(entry => entry.Category).Where(category => category.StartsWith("Krea2.", StringComparison.Ordinal));
}
