using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

/// <summary>What only some hosts can do is refused by the others before anything is sent.</summary>
public sealed class HostOptionTests
{
    [Theory]
    [InlineData("Krea", nameof(CallOptions.HostWait))]
    [InlineData("Krea", nameof(CallOptions.CancelAfter))]
    [InlineData("Krea", nameof(CallOptions.WebhookEvents))]
    [InlineData("Runware", nameof(CallOptions.HostWait))]
    [InlineData("Runware", nameof(CallOptions.CancelAfter))]
    [InlineData("Runware", nameof(CallOptions.WebhookEvents))]
    [InlineData("WaveSpeed", nameof(CallOptions.HostWait))]
    [InlineData("WaveSpeed", nameof(CallOptions.CancelAfter))]
    [InlineData("WaveSpeed", nameof(CallOptions.WebhookEvents))]
    public async Task OptionThatTheHostDoesNotKnow_IsNotSent(string title, string option)
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("{}");
        using ProtocolClient client = title switch
        {
            "Krea" => ProtocolClient.Krea(host.BaseAddress),
            "Runware" => ProtocolClient.Runware(host.BaseAddress),
            _ => ProtocolClient.WaveSpeed(host.BaseAddress),
        };
        CallOptions options = option switch
        {
            nameof(CallOptions.HostWait) => new CallOptions { HostWait = TimeSpan.FromSeconds(1) },
            nameof(CallOptions.CancelAfter) => new CallOptions { CancelAfter = TimeSpan.FromSeconds(1) },
            _ => new CallOptions { WebhookEvents = WebhookEvents.Completed },
        };

        var error = await Should.ThrowAsync<InvalidOperationException>(() => client.Medium.SubmitAsync(RawRequest.Fox, options));

        error.Message.ShouldBe($"{title} takes no {option}.");
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void Values_HaveLimits()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new CallOptions { HostWait = TimeSpan.FromSeconds(60.1) }).Message.ShouldStartWith("'HostWait' must be at least 1 s and at most 60 s.");
        Should.Throw<ArgumentOutOfRangeException>(() => new CallOptions { HostWait = TimeSpan.FromSeconds(0.9) });
        Should.Throw<ArgumentOutOfRangeException>(() => new CallOptions { CancelAfter = TimeSpan.Zero });
        Should.Throw<ArgumentOutOfRangeException>(() => new CallOptions { WebhookEvents = WebhookEvents.None });
        Should.Throw<ArgumentOutOfRangeException>(() => new CallOptions { WebhookEvents = (WebhookEvents)16 });
        new CallOptions { HostWait = TimeSpan.FromSeconds(60), WebhookEvents = WebhookEvents.Start | WebhookEvents.Logs }.ToString().ShouldBe("CallOptions { UseWebhook = True, WebhookEvents = Start, Logs, HostWait = 00:01:00, CancelJobOnCancellation = True }");
    }

    [Fact]
    public async Task ResultWithNothingInIt_CannotBeDownloaded()
    {
        using ProtocolClient client = ProtocolClient.Krea(new Uri("http://127.0.0.1:1"));

        await Should.ThrowAsync<ArgumentException>(() => client.DownloadAsync(new GeneratedImage(), Stream.Null));
    }

    [Fact]
    public void ResultsWithEqualBytes_AreEqual()
    {
        var one = new GeneratedImage { Data = new byte[] { 1, 2 } };

        one.ShouldBe(new GeneratedImage { Data = new byte[] { 1, 2 } });
        one.ShouldNotBe(new GeneratedImage { Data = new byte[] { 1, 3 } });
        new GeneratedImage { Data = Array.Empty<byte>() }.ShouldNotBe(new GeneratedImage());
    }
}
