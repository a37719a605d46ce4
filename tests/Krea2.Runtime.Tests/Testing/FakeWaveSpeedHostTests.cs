using System.Net;
using System.Text.Json;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeWaveSpeedHostTests
{
    private const string Medium = "wavespeed-ai/krea-v2-medium/text-to-image";
    private const string Fox = """{"prompt":"a red fox","aspect_ratio":"16:9"}""";

    [Theory]
    [InlineData("medium")]
    [InlineData("large")]
    [InlineData("medium-turbo")]
    public async Task Prediction_IsSubmittedPolledAndFetched(string variant)
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        string model = $"wavespeed-ai/krea-v2-{variant}/text-to-image";

        var (status, submitted) = await client.PostAsync(model, Fox);
        status.ShouldBe(HttpStatusCode.OK);
        (submitted.GetProperty("code").GetInt32(), submitted.GetProperty("message").GetString()).ShouldBe((200, "success"));
        var data = submitted.GetProperty("data");
        (data.GetProperty("status").GetString(), data.GetProperty("model").GetString(), data.GetProperty("outputs").GetArrayLength()).ShouldBe(("created", model, 0));

        string address = data.GetProperty("urls").GetProperty("get").GetString()!;
        address.ShouldBe($"{host.BaseAddress}predictions/{data.GetProperty("id").GetString()}/result");
        (await DataAsync(client, address)).GetProperty("status").GetString().ShouldBe("processing");
        data = await DataAsync(client, address);
        (data.GetProperty("status").GetString(), data.GetProperty("error").GetString()).ShouldBe(("completed", ""));
        data.GetProperty("has_nsfw_contents")[0].GetBoolean().ShouldBeFalse();

        using var anyone = new HttpClient();
        byte[] picture = await anyone.GetByteArrayAsync(data.GetProperty("outputs")[0].GetString());
        picture[1..4].ShouldBe("PNG"u8.ToArray());
        host.AcceptedJobs.Single().Type.ShouldBe(model);
        host.Requests.Select(request => request.Kind).ShouldBe([RequestKind.Submit, RequestKind.Poll, RequestKind.Poll, RequestKind.Download]);
    }

    [Theory]
    [InlineData("{}", "'prompt' is required, but is missing")]
    [InlineData("""{"prompt":""}""", "'prompt' must have at least 1 character, but has 0")]
    [InlineData("""{"prompt":"a","aspect_ratio":"3:4"}""", "'aspect_ratio' must be one of")]
    [InlineData("""{"prompt":"a","creativity":"wild"}""", "'creativity' must be one of")]
    [InlineData("""{"prompt":"a","reference":[{"image_url":"https://example.com/a.png","strength":2.5}]}""", "'strength' must be at most 2, but is 2.5")]
    [InlineData("""{"prompt":"a","reference":[{"strength":1}]}""", "'reference[0].image_url' is required, but is missing")]
    [InlineData("[1", "The body is not valid JSON")]
    public async Task WrongBody_IsRefused(string body, string message)
    {
        await using var host = await FakeWaveSpeedHost.StartAsync();
        using var client = new HostClient(host);

        var (status, answer) = await client.PostAsync(Medium, body);

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.GetProperty("code").GetInt32().ShouldBe(400);
        string said = answer.GetProperty("message").GetString()!;
        (said.Contains(message, StringComparison.Ordinal) || said.Replace("reference[0].", "", StringComparison.Ordinal).Contains(message, StringComparison.Ordinal)).ShouldBeTrue(said);
        host.AcceptedJobs.ShouldBeEmpty();
    }

    [Fact]
    public async Task Failure_ComesInsideHttp200()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["processing"] });
        using var client = new HostClient(host);
        host.FailNextJob("nsfw", "The content was refused");
        string id = await SubmitAsync(client, Fox);

        var (status, answer) = await client.GetAsync($"predictions/{id}/result");

        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("code").GetInt32().ShouldBe(200);
        var data = answer.GetProperty("data");
        (data.GetProperty("status").GetString(), data.GetProperty("error").GetString()).ShouldBe(("failed", "The content was refused"));
    }

    [Fact]
    public async Task SyncMode_AnswersWithTheEnd()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { JobDuration = TimeSpan.Zero });
        using var client = new HostClient(host);

        var data = (await client.PostAsync(Medium, """{"prompt":"a","enable_sync_mode":true}""")).Body.GetProperty("data");

        (data.GetProperty("status").GetString(), data.GetProperty("outputs").GetArrayLength()).ShouldBe(("completed", 1));
    }

    [Fact]
    public async Task SyncMode_HasALimit()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { JobDuration = TimeSpan.FromHours(1), SyncTimeout = TimeSpan.Zero });
        using var client = new HostClient(host);

        var data = (await client.PostAsync(Medium, """{"prompt":"a","enable_sync_mode":true}""")).Body.GetProperty("data");

        (data.GetProperty("code").GetInt32(), data.GetProperty("status").GetString()).ShouldBe((5004, "processing"));
    }

    [Fact]
    public async Task SyncModeThatTimesOut_LeavesAJobThatGoesOn()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["processing"] });
        using var client = new HostClient(host);
        host.TimeOutNextSync();

        var data = (await client.PostAsync(Medium, """{"prompt":"a","enable_sync_mode":true}""")).Body.GetProperty("data");

        (data.GetProperty("code").GetInt32(), data.GetProperty("status").GetString()).ShouldBe((5004, "processing"));
        data.GetProperty("error").GetString().ShouldStartWith("Sync mode timed out");
        (await DataAsync(client, $"predictions/{data.GetProperty("id").GetString()}/result")).GetProperty("status").GetString().ShouldBe("completed");
        (await client.PostAsync(Medium, """{"prompt":"a","enable_sync_mode":true}""")).Body.GetProperty("data").GetProperty("status").GetString().ShouldBe("completed");
    }

    [Theory]
    [InlineData(false, "AQID")]
    [InlineData(true, "data:image/png;base64,AQID")]
    public async Task Base64Output_StandsInTheAnswer(bool dataUris, string expected)
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true, DataUris = dataUris, Picture = new byte[] { 1, 2, 3 } });
        using var client = new HostClient(host);

        var data = (await client.PostAsync(Medium, """{"prompt":"a","enable_sync_mode":true,"enable_base64_output":true}""")).Body.GetProperty("data");

        data.GetProperty("outputs")[0].GetString().ShouldBe(expected);
    }

    [Fact]
    public async Task Refusals_HaveTheirStatusAndCode()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { ConcurrencyLimit = 0 });
        using var client = new HostClient(host);
        using var stranger = new HostClient(host, withKey: false);
        (await AnswerAsync(stranger.PostAsync(Medium, Fox))).ShouldBe((401, 401));
        (await AnswerAsync(client.PostAsync(Medium, Fox))).ShouldBe((429, 429));
        host.RunOutOfCredit = true;
        (await AnswerAsync(client.PostAsync(Medium, Fox))).ShouldBe((402, 402));
        (await AnswerAsync(client.GetAsync("predictions/none/result"))).ShouldBe((404, 404));
        (await AnswerAsync(client.PostAsync("wavespeed-ai/krea-v9/text-to-image", Fox))).ShouldBe((404, 404));

        static async Task<(int, int)> AnswerAsync(Task<(HttpStatusCode Status, JsonElement Body)> call)
        {
            var (status, body) = await call;
            return ((int)status, body.GetProperty("code").GetInt32());
        }
    }

    [Fact]
    public async Task List_IsFilteredAndPaged()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        string first = await SubmitAsync(client, Fox);
        string second = await SubmitAsync(client, Fox);

        (await IdsAsync("{}")).ShouldBe([second, first]);
        (await IdsAsync("""{"page":2,"page_size":1}""")).ShouldBe([first]);
        (await IdsAsync("""{"status":"completed"}""")).ShouldBeEmpty();
        (await IdsAsync($$"""{"model":"{{Medium}}"}""")).Length.ShouldBe(2);

        async Task<string?[]> IdsAsync(string filter) =>
            [.. (await client.PostAsync("predictions", filter)).Body.GetProperty("data").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString())];
    }

    [Fact]
    public async Task Upload_GivesAnAddress()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync();
        using var client = new HostClient(host);
        using var form = new MultipartFormDataContent { { new ByteArrayContent([7, 8, 9]), "file", "sketch.png" } };

        using var response = await client.Http.PostAsync(new Uri("media/upload/binary", UriKind.Relative), form);

        var data = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("data");
        (data.GetProperty("filename").GetString(), data.GetProperty("size").GetInt32()).ShouldBe(("sketch.png", 3));
        using var anyone = new HttpClient();
        (await anyone.GetByteArrayAsync(data.GetProperty("download_url").GetString())).ShouldBe([7, 8, 9]);
    }

    private static async Task<string> SubmitAsync(HostClient client, string body) => (await client.PostAsync(Medium, body)).Body.GetProperty("data").GetProperty("id").GetString()!;

    private static async Task<JsonElement> DataAsync(HostClient client, string address) => (await client.GetAsync(address)).Body.GetProperty("data");
}
