using System.Net;
using System.Text.Json;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeReplicateHostTests
{
    private const string Medium = "models/krea/krea-2-medium/predictions";
    private const string Fox = """{"input":{"prompt":"a red fox","aspect_ratio":"4:5","seed":7}}""";

    [Theory]
    [InlineData("medium")]
    [InlineData("large")]
    [InlineData("medium-turbo")]
    public async Task Prediction_IsSubmittedPolledAndFetched(string variant)
    {
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);

        var (status, job) = await client.PostAsync($"models/krea/krea-2-{variant}/predictions", Fox);
        status.ShouldBe(HttpStatusCode.Created);
        string id = job.GetProperty("id").GetString()!;
        id.Length.ShouldBe(26);
        (Text(job, "status"), Text(job, "model"), Text(job, "output"), Text(job, "error")).ShouldBe(("starting", $"krea/krea-2-{variant}", null, null));
        job.GetProperty("input").GetRawText().ShouldBe("""{"prompt":"a red fox","aspect_ratio":"4:5","seed":7}""");

        Text(await GetAsync(client, id), "status").ShouldBe("processing");
        job = await GetAsync(client, id);
        (Text(job, "status"), Text(job, "logs")).ShouldBe(("succeeded", "Using seed: 7\n"));
        job.GetProperty("metrics").GetProperty("total_time").GetDouble().ShouldBeGreaterThanOrEqualTo(0);

        using var anyone = new HttpClient();
        (await anyone.GetByteArrayAsync(Text(job, "output")))[1..4].ShouldBe("PNG"u8.ToArray());
        host.Requests.Select(request => request.Kind).ShouldBe([RequestKind.Submit, RequestKind.Poll, RequestKind.Poll, RequestKind.Download]);
    }

    [Fact]
    public async Task ModelInTheBody_IsTakenToo()
    {
        await using var host = await FakeReplicateHost.StartAsync();
        using var client = new HostClient(host);

        var (status, job) = await client.PostAsync("predictions", """{"version":"krea/krea-2-large","input":{"prompt":"a"}}""");

        (status, Text(job, "model")).ShouldBe((HttpStatusCode.Created, "krea/krea-2-large"));
        (await client.PostAsync("predictions", """{"version":"krea/krea-9","input":{"prompt":"a"}}""")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"input":{"prompt":"a"},"promt":1}""", "additional_property_not_allowed", "promt")]
    [InlineData("{}", "required", "input")]
    [InlineData("""{"input":{}}""", "required", "input.prompt")]
    [InlineData("""{"input":{"prompt":1}}""", "invalid_type", "input.prompt")]
    [InlineData("""{"input":{"prompt":"a","style_reference_strength":1.4}}""", "number_lte", "input.style_reference_strength")]
    [InlineData("""{"input":{"prompt":"a","aspect_ratio":"3:4"}}""", "enum", "input.aspect_ratio")]
    [InlineData("""{"input":{"prompt":"a"},"webhook_events_filter":["done"]}""", "enum", "webhook_events_filter[0]")]
    public async Task WrongBody_IsRefusedFieldByField(string body, string type, string field)
    {
        await using var host = await FakeReplicateHost.StartAsync();
        using var client = new HostClient(host);

        var (status, answer) = await client.PostAsync(Medium, body);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var invalid = answer.GetProperty("invalid_fields")[0];
        (Text(invalid, "type"), Text(invalid, "field")).ShouldBe((type, field));
        answer.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        host.AcceptedJobs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"input":{"prompt":"a","seed":null,"moodboard_id":null}}""")]
    [InlineData("""{"input":{"prompt":"a","moodboard_id":"no uuid"}}""")]
    [InlineData("""{"input":{"prompt":"a","style_reference_images":[]}}""")]
    [InlineData("""{"input":{"prompt":"a","style_reference_images":["https://e.com/1","https://e.com/2","https://e.com/3","https://e.com/4","https://e.com/5","https://e.com/6","https://e.com/7","https://e.com/8","https://e.com/9","https://e.com/10","https://e.com/11"]}}""")]
    public async Task WhatStandsInProseOnly_IsAccepted(string body)
    {
        await using var host = await FakeReplicateHost.StartAsync();
        using var client = new HostClient(host);

        (await client.PostAsync(Medium, body)).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("wait", HttpStatusCode.Created, "succeeded")]
    [InlineData("wait=1", HttpStatusCode.Created, "succeeded")]
    [InlineData("wait=60", HttpStatusCode.Created, "succeeded")]
    [InlineData("respond-async", HttpStatusCode.Created, "starting")]
    [InlineData("wait=61", HttpStatusCode.BadRequest, null)]
    [InlineData("wait=0", HttpStatusCode.BadRequest, null)]
    public async Task Prefer_HoldsTheAnswer(string prefer, HttpStatusCode expected, string? ended)
    {
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);

        var (status, job) = await client.PostAsync(Medium, Fox, ("Prefer", prefer));

        status.ShouldBe(expected);
        (ended is null ? null : Text(job, "status")).ShouldBe(ended);
    }

    [Fact]
    public async Task PredictionThatOutlastsTheWait_IsAnsweredAsItIs()
    {
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        host.NeverEndNextJob();

        var (status, job) = await client.PostAsync(Medium, Fox, ("Prefer", "wait=1"));

        (status, Text(job, "status")).ShouldBe((HttpStatusCode.Accepted, "processing"));
    }

    [Theory]
    [InlineData("1s", 2, "aborted")]
    [InlineData("3", 5, "canceled")]
    [InlineData("1m", 8, "succeeded")]
    [InlineData("1h1m", 1, "starting")]
    public async Task CancelAfter_EndsWhatTakesTooLong(string header, int seconds, string expected)
    {
        var time = new ManualTimeProvider();
        await using var host = await FakeReplicateHost.StartAsync(new() { TimeProvider = time, JobDuration = TimeSpan.FromSeconds(4) });
        using var client = new HostClient(host);
        var job = (await client.PostAsync(Medium, Fox, ("Cancel-After", header))).Body;
        job.TryGetProperty("deadline", out _).ShouldBeTrue();

        time.Advance(TimeSpan.FromSeconds(seconds));

        Text(await GetAsync(client, Text(job, "id")!), "status").ShouldBe(expected);
        (await client.PostAsync(Medium, Fox, ("Cancel-After", "soon"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Cancel_EndsAPredictionOnce()
    {
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        string id = Text((await client.PostAsync(Medium, Fox)).Body, "id")!;

        var (status, job) = await client.SendAsync(HttpMethod.Post, $"predictions/{id}/cancel");

        (status, Text(job, "status")).ShouldBe((HttpStatusCode.OK, "canceled"));
        Text(await GetAsync(client, id), "status").ShouldBe("canceled");
        (await client.SendAsync(HttpMethod.Post, "predictions/none/cancel")).Status.ShouldBe(HttpStatusCode.NotFound);
        host.Requests[1].Kind.ShouldBe(RequestKind.Cancel);
    }

    [Fact]
    public async Task PlannedEnds_Come()
    {
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        host.FailNextJob("E005", "The input was flagged as sensitive");
        host.AbortNextJob();
        host.CancelNextJob();

        List<(string?, string?)> ends = [];
        for (int i = 0; i < 3; i++)
        {
            var job = (await client.PostAsync(Medium, Fox, ("Prefer", "wait"))).Body;
            ends.Add((Text(job, "status"), Text(job, "error")));
        }

        ends.ShouldBe([("failed", "The input was flagged as sensitive"), ("aborted", null), ("canceled", null)]);
    }

    [Fact]
    public async Task Data_IsRemovedAfterAnHour()
    {
        var time = new ManualTimeProvider();
        await using var host = await FakeReplicateHost.StartAsync(new() { TimeProvider = time });
        using var client = new HostClient(host);
        string id = Text((await client.PostAsync(Medium, Fox)).Body, "id")!;
        time.Advance(TimeSpan.FromMinutes(59));
        (await GetAsync(client, id)).GetProperty("data_removed").GetBoolean().ShouldBeFalse();

        time.Advance(TimeSpan.FromMinutes(2));

        var job = await GetAsync(client, id);
        (Text(job, "status"), Text(job, "output"), Text(job, "logs"), job.GetProperty("input").GetRawText(), job.GetProperty("data_removed").GetBoolean())
            .ShouldBe(("succeeded", null, "", "{}", true));
    }

    [Fact]
    public async Task Refusals_HaveADetail()
    {
        await using var host = await FakeReplicateHost.StartAsync(new() { ConcurrencyLimit = 0 });
        using var client = new HostClient(host);
        using var stranger = new HostClient(host, withKey: false);

        (await AnswerAsync(stranger.PostAsync(Medium, Fox))).ShouldBe((401, "You did not pass a valid authentication token"));
        (await AnswerAsync(client.PostAsync(Medium, Fox))).ShouldBe((429, "Request was throttled. Your rate limit resets in ~30s."));
        host.RunOutOfCredit = true;
        (await AnswerAsync(client.PostAsync(Medium, Fox))).Status.ShouldBe(402);

        static async Task<(int Status, string? Detail)> AnswerAsync(Task<(HttpStatusCode Status, JsonElement Body)> call)
        {
            var (status, body) = await call;
            return ((int)status, Text(body, "detail"));
        }
    }

    [Fact]
    public async Task List_HasPagesOfAHundred()
    {
        await using var host = await FakeReplicateHost.StartAsync();
        using var client = new HostClient(host);
        for (int i = 0; i < 101; i++)
        {
            await client.PostAsync(Medium, Fox);
        }

        var page = (await client.GetAsync("predictions")).Body;
        var rest = (await client.GetAsync(Text(page, "next")!)).Body;

        (page.GetProperty("results").GetArrayLength(), rest.GetProperty("results").GetArrayLength(), Text(rest, "next")).ShouldBe((100, 1, null));
        Text(rest.GetProperty("results")[0], "id").ShouldBe(host.AcceptedJobs[0].Id);
    }

    [Fact]
    public async Task Files_AreUploadedListedAndDeleted()
    {
        await using var host = await FakeReplicateHost.StartAsync();
        using var client = new HostClient(host);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "content", "sketch.png" }, { new StringContent("""{"a":1}"""), "metadata" }, { new StringContent("image/png"), "type" } };

        using var response = await client.Http.PostAsync(new Uri("files", UriKind.Relative), form);

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        var file = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        (Text(file, "name"), Text(file, "content_type"), file.GetProperty("size").GetInt32(), file.GetProperty("metadata").GetRawText()).ShouldBe(("sketch.png", "image/png", 3, """{"a":1}"""));
        string address = Text(file.GetProperty("urls"), "get")!;
        (await client.GetAsync("files")).Body.GetProperty("results").GetArrayLength().ShouldBe(1);
        using var anyone = new HttpClient();
        (await anyone.GetByteArrayAsync(address + "/download?owner=me&expiry=1&signature=s")).ShouldBe([1, 2, 3]);
        (await client.SendAsync(HttpMethod.Delete, address)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await client.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<JsonElement> GetAsync(HostClient client, string id) => (await client.GetAsync("predictions/" + id)).Body;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
