using System.Net;
using System.Text;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Krea2.Tests.Http;

namespace Krea2.Tests.Webhooks;

/// <summary>From the fake host's sender over real sockets into an endpoint, and back to the host with a question.</summary>
public sealed class WebhookEndpointTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FinishedJob_ReachesTheHandler(bool perCall)
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"], client => client.WebhookUrl = perCall ? null : endpoint.Address);
        endpoint.Client = session.Client;

        Job submitted = await session.Client.Medium.SubmitAsync(Requests.Small, perCall ? new CallOptions { WebhookUrl = endpoint.Address } : null);
        Job finished = await session.Client.Jobs.GetAsync(submitted.Id);

        (await session.Host.WaitForWebhookAsync()).StatusCode.ShouldBe(200);
        endpoint.Handled.ShouldHaveSingleItem().ShouldBe(finished);
        finished.State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task ClientsAddress_IsNotUsedWhereTheCallWantsNone()
    {
        await using KreaSession session = await KreaSession.StartAsync(configureClient: client => client.WebhookUrl = new Uri("http://127.0.0.1:9/hook"));

        await session.Client.Medium.SubmitAsync(Requests.Small, new CallOptions { UseWebhook = false });

        session.Submits.ShouldHaveSingleItem().Headers.ContainsKey("X-Webhook-URL").ShouldBeFalse();
    }

    [Fact]
    public async Task FailedAndCancelledJobs_AreReportedToo()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"], client => client.WebhookUrl = endpoint.Address);
        endpoint.Client = session.Client;
        session.Host.FailNextJob("nsfw", "The prompt was refused.");

        Job failing = await session.Client.Medium.SubmitAsync(Requests.Small);
        await session.Client.Jobs.GetAsync(failing.Id);
        await session.Host.WaitForWebhookAsync(delivery => delivery.JobId == failing.Id);
        Job cancelled = await session.Client.Medium.SubmitAsync(Requests.Small);
        await session.Client.Jobs.CancelAsync(cancelled.Id);
        await session.Host.WaitForWebhookAsync(delivery => delivery.JobId == cancelled.Id);

        endpoint.Handled.Select(job => (job.Id, job.State, job.Error?.Code)).ShouldBe([(failing.Id, JobState.Failed, "nsfw"), (cancelled.Id, JobState.Cancelled, null)]);
    }

    [Fact]
    public async Task RepeatsAndForgeries_AreNotHandled()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"], client => client.WebhookUrl = endpoint.Address);
        endpoint.Client = session.Client;
        Job job = await session.Client.Medium.SubmitAsync(Requests.Small);
        await session.Client.Jobs.GetAsync(job.Id);
        WebhookDelivery delivery = await session.Host.WaitForWebhookAsync();

        (await PostAsync(endpoint, delivery.Body)).ShouldBe(HttpStatusCode.OK);
        (await PostAsync(endpoint, delivery.Body.Replace(job.Id, Guid.NewGuid().ToString(), StringComparison.Ordinal))).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(endpoint, "<job/>")).ShouldBe(HttpStatusCode.BadRequest);

        endpoint.Handled.Count.ShouldBe(1);
    }

    [Fact]
    public async Task HandlerThatFails_GetsTheJobAgain()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"], client => client.WebhookUrl = endpoint.Address);
        endpoint.Client = session.Client;
        endpoint.FailsOnce = true;
        Job job = await session.Client.Medium.SubmitAsync(Requests.Small);
        await session.Client.Jobs.GetAsync(job.Id);
        WebhookDelivery delivery = await session.Host.WaitForWebhookAsync();
        delivery.StatusCode.ShouldBe(500);
        endpoint.Handled.ShouldBeEmpty();

        (await PostAsync(endpoint, delivery.Body)).ShouldBe(HttpStatusCode.OK);

        endpoint.Handled.ShouldHaveSingleItem().Id.ShouldBe(job.Id);
    }

    [Fact]
    public async Task HostThatIsDown_IsNoReasonToForgetTheWebhook()
    {
        await using var endpoint = await WebhookEndpoint.StartAsync();
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"], client => client.WebhookUrl = endpoint.Address);
        endpoint.Client = session.Client;
        Job job = await session.Client.Medium.SubmitAsync(Requests.Small);
        int polls = 0;
        session.Host.AnswerNext(request => request.Path.StartsWith("/jobs/", StringComparison.Ordinal) && Interlocked.Increment(ref polls) == 2, 502, "bad gateway");
        await session.Client.Jobs.GetAsync(job.Id);
        WebhookDelivery delivery = await session.Host.WaitForWebhookAsync();
        delivery.StatusCode.ShouldBe(503);

        (await PostAsync(endpoint, delivery.Body)).ShouldBe(HttpStatusCode.OK);

        endpoint.Handled.ShouldHaveSingleItem().Id.ShouldBe(job.Id);
    }

    private static async Task<HttpStatusCode> PostAsync(WebhookEndpoint endpoint, string body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await http.PostAsync(endpoint.Address, content);
        return response.StatusCode;
    }

    /// <summary>What an application does with a webhook.</summary>
    private sealed class WebhookEndpoint : IAsyncDisposable
    {
        private ScriptedHost _host = null!;

        public KreaClient Client { get; set; } = null!;

        public bool FailsOnce { get; set; }

        public List<Job> Handled { get; } = [];

        public Uri Address => new(_host.BaseAddress, "/hooks/krea");

        public static async Task<WebhookEndpoint> StartAsync()
        {
            var endpoint = new WebhookEndpoint();
            endpoint._host = await ScriptedHost.StartAsync(async context =>
            {
                // The recording of the request has read the body.
                context.Request.Body.Position = 0;
                context.Response.StatusCode = await endpoint.AnswerAsync(context.Request.Body, context.RequestAborted);
            });
            return endpoint;
        }

        public ValueTask DisposeAsync() => _host.DisposeAsync();

        private async Task<int> AnswerAsync(Stream body, CancellationToken cancellationToken)
        {
            JobWebhook webhook;
            try
            {
                webhook = await Client.Jobs.Webhooks.ReadAsync(body, cancellationToken: cancellationToken);
            }
            catch (InvalidWebhookException)
            {
                return 400;
            }
            catch (ApiException)
            {
                return 503;
            }

            if (webhook.IsRepeat)
            {
                return 200;
            }

            if (FailsOnce)
            {
                FailsOnce = false;
                Client.Jobs.Webhooks.Forget(webhook);
                return 500;
            }

            Handled.Add(webhook.Job);
            return 200;
        }
    }
}
