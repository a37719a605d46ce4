using System.Text.Json;
using Krea2.Testing;
using Krea2.Testing.Webhooks;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Testing;

/// <summary>What the hosts call back with, and how they sign it.</summary>
public sealed class HostWebhookTests
{
    [Theory]
    [InlineData("replicate")]
    [InlineData("wavespeed")]
    public void Signature_IsThatOfTheVectors(string host)
    {
        (string secret, string id, long timestamp, string body, string expected) = host == "replicate"
            ? ("whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"id":"ufawqhfynnddngldkgtslldrkq","status":"succeeded"}""", "v1,QYc8Ycg6tEzQosEu3sUYdP2wz005PaxGV090YmqYduk=")
            : ("whsec_0123456789abcdef0123456789abcdef", "abc123", 1758798328L, """{"id":"abc123","model":"wavespeed-ai/krea-v2-medium/text-to-image","status":"completed","outputs":["https://example.com/a.png"]}""", "v3,9163d83daa4521287edf832403bb3ed752114f48aa21f34976ac88d6b56e73e8");
        var signer = host == "replicate" ? WebhookSigner.V1(secret) : WebhookSigner.V3(secret);

        var headers = signer.Sign(id, DateTimeOffset.FromUnixTimeSeconds(timestamp), body);

        headers["webhook-signature"].ShouldBe(expected);
        (headers["webhook-id"], headers["webhook-timestamp"]).ShouldBe((id, timestamp.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(null, new[] { "processing output", "succeeded output" })]
    [InlineData("""["completed"]""", new[] { "succeeded output" })]
    [InlineData("""["start","output","logs","completed"]""", new[] { "processing", "processing", "processing output", "succeeded output" })]
    public async Task Replicate_CallsByEvent(string? filter, string[] expected)
    {
        await using var receiver = await ScriptedHost.StartAsync(200, "");
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        string events = filter is null ? "" : $$""","webhook_events_filter":{{filter}}""";
        var (_, job) = await client.PostAsync("models/krea/krea-2-large/predictions", $$"""{"input":{"prompt":"a"},"webhook":"{{receiver.BaseAddress}}?token=t"{{events}}}""");
        string id = job.GetProperty("id").GetString()!;
        await client.GetAsync("predictions/" + id);
        await client.GetAsync("predictions/" + id);

        await host.WaitForWebhookAsync(delivery => delivery.Body.Contains("succeeded", StringComparison.Ordinal));

        var bodies = receiver.Requests.Select(request => JsonDocument.Parse(request.Body).RootElement).ToList();
        bodies.Select(body => body.GetProperty("status").GetString() + (body.GetProperty("output").ValueKind is JsonValueKind.Null ? "" : " output")).ShouldBe(expected);
        bodies.ShouldAllBe(body => body.GetProperty("id").GetString() == id);
        receiver.Requests.Select(request => request.Headers["webhook-id"]).Distinct().Count().ShouldBe(expected.Length);
        var call = receiver.Requests.Last();
        WebhookSigner.V1(new FakeReplicateHostOptions().WebhookSecret)
            .Sign(call.Headers["webhook-id"], DateTimeOffset.FromUnixTimeSeconds(long.Parse(call.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture)), call.Body)["webhook-signature"]
            .ShouldBe(call.Headers["webhook-signature"]);
        (await client.GetAsync("webhooks/default/secret")).Body.GetProperty("key").GetString().ShouldBe(new FakeReplicateHostOptions().WebhookSecret);
    }

    [Fact]
    public async Task WaveSpeed_CallsAtTheEndWithTheBarePrediction()
    {
        await using var receiver = await ScriptedHost.StartAsync(200, "");
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["processing"] });
        using var client = new HostClient(host);
        var (_, answer) = await client.PostAsync($"wavespeed-ai/krea-v2-large/text-to-image?webhook={Uri.EscapeDataString(receiver.BaseAddress.AbsoluteUri)}", """{"prompt":"a"}""");
        string id = answer.GetProperty("data").GetProperty("id").GetString()!;
        var polled = (await client.GetAsync($"predictions/{id}/result")).Body.GetProperty("data").GetRawText();

        var delivery = await host.WaitForWebhookAsync();

        (delivery.StatusCode, delivery.JobId, delivery.Body).ShouldBe((200, id, polled));
        receiver.Requests.Single().Headers["webhook-signature"].ShouldStartWith("v3,");
        string secret = (await client.GetAsync("webhook/secret")).Body.GetProperty("data").GetProperty("secret").GetString()!;
        secret.ShouldBe(new FakeWaveSpeedHostOptions().WebhookSecret);
    }

    [Fact]
    public async Task Runware_CallsForEachResult()
    {
        await using var receiver = await ScriptedHost.StartAsync(200, "");
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        const string id = "50836053-a0ee-4cf5-b9d6-ae7c5d140ada";
        await client.PostAsync("", $$"""[{"taskType":"imageInference","taskUUID":"{{id}}","model":"krea:krea@2-medium","positivePrompt":"a","width":1024,"height":1024,"numberResults":3,"webhookURL":"{{receiver.BaseAddress}}"}]""");
        for (int i = 0; i < 3; i++)
        {
            await client.PostAsync("", $$"""[{"taskType":"getResponse","taskUUID":"{{id}}"}]""");
        }

        await host.WaitForWebhookAsync(_ => host.Webhooks.Count == 3);

        host.Webhooks.Select(delivery => JsonDocument.Parse(delivery.Body).RootElement.GetProperty("imageUUID").GetString()).Distinct().Count().ShouldBe(3);
        host.Webhooks.ShouldAllBe(delivery => delivery.JobId == id && delivery.Headers.Count == 0);
    }

    [Fact]
    public async Task Call_IsMadeAgainOnRequest()
    {
        await using var receiver = await ScriptedHost.StartAsync(200, "");
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["processing"] });
        using var client = new HostClient(host);
        var (_, answer) = await client.PostAsync($"wavespeed-ai/krea-v2-large/text-to-image?webhook={Uri.EscapeDataString(receiver.BaseAddress.AbsoluteUri)}", """{"prompt":"a","enable_sync_mode":true}""");
        answer.GetProperty("data").GetProperty("status").GetString().ShouldBe("completed");
        var first = await host.WaitForWebhookAsync();

        var second = await host.SendWebhookAgainAsync(first);

        (second.Id, second.Body, second.StatusCode).ShouldBe((first.Id, first.Body, 200));
        receiver.Requests.Count.ShouldBe(2);
        host.Webhooks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task RunwareResult_IsPutAtTheUploadAddress()
    {
        await using var receiver = await ScriptedHost.StartAsync(200, "");
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true, Picture = "PNG"u8.ToArray() });
        using var client = new HostClient(host);
        const string task = """{"taskType":"imageInference","taskUUID":"50836053-a0ee-4cf5-b9d6-ae7c5d140ada","model":"krea:krea@2-medium","positivePrompt":"a","width":1024,"height":1024,"uploadEndpoint":"endpoint:"}""";
        await client.PostAsync("", $"[{task.Replace("endpoint:", $"{receiver.BaseAddress}bucket/fox.png?X-Amz-Signature=abc123", StringComparison.Ordinal)}]");

        var upload = await host.WaitForUploadAsync();

        upload.StatusCode.ShouldBe(200);
        upload.ToString().ShouldNotContain("abc123");
        var put = receiver.Requests.Single();
        (put.Method, put.Target, put.Body).ShouldBe(("PUT", "/bucket/fox.png?X-Amz-Signature=abc123", "PNG"));
        await client.PostAsync("", $"[{task.Replace("endpoint:", "https://bucket.example.com/fox.png", StringComparison.Ordinal).Replace("50836053", "50836054", StringComparison.Ordinal)}]");
        (await host.WaitForUploadAsync(other => other.Url.Host == "bucket.example.com")).Problem.ShouldBe("the address is not on this machine, and a fake host calls no other");
    }
}
