using System.Net;
using System.Text;
using System.Text.Json;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeKreaHostWebhookTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FinishedJob_IsPostedOnce(bool advanceOnPoll)
    {
        using var receiver = new Receiver();
        var time = new ManualTimeProvider();
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = advanceOnPoll, JobStatuses = ["queued"], TimeProvider = time });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync(HostClient.Valid, ("X-Webhook-URL", receiver.Address));
        time.Advance(TimeSpan.FromSeconds(1.2));
        var job = (await client.GetAsync("/jobs/" + id)).Body.GetRawText();

        var (body, mediaType) = await receiver.ReceiveAsync();

        body.ShouldBe(job);
        mediaType.ShouldBe("application/json");
        (await client.StatusAsync(id)).ShouldBe("completed");
        var delivery = await host.WaitForWebhookAsync();
        delivery.StatusCode.ShouldBe(202);
        delivery.JobId.ShouldBe(id);
        host.Webhooks.Count.ShouldBe(1);
    }

    [Fact]
    public async Task CancelledJob_IsPosted()
    {
        using var receiver = new Receiver();
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["queued"] });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync(HostClient.Valid, ("X-Webhook-URL", receiver.Address));
        await client.SendAsync(HttpMethod.Delete, "/jobs/" + id);

        var (body, _) = await receiver.ReceiveAsync();

        JsonDocument.Parse(body).RootElement.GetProperty("status").GetString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task AddressOutsideThisMachine_IsNeverCalled()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true, JobStatuses = ["queued"] });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync(HostClient.Valid, ("X-Webhook-URL", "https://hooks.example.com/krea"));
        await client.StatusAsync(id);

        var delivery = await host.WaitForWebhookAsync();

        delivery.StatusCode.ShouldBeNull();
        delivery.Problem.ShouldBe("the address is not on this machine, and a fake host calls no other");
    }

    [Fact]
    public async Task AddressThatIsNone_IsRefused()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        var (status, body) = await client.PostAsync(HostClient.Medium, HostClient.Valid, ("X-Webhook-URL", "hook"));

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("error").GetString().ShouldBe("'X-Webhook-URL' must be an absolute URI, but is \"hook\"");
    }

    /// <summary>A listener on loopback that answers one call with 202.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener _listener = new();

        public Receiver()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/hook/";
            probe.Stop();
            _listener.Prefixes.Add(Address);
            _listener.Start();
        }

        public string Address { get; }

        public async Task<(string Body, string? MediaType)> ReceiveAsync()
        {
            var context = await _listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(20));
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var body = await reader.ReadToEndAsync();
            context.Response.StatusCode = 202;
            context.Response.Close();
            return (body, context.Request.ContentType);
        }

        public void Dispose() => _listener.Close();
    }
}
