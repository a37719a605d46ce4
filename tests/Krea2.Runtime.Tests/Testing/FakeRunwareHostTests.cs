using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeRunwareHostTests
{
    private const string One = "50836053-a0ee-4cf5-b9d6-ae7c5d140ada";
    private const string Two = "a770f077-f413-47de-9dac-be0b26a35da6";

    [Theory]
    [InlineData("krea:krea@2-medium")]
    [InlineData("krea:krea@2-large")]
    [InlineData("krea:krea@2-medium-turbo")]
    [InlineData("krea:krea@2-turbo")]
    public async Task SynchronousTask_IsAnsweredWithItsResult(string model)
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true, CostPerResult = 0.035m });
        using var client = new HostClient(host);

        var (status, answer) = await PostAsync(client, Task(One, $$"""{"model":"{{model}}","safety":{"checkContent":true},"seed":7,"includeCost":true}"""));

        status.ShouldBe(HttpStatusCode.OK);
        var result = answer.GetProperty("data").EnumerateArray().Single();
        (Text(result, "taskType"), Text(result, "taskUUID"), result.GetProperty("seed").GetInt64(), result.GetProperty("cost").GetDecimal(), result.GetProperty("NSFWContent").GetBoolean())
            .ShouldBe(("imageInference", One, 7, 0.035m, false));
        using var anyone = new HttpClient();
        (await anyone.GetByteArrayAsync(Text(result, "imageURL")))[1..4].ShouldBe("PNG"u8.ToArray());
        host.AcceptedJobs.Single().Type.ShouldBe(model);
    }

    [Fact]
    public async Task AsynchronousTask_GivesItsResultsOneByOne()
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);

        var acknowledgement = (await PostAsync(client, Task(One, """{"deliveryMethod":"async","numberResults":6,"seed":100}"""))).Answer.GetProperty("data").EnumerateArray().Single();
        acknowledgement.GetRawText().ShouldBe($$"""{"taskType":"imageInference","taskUUID":"{{One}}"}""");

        List<string> seen = [];
        for (int i = 0; i < 3; i++)
        {
            var answer = (await PostAsync(client, Question(One))).Answer;
            seen.Add(string.Concat(answer.GetProperty("data").EnumerateArray().Select(result => Text(result, "status")![0])));
        }

        seen.ShouldBe(["sspppp", "sssspp", "ssssss"]);
        var end = (await PostAsync(client, Question(One))).Answer.GetProperty("data").EnumerateArray().ToList();
        end.Select(result => result.GetProperty("seed").GetInt64()).ShouldBe([100, 101, 102, 103, 104, 105]);
        end.Select(result => Text(result, "imageUUID")).Distinct().Count().ShouldBe(6);
        host.Requests.Select(request => request.Kind).Distinct().ShouldBe([RequestKind.Submit, RequestKind.Poll]);
    }

    [Theory]
    [InlineData("""{"positivePrompt":null}""", "invalidPositivePrompt", "positivePrompt")]
    [InlineData("""{"model":"krea:krea@9"}""", "invalidModel", "model")]
    [InlineData("""{"taskType":"painting"}""", "invalidTaskType", "taskType")]
    [InlineData("""{"outputQuality":19}""", "invalidOutputQuality", "outputQuality")]
    [InlineData("""{"numberResults":21}""", "invalidNumberResults", "numberResults")]
    [InlineData("""{"ttl":59}""", "invalidTtl", "ttl")]
    [InlineData("""{"inputs":{"referenceImages":[]}}""", "invalidReferenceImages", "inputs.referenceImages")]
    [InlineData("""{"settings":{"creativity":"wild"}}""", "invalidCreativity", "settings.creativity")]
    public async Task WrongTask_IsRefused(string change, string code, string parameter)
    {
        await using var host = await FakeRunwareHost.StartAsync();
        using var client = new HostClient(host);

        var (status, answer) = await PostAsync(client, Task(One, change));

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.TryGetProperty("data", out _).ShouldBeFalse();
        var error = answer.GetProperty("errors").EnumerateArray().Single();
        (Text(error, "code"), Text(error, "parameter"), Text(error, "taskUUID")).ShouldBe((code, parameter, One));
        host.AcceptedJobs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("krea:krea@2-medium", HttpStatusCode.BadRequest)]
    [InlineData("krea:krea@2-large", HttpStatusCode.OK)]
    public async Task Pairs_AreThoseOfTheMediumModel(string model, HttpStatusCode expected)
    {
        await using var host = await FakeRunwareHost.StartAsync();
        using var client = new HostClient(host);

        var (status, answer) = await PostAsync(client, Task(One, $$"""{"model":"{{model}}","width":1000,"height":1000,"deliveryMethod":"async"}"""));

        status.ShouldBe(expected);
        if (expected is HttpStatusCode.BadRequest)
        {
            answer.GetProperty("errors")[0].GetProperty("parameter").GetRawText().ShouldBe("""["width","height"]""");
        }
    }

    [Fact]
    public async Task Tasks_SucceedAndFailSideBySide()
    {
        await using var host = await FakeRunwareHost.StartAsync();
        using var client = new HostClient(host);

        var (status, answer) = await PostAsync(client, Task(One, """{"deliveryMethod":"async"}"""), Task(Two, """{"width":1}"""), Task(One, """{"deliveryMethod":"async"}"""));

        status.ShouldBe(HttpStatusCode.OK);
        answer.GetProperty("data").EnumerateArray().Select(result => Text(result, "taskUUID")).ShouldBe([One]);
        answer.GetProperty("errors").EnumerateArray().Select(error => (Text(error, "code"), Text(error, "taskUUID"))).ShouldBe([("unsupportedDimensions", Two), ("conflictTaskUUID", One)]);
        host.AcceptedJobs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SomeResults_MayFail()
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        host.FailNextResults(2, "timeoutProvider", "The provider took too long");
        var answer = (await PostAsync(client, Task(One, """{"numberResults":3}"""))).Answer;
        answer.GetProperty("data").GetArrayLength().ShouldBe(1);
        answer.GetProperty("errors").EnumerateArray().Select(error => Text(error, "message")).ShouldBe(["The provider took too long", "The provider took too long"]);

        host.FailNextResults(2, "timeoutProvider");
        (await PostAsync(client, Task(Two, """{"numberResults":2,"deliveryMethod":"async"}"""))).Status.ShouldBe(HttpStatusCode.OK);
        for (int i = 0; i < 3; i++)
        {
            answer = (await PostAsync(client, Question(Two))).Answer;
        }

        answer.GetProperty("errors").EnumerateArray().Select(error => (Text(error, "code"), Text(error, "status"), Text(error, "taskUUID"))).ShouldBe([("timeoutProvider", "error", Two)]);
    }

    [Theory]
    [InlineData("base64Data", "imageBase64Data", "AQID")]
    [InlineData("dataURI", "imageDataURI", "data:image/png;base64,AQID")]
    public async Task OutputType_DecidesTheForm(string type, string member, string expected)
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true, Picture = new byte[] { 1, 2, 3 } });
        using var client = new HostClient(host);

        var result = (await PostAsync(client, Task(One, $$"""{"outputType":"{{type}}"}"""))).Answer.GetProperty("data")[0];

        Text(result, member).ShouldBe(expected);
        result.TryGetProperty("imageURL", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task PictureWithALifetime_Goes()
    {
        var time = new ManualTimeProvider();
        await using var host = await FakeRunwareHost.StartAsync(new() { TimeProvider = time, Picture = new byte[] { 1 } });
        using var client = new HostClient(host);
        await PostAsync(client, Task(One, """{"deliveryMethod":"async","ttl":60}"""));
        time.Advance(TimeSpan.FromSeconds(30));
        string address = Text((await PostAsync(client, Question(One))).Answer.GetProperty("data")[0], "imageURL")!;
        using var anyone = new HttpClient();
        (await anyone.GetAsync(new Uri(address))).StatusCode.ShouldBe(HttpStatusCode.OK);

        time.Advance(TimeSpan.FromSeconds(60));

        (await anyone.GetAsync(new Uri(address))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task SynchronousCall_HasALimit()
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { JobDuration = TimeSpan.FromHours(1), SyncTimeout = TimeSpan.Zero });
        using var client = new HostClient(host);

        var (status, answer) = await PostAsync(client, Task(One, """{"deliveryMethod":"sync"}"""));

        (status, Text(answer.GetProperty("errors")[0], "code")).ShouldBe((HttpStatusCode.GatewayTimeout, "timeoutProvider"));
        Text((await PostAsync(client, Question(One))).Answer.GetProperty("data")[0], "status").ShouldBe("processing");
    }

    [Fact]
    public async Task Key_MayStandInTheFirstTask()
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { ApiKey = "k-93c1d0" });
        using var client = new HostClient(host, withKey: false);

        var (status, _) = await PostAsync(client, """{"taskType":"authentication","apiKey":"k-93c1d0"}""", Task(One, """{"deliveryMethod":"async"}"""));

        status.ShouldBe(HttpStatusCode.OK);
        host.Requests.Single().BodyText.ShouldContain("[redacted]");
        host.Requests.Single().BodyText.ShouldNotContain("k-93c1d0");
        host.Requests.Single().Kind.ShouldBe(RequestKind.Submit);
        var (refused, answer) = await PostAsync(client, Task(Two, "{}"));
        refused.ShouldBe(HttpStatusCode.Unauthorized);
        (Text(answer.GetProperty("errors")[0], "code"), Text(answer.GetProperty("errors")[0], "parameter")).ShouldBe(("invalidApiKey", "apiKey"));
    }

    [Fact]
    public async Task Refusals_HaveTheirStatusAndCode()
    {
        await using var host = await FakeRunwareHost.StartAsync(new() { ConcurrencyLimit = 0 });
        using var client = new HostClient(host);

        (await RefusalAsync(Task(One, "{}"))).ShouldBe((429, "rateLimitExceeded"));
        host.RunOutOfCredit = true;
        (await RefusalAsync(Task(One, "{}"))).ShouldBe((402, "insufficientCredits"));
        (await RefusalAsync(Question(One))).ShouldBe((404, "taskNotFound"));
        (await client.PostAsync("", "{}")).Status.ShouldBe(HttpStatusCode.BadRequest);

        async Task<(int, string?)> RefusalAsync(string task)
        {
            var (status, answer) = await PostAsync(client, task);
            return ((int)status, Text(answer.GetProperty("errors")[0], "code"));
        }
    }

    [Theory]
    [InlineData("""{"taskType":"imageUpload","taskUUID":"50836053-a0ee-4cf5-b9d6-ae7c5d140ada","image":"data:image/png;base64,AQID"}""", "imageURL")]
    [InlineData("""{"taskType":"mediaStorage","taskUUID":"50836053-a0ee-4cf5-b9d6-ae7c5d140ada","operation":"upload","media":"AQID"}""", "mediaURL")]
    public async Task Media_AreStored(string task, string member)
    {
        await using var host = await FakeRunwareHost.StartAsync();
        using var client = new HostClient(host);

        var result = (await PostAsync(client, task)).Answer.GetProperty("data")[0];

        using var anyone = new HttpClient();
        (await anyone.GetByteArrayAsync(Text(result, member))).ShouldBe([1, 2, 3]);
        host.Requests[0].Kind.ShouldBe(RequestKind.Upload);
    }

    private static string Task(string id, string members)
    {
        var task = JsonNode.Parse($$"""{"taskType":"imageInference","taskUUID":"{{id}}","model":"krea:krea@2-medium","positivePrompt":"a red fox","width":1024,"height":1024}""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(members)!.AsObject())
        {
            task[name] = value?.DeepClone();
        }

        return task.ToJsonString();
    }

    private static string Question(string id) => $$"""{"taskType":"getResponse","taskUUID":"{{id}}"}""";

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(HostClient client, params string[] tasks) => await client.PostAsync("", $"[{string.Join(',', tasks)}]");

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
