using Krea2.KreaAi;
using Krea2.Replicate;
using Krea2.Runtime.Tests.Generated;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Runware;

namespace Krea2.Runtime.Tests.Testing;

/// <summary>Which picture a fake host paints: that of a host, a model, a prompt and a seed.</summary>
public sealed class HostPictureTests
{
    private static readonly RunwareRequest s_runware = new() { PositivePrompt = HostUnderTest.Prompt, Width = 1024, Height = 1024 };

    [Fact]
    public async Task SamePromptAtEachHost_GivesAnotherPictureThere()
    {
        var pictures = new List<string>();
        foreach (HostUnderTest under in HostUnderTest.All)
        {
            pictures.Add(await PaintAsync(under, client => client.GenerateAsync(HostUnderTest.Prompt, null, null, default)));
        }

        pictures.Distinct().Count().ShouldBe(4);
    }

    [Theory]
    [InlineData("Krea")]
    [InlineData("Replicate")]
    [InlineData("Runware")]
    public async Task SameSeed_GivesTheSamePictureFromTheSameModelAlone(string name)
    {
        var under = HostUnderTest.Find(name);

        // As a second job, so that nothing but the seed can make them equal.
        string first = await PaintAsync(under, client => GenerateAsync(client, 7, large: false));
        string later = await PaintAsync(under, async client =>
        {
            await GenerateAsync(client, 8, large: false);
            return await GenerateAsync(client, 7, large: false);
        });
        string other = await PaintAsync(under, client => GenerateAsync(client, 8, large: false));
        string large = await PaintAsync(under, client => GenerateAsync(client, 7, large: true));

        later.ShouldBe(first);
        new[] { first, other, large }.Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(HostUnderTest.Names), MemberType = typeof(HostUnderTest))]
    public async Task FirstJobOfAHost_IsAlwaysTheSamePicture(string name)
    {
        var under = HostUnderTest.Find(name);

        string one = await PaintAsync(under, client => client.GenerateAsync(HostUnderTest.Prompt, null, null, default));
        string two = await PaintAsync(under, client => client.GenerateAsync(HostUnderTest.Prompt, null, null, default));

        two.ShouldBe(one);
    }

    private static Task<Job> GenerateAsync(ClientUnderTest client, int seed, bool large) => client.Client switch
    {
        KreaClient krea => (large ? krea.Large : krea.Medium).GenerateAsync(Requests.Small with { Seed = seed }),
        ReplicateClient replicate => (large ? replicate.Large : replicate.Medium).GenerateAsync(new ReplicateRequest { Prompt = HostUnderTest.Prompt, Seed = seed }),
        RunwareClient runware => (large ? runware.Large : runware.Medium).GenerateAsync(s_runware with { Seed = seed }),
        _ => throw new InvalidOperationException("The host has no seeds."),
    };

    private static async Task<string> PaintAsync(HostUnderTest under, Func<ClientUnderTest, Task<Job>> generate)
    {
        await using FakeHost host = await under.StartAsync();
        using ClientUnderTest client = under.NewClient(host, options => options.Polling = Requests.FastPolling);
        Job job = await generate(client);
        using var picture = new MemoryStream();
        await client.Client.DownloadAsync(job.Images[0], picture);
        return Convert.ToBase64String(picture.ToArray());
    }
}
