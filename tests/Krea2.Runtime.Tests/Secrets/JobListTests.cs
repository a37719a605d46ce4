using Krea2.Runtime.Tests.Hosts;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>What a host says of failed jobs in a list of them.</summary>
public sealed class JobListTests
{
    [Theory]
    [InlineData("Krea")]
    [InlineData("Replicate")]
    public async Task ErrorsInAList_AreShownWithoutSecrets(string name)
    {
        var under = HostUnderTest.Find(name);
        string job = under.FailedWebhook("job-1", $"Bearer {Marks.Key} was refused by {Marks.Webhook.AbsoluteUri}");
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, $$"""{"items":[{{job}}],"results":[{{job}}],"next":null}""");
        using ClientUnderTest client = under.NewClient(under.At(host.BaseAddress), Marks.Key);

        Job listed = (await client.ListAsync!()).ShouldHaveSingleItem();

        string message = listed.Error!.Message!;
        message.ShouldContain("was refused by");
        (Marks.HoldKey(message) || Marks.HoldQuery(message)).ShouldBeFalse(message);
    }
}
