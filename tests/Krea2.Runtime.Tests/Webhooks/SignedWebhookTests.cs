using System.Text;
using Krea2.Runtime.Tests.Faults;
using Krea2.Tests.Http;
using Krea2.Tests.Protocols;

namespace Krea2.Tests.Webhooks;

/// <summary>Reports of the hosts that sign them, and of Runware, which reports each result on its own.</summary>
public sealed class SignedWebhookTests
{
    private const string Secret = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX";
    private const string Succeeded = """{"id":"p1","status":"succeeded","output":"https://replicate.delivery/fox.png"}""";
    private const string Completed = """{"id":"p1","status":"completed","outputs":["https://cdn.example.invalid/fox.png"]}""";

    [Theory]
    [InlineData(WebhookScheme.V1, Succeeded, "https://replicate.delivery/fox.png")]
    [InlineData(WebhookScheme.V3, Completed, "https://cdn.example.invalid/fox.png")]
    public async Task SignedBody_IsBelievedWithoutAskingTheHost(WebhookScheme scheme, string json, string image)
    {
        using ProtocolClient client = Client(scheme);

        JobWebhook webhook = await ReadAsync(client, scheme, json);

        (webhook.IsRepeat, webhook.Job.State, webhook.Job.Images.Single().Url!.AbsoluteUri).ShouldBe((false, JobState.Succeeded, image));
        (await ReadAsync(client, scheme, json)).IsRepeat.ShouldBeTrue();
    }

    [Theory]
    [InlineData(WebhookScheme.V1, WebhookScheme.V3)]
    [InlineData(WebhookScheme.V3, WebhookScheme.V1)]
    public async Task SignatureOfTheOtherScheme_IsRefused(WebhookScheme host, WebhookScheme other)
    {
        using ProtocolClient client = Client(host);

        await Should.ThrowAsync<InvalidWebhookException>(() => ReadAsync(client, other, host == WebhookScheme.V1 ? Succeeded : Completed));
    }

    [Fact]
    public async Task ForgedBody_IsRefusedBeforeItIsRead()
    {
        using ProtocolClient client = Client(WebhookScheme.V1);
        WebhookHeaders headers = Headers(WebhookScheme.V1, Succeeded);

        await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body(Succeeded.Replace("fox", "exe", StringComparison.Ordinal)), headers, Secret));

        (await client.Jobs.Webhooks.ReadAsync(Body(Succeeded), headers, Secret)).IsRepeat.ShouldBeFalse();
    }

    [Fact]
    public async Task SignedTextThatIsNoJob_IsRefused()
    {
        using ProtocolClient client = Client(WebhookScheme.V1);

        (await Should.ThrowAsync<InvalidWebhookException>(() => ReadAsync(client, WebhookScheme.V1, "{}"))).Message.ShouldBe("A webhook of Replicate must be the JSON of a job");
    }

    [Fact]
    public async Task ByteOrderMark_IsPartOfWhatWasSigned()
    {
        using ProtocolClient client = Client(WebhookScheme.V1);

        (await ReadAsync(client, WebhookScheme.V1, "\uFEFF" + Succeeded)).Job.State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task ReportsThatOvertakeOneAnother_AreNoNews()
    {
        using ProtocolClient client = Client(WebhookScheme.V1);
        const string Processing = """{"id":"p1","status":"processing","output":null}""";

        JobWebhook begin = await ReadAsync(client, WebhookScheme.V1, Processing);
        JobWebhook end = await ReadAsync(client, WebhookScheme.V1, Succeeded);
        JobWebhook late = await ReadAsync(client, WebhookScheme.V1, Processing);

        (begin.IsRepeat, end.IsRepeat, late.IsRepeat).ShouldBe((false, false, true));
    }

    [Fact]
    public async Task HostThatDoesNotSign_TakesNoSecret()
    {
        using ProtocolClient client = ProtocolClient.Runware(new Uri("http://127.0.0.1:1"));

        var error = await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync(client, WebhookScheme.V1, Succeeded));

        error.Message.ShouldBe("Runware does not sign its webhooks: read them without a secret.");
    }

    [Fact]
    public async Task ResultsThatComeOneByOne_AreNewsOnceEach()
    {
        using ProtocolClient client = ProtocolClient.Runware(new Uri("http://127.0.0.1:1"));
        string[] reports = [Result("b"), Result("a"), Result("b"), Result("c"), Result("c"), """{"taskUUID":"t1","status":"error","error":{"code":"x"}}"""];
        var read = new List<JobWebhook>();

        foreach (string report in reports)
        {
            read.Add(await client.Jobs.Webhooks.ReadAsync(Body(report), trustBody: true));
        }

        read.Select(webhook => webhook.IsRepeat).ShouldBe([false, false, true, false, true, false]);
        read.Select(webhook => webhook.Job.Images.SingleOrDefault()?.Id).ShouldBe(["b", "a", "b", "c", "c", null]);
        (read[^1].Job.State, read[^1].Job.Error!.Code).ShouldBe((JobState.Failed, "x"));
        client.Jobs.Webhooks.Forget(read[1]);
        (await client.Jobs.Webhooks.ReadAsync(Body(Result("a")), trustBody: true)).IsRepeat.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"taskUUID":"t1","imageURL":"https://x.example.invalid/1.jpg"}""")]
    [InlineData("""{"data":[{"taskUUID":"t1"}]}""")]
    [InlineData("""{"errors":[{"code":"x","taskUUID":"t1"}]}""")]
    public async Task UnsignedReport_OnlyNamesTheTask(string report)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync($$"""{"data":[{{Result("a")}},{{Result("b")}}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        JobWebhook webhook = await client.Jobs.Webhooks.ReadAsync(Body(report));

        (webhook.Job.Id, webhook.Job.Images.Count).ShouldBe(("t1", 2));
        host.Requests.Single().Body.ShouldBe("""[{"taskType":"getResponse","taskUUID":"t1"}]""");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"taskUUID":""}""")]
    public async Task ReportWithoutATask_IsRefused(string report)
    {
        using ProtocolClient client = ProtocolClient.Runware(new Uri("http://127.0.0.1:1"));

        await Should.ThrowAsync<InvalidWebhookException>(() => client.Jobs.Webhooks.ReadAsync(Body(report), trustBody: true));
    }

    private static string Result(string id) => $$"""{"taskUUID":"t1","imageUUID":"{{id}}","imageURL":"https://x.example.invalid/{{id}}.jpg"}""";

    private static ProtocolClient Client(WebhookScheme scheme)
    {
        var nowhere = new Uri("http://127.0.0.1:1");
        return scheme == WebhookScheme.V1 ? ProtocolClient.Replicate(nowhere) : ProtocolClient.WaveSpeed(nowhere);
    }

    private static Task<JobWebhook> ReadAsync(ProtocolClient client, WebhookScheme scheme, string json)
    {
        return client.Jobs.Webhooks.ReadAsync(Body(json), Headers(scheme, json), Secret);
    }

    private static WebhookHeaders Headers(WebhookScheme scheme, string json)
    {
        return new WebhookVerifier(scheme, Secret).Sign("msg_1", SkippingTimeProvider.Start, Encoding.UTF8.GetBytes(json));
    }

    private static MemoryStream Body(string text) => new(Encoding.UTF8.GetBytes(text));
}
