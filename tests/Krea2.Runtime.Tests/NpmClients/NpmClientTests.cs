using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Runtime.Tests.Npm;
using Krea2.Runtime.Tests.Testing;
using Krea2.Testing;
using Krea2.Tests.Http;
using Krea2.Tests.Protocols;
using RecordedRequest = Krea2.Testing.RecordedRequest;

namespace Krea2.Runtime.Tests.NpmClients;

/// <summary>The hosts' own clients work against the fake hosts, and ours sends what they send.</summary>
public sealed class NpmClientTests
{
    private const string Input = """{"prompt":"a red fox","aspect_ratio":"4:5","creativity":"high"}""";
    private static readonly NpmInstallation s_npm = new(nameof(NpmClients));

    [NpmFact]
    public async Task Replicate()
    {
        await using var receiver = await ScriptedHost.StartAsync(200, "");
        await using var host = await FakeReplicateHost.StartAsync(new() { AdvanceOnPoll = true, ApiKey = ProtocolClient.Key });
        using (var caller = new HostClient(host))
        {
            await caller.PostAsync("models/krea/krea-2-large/predictions", $$"""{"input":{"prompt":"a"},"webhook":"{{receiver.BaseAddress}}"}""", ("Prefer", "wait"));
        }

        var call = await host.WaitForWebhookAsync(delivery => delivery.Body.Contains("succeeded", StringComparison.Ordinal));
        host.ClearRequests();
        host.ClearJobs();

        var found = await RunAsync("replicate.js", host, new JsonObject
        {
            ["input"] = JsonNode.Parse(Input),
            ["call"] = new JsonObject { ["id"] = call.Headers["webhook-id"], ["timestamp"] = call.Headers["webhook-timestamp"], ["signature"] = call.Headers["webhook-signature"], ["body"] = call.Body },
        });

        Texts(found, "seen").ShouldBe(["starting", "processing", "succeeded"]);
        new[] { Text(found, "polled"), Text(found, "held") }.ShouldAllBe(address => address!.StartsWith($"{host.BaseAddress.GetLeftPart(UriPartial.Authority)}/images/", StringComparison.Ordinal));
        (Text(found, "cancelled"), (int)found["refusal"]!, found["pages"]!.ToJsonString(), (bool)found["isGenuine"]!).ShouldBe(("canceled", 422, "[4]", true));
        Texts(found, "files").ShouldBe([Text(found, "reference")]);
        var submits = host.Requests.Where(request => request.Kind is RequestKind.Submit).ToList();
        submits[1].Headers["Prefer"].ShouldBe("wait=30");

        host.ClearRequests();
        using var client = ProtocolClient.Replicate(host.BaseAddress);
        Job job = await client.Medium.GenerateAsync(new RawRequest(Input));
        job.State.ShouldBe(JobState.Succeeded);
        await client.Medium.SubmitAsync(new RawRequest(Input), new CallOptions { HostWait = TimeSpan.FromSeconds(30) });
        ShouldEqual(host, submits[..2]);
    }

    [NpmFact]
    public async Task WaveSpeed()
    {
        await using var host = await FakeWaveSpeedHost.StartAsync(new() { AdvanceOnPoll = true, ApiKey = ProtocolClient.Key });
        // The third run is held for too long, the fourth fails.
        host.FailNext(Fault.Status(200, """{"code":200,"message":"success","data":{"id":"late","status":"processing","outputs":[],"error":"Sync mode timed out","code":5004}}"""), request => request.BodyText.Contains("late", StringComparison.Ordinal));
        host.FailNext(Fault.Status(200, """{"code":200,"message":"success","data":{"id":"ill","status":"created","outputs":[],"error":""}}"""), request => request.BodyText.Contains("fails", StringComparison.Ordinal));
        host.FailNext(Fault.Status(200, """{"code":200,"message":"success","data":{"id":"ill","status":"failed","outputs":[],"error":"flagged"}}"""), request => request.Path.Contains("/ill/", StringComparison.Ordinal));

        var found = await RunAsync("wavespeed.js", host, new JsonObject { ["input"] = JsonNode.Parse(Input) });

        Texts(found, "polled").Concat(Texts(found, "held")).ShouldAllBe(address => address!.StartsWith($"{host.BaseAddress.GetLeftPart(UriPartial.Authority)}/images/", StringComparison.Ordinal));
        (Text(found["late"]!, "status"), Text(found["late"]!, "id")).ShouldBe(("processing", "late"));
        found["failed"]!["outputs"].ShouldBeNull();
        Text(found["failed"]!, "message")!.ShouldContain("flagged");
        Text(found, "refusal")!.ShouldContain("must have at least 1 character");
        using (var anyone = new HttpClient())
        {
            (await anyone.GetByteArrayAsync(Text(found, "uploaded"))).ShouldBe([1, 2, 3]);
        }

        var submits = host.Requests.Where(request => request.Kind is RequestKind.Submit).ToList();
        host.ClearRequests();
        using var client = ProtocolClient.WaveSpeed(host.BaseAddress);
        Job job = await client.Medium.GenerateAsync(new RawRequest(Input));
        job.State.ShouldBe(JobState.Succeeded);
        (await client.Medium.SubmitAsync(new RawRequest(Input[..^1] + ""","enable_sync_mode":true}"""))).State.ShouldBe(JobState.Succeeded);
        ShouldEqual(host, submits[..2]);
    }

    [NpmFact]
    public async Task Runware()
    {
        const string id = "50836053-a0ee-4cf5-b9d6-ae7c5d140ada";
        const string task = """{"taskType":"imageInference","model":"krea:krea@2-medium","positivePrompt":"a red fox","width":1024,"height":1024}""";
        await using var host = await FakeRunwareHost.StartAsync(new() { AdvanceOnPoll = true, ApiKey = ProtocolClient.Key });

        var found = await RunAsync("runware.js", host, new JsonObject { ["task"] = JsonNode.Parse(task), ["taskUUID"] = id });

        (Texts(found, "held").Length, Texts(found, "polled").Length).ShouldBe((1, 2));
        found["acknowledged"]!.ToJsonString().ShouldBe($$"""[{"taskType":"imageInference","taskUUID":"{{id}}"}]""");
        found["mixed"]!.ToJsonString().ShouldBe("""{"status":200,"data":1,"errors":["unsupportedDimensions"]}""");

        var submit = host.Requests.Single(request => request.Kind is RequestKind.Submit && request.BodyText.Contains(id, StringComparison.Ordinal));
        host.ClearRequests();
        host.ClearJobs();
        using var client = ProtocolClient.Runware(new Uri(host.BaseAddress, "/"));
        Job job = await client.Medium.GenerateAsync(new RawRequest($$"""{"positivePrompt":"a red fox","width":1024,"height":1024,"taskUUID":"{{id}}","numberResults":2}"""));
        (job.State, job.Images.Count).ShouldBe((JobState.Succeeded, 2));
        ShouldEqual(host, [submit]);
    }

    /// <summary>Our client has sent the same bodies to the same addresses, in the same order.</summary>
    private static void ShouldEqual(FakeHost host, IReadOnlyList<RecordedRequest> theirs)
    {
        var ours = host.Requests.Where(request => request.Kind is RequestKind.Submit).ToList();
        ours.Select(request => request.Path).ShouldBe(theirs.Select(request => request.Path));
        foreach (var (our, their) in ours.Zip(theirs))
        {
            JsonNode.DeepEquals(JsonNode.Parse(our.BodyText), JsonNode.Parse(their.BodyText)).ShouldBeTrue($"{our.BodyText}\n{their.BodyText}");
            our.Headers.GetValueOrDefault("Prefer").ShouldBe(their.Headers.GetValueOrDefault("Prefer"));
        }
    }

    private static async Task<JsonNode> RunAsync(string script, FakeHost host, JsonObject settings)
    {
        await s_npm.EnsureAsync();
        settings["address"] = host.BaseAddress.AbsoluteUri;
        settings["key"] = host.ApiKey;
        using Process node = s_npm.Start(NpmInstallation.NodePath!, script);
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        Task<string> errors = node.StandardError.ReadToEndAsync();
        await node.StandardInput.WriteAsync(settings.ToJsonString());
        node.StandardInput.Close();
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await node.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            node.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{script} did not end; the host has seen {string.Join(", ", host.Requests)}");
        }

        node.ExitCode.ShouldBe(0, await errors);
        return JsonNode.Parse(await output) ?? throw new JsonException($"{script} printed nothing.");
    }

    private static string? Text(JsonNode node, string name) => (string?)node[name];

    private static string?[] Texts(JsonNode node, string name) => [.. node[name]!.AsArray().Select(item => (string?)item)];
}
