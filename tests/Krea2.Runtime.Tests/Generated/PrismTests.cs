using System.Net;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.Npm;
using Krea2.Runtime.Tests.Prism;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>A mock server that is not ours, fed with the bundled document, accepts everything that the generated client sends.</summary>
[Collection(PrismTestGroup.Name)]
public sealed class PrismTests(PrismFixture prism) : IDisposable
{
    private readonly KreaClient _krea = new(new KreaClientOptions { BaseAddress = NpmInstallation.Missing is null ? prism.BaseAddress : null, ApiKey = "test" });

    public void Dispose() => _krea.Dispose();

    [NpmFact]
    public async Task EveryMember_IsAcceptedOnEveryRoute()
    {
        foreach (JobVariant<KreaRequest> variant in new[] { _krea.Medium, _krea.Large, _krea.MediumTurbo })
        {
            await AcceptedAsync(() => variant.SubmitAsync(Requests.Full, new CallOptions { WebhookUrl = new Uri("https://example.com/hook") }));
            await AcceptedAsync(() => variant.SubmitAsync(Requests.Small));
        }
    }

    [NpmFact]
    public async Task EveryLimit_IsAccepted()
    {
        KreaRequest[] requests =
        [
            .. Enum.GetValues<KreaAspectRatio>().Select(ratio => Requests.Small with { AspectRatio = ratio }),
            .. Enum.GetValues<KreaCreativity>().Select(creativity => Requests.Small with { Creativity = creativity }),
            .. new[] { -100, 100 }.Select(value => Requests.Small with { Intensity = value, Complexity = -value, Movement = value }),
            .. new[] { 0, 1, 1e-7, 0.1 + 0.2, -0d }.Select(value => Requests.Full with { Strength = value, ImageStyleReferences = [Requests.Reference() with { Strength = value }] }),
            Requests.Small with { Styles = [new() { Id = "", Strength = -2 }, new() { Id = "", Strength = 2 }] },
            Requests.Small with { ImageStyleReferences = [.. Enumerable.Range(0, 10).Select(Requests.Reference)] },
            Requests.Small with { ImageStyleReferences = [], Moodboards = [], Styles = [] },
            Requests.Small with { ImageUrl = null },
            Requests.Small with { ImageUrl = "https://example.com/".PadRight(1024, 'a') },
            Requests.Small with { Moodboards = [new() { Id = Guid.Empty }] },
            Requests.Small with { Seed = long.MaxValue },
            Requests.Small with { Prompt = "Füchse & \"Boote\" <3 狐 🦊\n\u0001" },
        ];

        foreach (KreaRequest request in requests)
        {
            request.Validate().ShouldBeEmpty();
            await AcceptedAsync(() => _krea.Medium.SubmitAsync(request));
        }
    }

    [NpmFact]
    public async Task WhatValidateRefuses_IsRefusedThereToo()
    {
        KreaRequest[] requests =
        [
            Requests.Small with { Intensity = 101 },
            Requests.Small with { Strength = 1.01 },
            Requests.Small with { ImageStyleReferences = [.. Enumerable.Range(0, 11).Select(Requests.Reference)] },
            Requests.Small with { ImageStyleReferences = [Requests.Reference() with { Strength = 1.4 }] },
            Requests.Small with { Moodboards = [new() { Id = new Guid("0f8fad5b-d9cb-069f-a165-70867728950e") }] },
            Requests.Small with { ImageUrl = "https://example.com/".PadRight(1025, 'a') },
            Requests.Small with { Extra = new() { { "imageStyleRefs", "x" } } },
        ];

        foreach (KreaRequest request in requests)
        {
            InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => _krea.Medium.SubmitAsync(request, new CallOptions { Validate = false }));
            e.StatusCode.ShouldBe(HttpStatusCode.BadRequest, prism.Log);
        }
    }

    [NpmFact]
    public async Task Jobs_AreListedReadAndCancelled()
    {
        await AcceptedAsync(() => _krea.Jobs.ListAsync());
        await AcceptedAsync(() => _krea.Jobs.ListAsync("2026-10-09T08:00:00.000Z", 1000, "image,video", KreaJobStatus.IntermediateComplete));
        await AcceptedAsync(() => _krea.Jobs.GetAsync("a job/with?odd#id"));
        await AcceptedAsync(async () =>
        {
            await _krea.Jobs.CancelAsync("abc");
            return true;
        });
    }

    [NpmFact]
    public async Task Assets_AreUploadedListedReadAndDeleted()
    {
        var id = new Guid(Requests.MoodboardId);

        KreaAsset asset = await AcceptedAsync(() => _krea.Assets.UploadAsync(new() { File = FileContent.FromBytes(new byte[] { 1, 2, 3 }, "größe \"1\".png"), Description = "ein Fuchs 🦊" }));
        await AcceptedAsync(() => _krea.Assets.UploadAsync(new() { File = FileContent.FromStream(new MemoryStream(new byte[100_000]), "a.mp4") }));
        await AcceptedAsync(() => _krea.Assets.ListAsync(1, "2026-10-09T08:00:00.000Z"));
        await AcceptedAsync(() => _krea.Assets.GetAsync(id));
        await AcceptedAsync(() => _krea.Assets.DeleteAsync(id));

        asset.ImageUrl.IsAbsoluteUri.ShouldBeTrue();
    }

    [NpmFact]
    public async Task Styles_AreListedAndRead()
    {
        await AcceptedAsync(() => _krea.Styles.ListAsync());
        foreach (KreaStyleFilter filter in Enum.GetValues<KreaStyleFilter>())
        {
            await AcceptedAsync(() => _krea.Styles.ListAsync("1", 1, "a,b", true, "ann & bob", "k2", filter));
        }

        await AcceptedAsync(() => _krea.Styles.GetAsync("abc"));
    }

    /// <summary>An answer that the client could read, too.</summary>
    private async Task<T> AcceptedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ApiException e)
        {
            throw new InvalidOperationException($"{e.Message}\n{e.Excerpt}\n{prism.Log}", e);
        }
    }
}
