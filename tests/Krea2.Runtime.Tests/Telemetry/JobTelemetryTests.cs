using System.Diagnostics;
using Krea2.Tests.Http;
using Krea2.Tests.Jobs;

namespace Krea2.Tests.Telemetry;

/// <summary>What listeners hear of a job from its beginning to its end.</summary>
public sealed class JobTelemetryTests
{
    private static readonly SampleRequest s_request = new() { Prompt = "A red fox" };

    [Fact]
    public async Task Success_IsASpanAroundItsCalls()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "processing", "completed").StartAsync());

        await GenerateAsync(session, 1, 1.5, 1);

        Activity job = session.Spans.Single("generate_content Krea 2 medium");
        (job.Kind, job.Status, job.ParentSpanId).ShouldBe((ActivityKind.Client, ActivityStatusCode.Unset, session.Spans.Root.SpanId));
        (job.Source.Name, job.Source.Version).ShouldBe(("Krea2", RuntimeVersion.Text));
        job.TagObjects.Lines().ShouldBe(
        [
            "gen_ai.operation.name=generate_content",
            "gen_ai.output.type=image",
            "gen_ai.provider.name=krea",
            "gen_ai.request.model=Krea 2 medium",
            "gen_ai.response.id=job-1",
            "krea2.job.estimated_cost=0.03",
            "krea2.job.polls=3",
            "krea2.job.status=completed",
            "krea2.variant=medium",
            "server.address=127.0.0.1",
            $"server.port={session.Port}",
        ]);
        session.Spans.Spans.Where(span => span.ParentSpanId == job.SpanId).Select(span => span.DisplayName).ShouldBe(["POST /generate/medium", "GET /jobs/{id}", "GET /jobs/{id}", "GET /jobs/{id}"]);
        session.Spans.Spans.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Success_IsMeasured()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "processing", "completed").StartAsync());

        await GenerateAsync(session, 1, 1.5, 1);

        string[] common =
        [
            "gen_ai.operation.name=generate_content",
            "gen_ai.provider.name=krea",
            "gen_ai.request.model=Krea 2 medium",
            "krea2.variant=medium",
            "server.address=127.0.0.1",
            $"server.port={session.Port}",
        ];
        Measured duration = session.Metrics.Single("gen_ai.client.operation.duration");
        duration.Value.ShouldBe(3.5);
        duration.Instrument.Unit.ShouldBe("s");
        duration.Tags.Lines().ShouldBe([.. common[..3], "krea2.job.state=succeeded", .. common[3..]]);
        Measured waiting = session.Metrics.Single("krea2.job.waiting_time");
        waiting.Value.ShouldBe(2.5);
        waiting.Tags.Lines().ShouldBe(common);
        Measured cost = session.Metrics.Single("krea2.job.estimated_cost");
        cost.Value.ShouldBe(0.03);
        cost.Tags.Lines().ShouldBe(common);
        session.Metrics.Of("krea2.jobs.in_flight").Select(measured => measured.Value).ShouldBe([1, -1]);
        session.Metrics.Of("krea2.jobs.in_flight")[1].Tags.Lines().ShouldBe(common);
        session.Metrics.All.Count.ShouldBe(5);
    }

    [Fact]
    public async Task Success_IsLogged()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(new JobScript("queued", "queued", "completed").StartAsync());

        await GenerateAsync(session, 1, 1.5, 2.25);

        session.Logs.Messages.ShouldBe(
        [
            "Krea accepted job job-1 of medium; estimated cost in USD: 0.03",
            "Job job-1 of Krea is 'backlogged' (Waiting) after 0 s and 0 polls",
            "Job job-1 of Krea is 'queued' (Waiting) after 1 s and 1 polls",
            "Job job-1 of Krea is 'completed' (Succeeded) after 4.75 s and 3 polls",
            "Job job-1 of Krea succeeded after 4.75 s and 3 polls",
        ]);
        session.Logs.Entries.ShouldAllBe(entry => entry.Category == "Krea2.krea");
        session.Logs.Events.ShouldBe(["JobSubmitted", "JobStateChanged", "JobStateChanged", "JobStateChanged", "JobSucceeded"]);
    }

    private static async Task GenerateAsync(TelemetrySession session, params double[] pauses)
    {
        Task<Job> generate = session.Client.Medium.GenerateAsync(s_request);
        foreach (double pause in pauses)
        {
            await session.Time.PassAsync(TimeSpan.FromSeconds(pause));
        }

        await generate;
    }
}
