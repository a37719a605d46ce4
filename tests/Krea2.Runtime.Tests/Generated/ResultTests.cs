using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Results and errors in every shape that Krea is known to use.</summary>
public sealed class ResultTests
{
    [Theory]
    [InlineData(ResultUrlShape.Strings, null)]
    [InlineData(ResultUrlShape.Objects, "model")]
    [InlineData(ResultUrlShape.Map, "image")]
    public async Task EveryShapeOfTheAddresses_GivesThePicture(ResultUrlShape shape, string? kind)
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.ResultUrls = shape);

        Job job = await session.Client.Medium.GenerateAsync(Requests.Small);

        GeneratedImage image = job.Images.ShouldHaveSingleItem();
        image.Kind.ShouldBe(kind);
        using var stream = new MemoryStream();
        await session.Client.DownloadAsync(image, stream);
        stream.Length.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData(JobErrorPlace.Job)]
    [InlineData(JobErrorPlace.Result)]
    public async Task FailedJob_SaysWhyFromEitherPlace(JobErrorPlace place)
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.FailNextJob("nsfw", "The prompt was flagged.", place);

        JobFailedException e = await Should.ThrowAsync<JobFailedException>(() => session.Client.Medium.GenerateAsync(Requests.Small));

        e.Job.Error.ShouldBe(new JobError { Code = "nsfw", Message = "The prompt was flagged." });
        (e.ProviderCode, e.ProviderMessage, e.JobId, e.StatusCode).ShouldBe(("nsfw", "The prompt was flagged.", e.Job.Id, null));
        e.Message.ShouldBe($"Job {e.Job.Id} of Krea failed: The prompt was flagged");
    }

    [Fact]
    public async Task FailureWithoutASentence_ShowsTheCode()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.FailNextJob("internal");

        (await Should.ThrowAsync<JobFailedException>(() => session.Client.Medium.GenerateAsync(Requests.Small))).Message.ShouldEndWith(" failed: internal");
    }

    [Fact]
    public async Task Preview_ComesAfterTheModel()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(200, """
            {"job_id":"j","status":"completed","created_at":"2026-10-09T08:00:00.000Z","completed_at":"2026-10-09T08:00:05.000Z",
             "result":{"urls":[{"type":"preview","url":"https://example.com/p.png"},{"type":"model","url":"https://example.com/m.glb"}],"style_id":"s"}}
            """);

        Job job = await session.Client.Jobs.GetAsync("j");

        job.Images.Select(image => image.Kind).ShouldBe(["model", "preview"]);
        job.StyleId.ShouldBe("s");
        (job.CompletedAt - job.CreatedAt).ShouldBe(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task PrintedJob_ShowsNoSignatureOfAnAddress()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(_ => true, 200, """{"job_id":"j","status":"completed","created_at":"2026-10-09T08:00:00.000Z","result":{"urls":["https://example.com/p.png?signature=abc"]}}""");

        Job job = await session.Client.Jobs.GetAsync("j");

        job.Images[0].Url!.Query.ShouldBe("?signature=abc");
        job.Images[0].ToString().ShouldBe("GeneratedImage { Url = https://example.com/p.png }");
        job.ToString().ShouldBe("Job { Id = \"j\", Status = \"completed\", CreatedAt = 10/09/2026 08:00:00 +00:00, Images = 1 item }");
        new JobProgress { Job = job }.ToString().ShouldNotContain("signature");
        new CallOptions { WebhookUrl = new Uri("https://me.example/hook?token=abc") }.ToString().ShouldBe("CallOptions { WebhookUrl = https://me.example/hook, UseWebhook = True, CancelJobOnCancellation = True }");
    }
}
