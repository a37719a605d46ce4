using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>A client of today against a host of June or May 2026: the smaller requests pass, the newer members are refused by the host.</summary>
public sealed class OlderDocumentTests
{
    [Theory]
    [InlineData("2026-06")]
    [InlineData("2026-05")]
    public async Task SmallRequest_PassesAnOlderHost(string taken)
    {
        await using KreaSession session = await StartAsync(taken);

        (await session.Client.Medium.GenerateAsync(Requests.Small)).State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task NewerMembers_AreRefusedByTheHostOfJune()
    {
        await using KreaSession session = await StartAsync("2026-06");

        (await RefusedAsync(session, Requests.Small with { Movement = 1 })).ShouldContain("'movement'");
        (await RefusedAsync(session, Requests.Small with { ImageUrl = "https://example.com/a.png", Strength = 0.5 })).ShouldContain("'image_url', 'strength'");
        (await RefusedAsync(session, Requests.Small with { AspectRatio = KreaAspectRatio.Ratio3x4 })).ShouldContain("aspect_ratio");
        session.Submits.Count.ShouldBe(3);
    }

    [Fact]
    public async Task OtherLimits_HeldInMay()
    {
        await using KreaSession session = await StartAsync("2026-05");
        KreaRequest strong = Requests.Small with { ImageStyleReferences = [Requests.Reference() with { Strength = 1.4 }] };

        await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.SubmitAsync(strong));
        session.Submits.ShouldBeEmpty();

        (await session.Client.Medium.GenerateAsync(strong, null, new CallOptions { Validate = false })).State.ShouldBe(JobState.Succeeded);
        (await RefusedAsync(session, Requests.Small with { Intensity = 1 })).ShouldContain("'intensity'");
    }

    [Fact]
    public async Task OldName_IsStillAcceptedByAnOlderHost()
    {
        await using KreaSession older = await StartAsync("2026-06");
        await using KreaSession today = await KreaSession.StartAsync();
        using var references = System.Text.Json.JsonDocument.Parse("""[{"url":"https://example.com/a.png"}]""");
        KreaRequest request = Requests.Small with { Extra = new() { { "imageStyleRefs", references.RootElement } } };

        (await older.Client.Medium.SubmitAsync(request)).State.ShouldBe(JobState.Waiting);
        (await RefusedAsync(today, request)).ShouldContain("'imageStyleRefs'");
    }

    private static async Task<KreaSession> StartAsync(string taken)
    {
        string document = await Documents.ReadAsync("older", $"krea.{taken}.openapi.json");
        return await KreaSession.StartAsync(host => host.Document = document);
    }

    private static async Task<string> RefusedAsync(KreaSession session, KreaRequest request) =>
        (await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.SubmitAsync(request))).ProviderMessage!;
}
