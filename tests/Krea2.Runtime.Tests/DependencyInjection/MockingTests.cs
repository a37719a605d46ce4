using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>Code that asks for interfaces is tested without a host.</summary>
public sealed class MockingTests
{
    [Fact]
    public async Task CodeThatAsksForTheInterface_RunsOnAFake()
    {
        var fake = new FakeClient();

        await PaintAsync(fake, "a red fox", "fox.png");

        fake.Prompts.ShouldBe(["a red fox"]);
        fake.Downloads.ShouldBe(["fox.png"]);
    }

    [Fact]
    public async Task SameCode_RunsOnTheClient()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "fox.png");

        await PaintAsync(session.Client, "a red fox", path);

        new FileInfo(path).Length.ShouldBeGreaterThan(100);
        IKreaClient client = session.Client;
        client.Medium.ShouldBeSameAs(session.Client.Medium);
        client.Jobs.ShouldBeSameAs(session.Client.Jobs);
        client.Assets.ShouldBeSameAs(session.Client.Assets);
        (await client.Jobs.ListAsync(limit: 5)).Items.Count.ShouldBe(1);
    }

    private static async Task PaintAsync(IKreaClient krea, string prompt, string path)
    {
        Job job = await krea.Medium.GenerateAsync(Requests.Small with { Prompt = prompt });
        await krea.DownloadAsync(job.Images[0], path);
    }
}
