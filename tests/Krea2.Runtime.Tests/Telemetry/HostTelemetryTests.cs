using System.Diagnostics;
using Krea2.Runtime.Tests.Faults;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;

namespace Krea2.Tests.Telemetry;

/// <summary>Spans, measurements and lines of log name the host that they are about, and no other.</summary>
public sealed class HostTelemetryTests
{
    public static TheoryData<string> Hosts => HostUnderTest.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Job_IsToldOfItsHost(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync(options => options.JobStatuses = under.Statuses);
        using var logs = new LogRecorder();
        using var metrics = new MetricRecorder(host.BaseAddress);
        using var spans = new SpanRecorder();
        using ClientUnderTest client = under.NewClient(host, options =>
        {
            options.LoggerFactory = logs;
            options.TimeProvider = new SkippingTimeProvider();
        });
        host.FailNext(under.Error(429).Fault, RequestKind.Submit);

        Job job = await client.GenerateAsync("a s3cr3t fox", null, null, default);

        Activity span = spans.Spans.Single(one => one.DisplayName.StartsWith("generate_content ", StringComparison.Ordinal));
        (span.GetTagItem("gen_ai.provider.name"), span.GetTagItem("gen_ai.response.id"), span.GetTagItem("krea2.variant"), span.GetTagItem("krea2.job.status")).ShouldBe((under.Provider, job.Id, "medium", under.Completed));
        spans.Spans.ShouldAllBe(one => Equals(one.GetTagItem("server.port"), host.BaseAddress.Port));
        spans.Spans.Count(one => one.ParentSpanId == span.SpanId).ShouldBeGreaterThan(1);
        metrics.Of("gen_ai.client.operation.duration").ShouldHaveSingleItem().Tags["krea2.job.state"].ShouldBe("succeeded");
        metrics.Of("krea2.jobs.in_flight").Select(measured => measured.Value).ShouldBe([1, -1]);
        metrics.Of("krea2.call.retries").ShouldHaveSingleItem();
        metrics.All.ShouldAllBe(measured => Equals(measured.Tags["gen_ai.provider.name"], under.Provider));
        logs.Events.ShouldContain("JobSubmitted");
        logs.Events.ShouldContain("JobSucceeded");
        logs.Entries.ShouldAllBe(entry => entry.Category == $"Krea2.{under.Provider}");
        logs.Messages.ShouldAllBe(message => message.Contains(under.Name, StringComparison.Ordinal) && !message.Contains("s3cr3t", StringComparison.Ordinal));
        spans.Spans.SelectMany(one => one.TagObjects).ShouldAllBe(tag => !$"{tag.Value}".Contains("s3cr3t", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task Price_IsTheOneOfTheHost(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync();
        using var metrics = new MetricRecorder(host.BaseAddress);
        using ClientUnderTest client = under.NewClient(host);

        await client.SubmitAsync(HostUnderTest.Prompt, null);

        // All four sell a picture of Medium without references at this price.
        metrics.Single("krea2.job.estimated_cost").Value.ShouldBe(0.03);
    }
}
