using System.Text;
using System.Text.Json;
using Krea2.Protocols;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><see cref="CallOptions.WebhookUrl"/>.</summary>
public sealed class WebhookTests
{
    [Fact]
    public async Task FinishedJob_IsReportedToTheAddressOfTheCall()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.JobStatuses = ["queued"]);
        await using KreaSession receiver = await KreaSession.StartAsync();
        var address = new Uri(receiver.Host.BaseAddress, "/hook?token=1%202");

        Job job = await session.Client.Medium.GenerateAsync(Requests.Small, null, new CallOptions { WebhookUrl = address });

        WebhookDelivery delivery = await session.Host.WaitForWebhookAsync();
        (delivery.Url, delivery.JobId).ShouldBe((address, job.Id));
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(delivery.Body));
        reader.Read();
        KreaJobProtocol.ReadJob(ref reader).ShouldBe(job);
        session.Submits.ShouldHaveSingleItem().Headers["X-Webhook-URL"].ShouldBe(address.AbsoluteUri);
        receiver.Host.Requests.ShouldHaveSingleItem().BodyText.ShouldBe(delivery.Body);
    }

    [Fact]
    public async Task NoAddress_NoHeader()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        await session.Client.Medium.SubmitAsync(Requests.Small);

        session.Submits.ShouldHaveSingleItem().Headers.ContainsKey("X-Webhook-URL").ShouldBeFalse();
    }
}
