using Krea2.KreaAi;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>krea.Assets</c>.</summary>
public sealed class AssetTests
{
    // One pixel.
    private static readonly byte[] s_png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task UploadedFile_ServesAsAStyleReference()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        KreaAsset asset = await session.Client.Assets.UploadAsync(new() { File = FileContent.FromBytes(s_png, "fox.png"), Description = "a fox" });
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small with { ImageStyleReferences = [new() { Url = asset.ImageUrl.AbsoluteUri }] });

        job.State.ShouldBe(JobState.Succeeded);
        session.Submits.ShouldHaveSingleItem().BodyText.ShouldContain($"\"image_style_references\":[{{\"url\":\"{asset.ImageUrl.AbsoluteUri}\"}}]");
        (asset.MimeType, asset.Width, asset.Height, asset.SizeBytes, asset.Description).ShouldBe(("image/png", 1, 1, s_png.Length, "a fox"));
        asset.UploadedAt.ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
        using var http = new HttpClient();
        (await http.GetByteArrayAsync(asset.ImageUrl)).ShouldBe(s_png);
    }

    [Fact]
    public async Task Upload_IsMultipartAsBrowsersSendIt()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        await session.Client.Assets.UploadAsync(new()
        {
            File = FileContent.FromBytes("abc"u8.ToArray(), "renard \"é\".png"),
            Description = "größe",
            Extra = new() { { "folder", "foxes" }, { "rank", 2 } },
        });

        RecordedRequest request = session.Host.Requests.ShouldHaveSingleItem();
        string boundary = request.Headers["Content-Type"].Split("boundary=")[1];
        request.Headers["Content-Type"].ShouldBe("multipart/form-data; boundary=" + boundary);
        request.BodyText.ShouldBe(string.Join("\r\n", [
            "--" + boundary,
            "Content-Type: image/png",
            "Content-Disposition: form-data; name=\"file\"; filename=\"renard %22é%22.png\"",
            "",
            "abc",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"description\"",
            "",
            "größe",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"folder\"",
            "",
            "foxes",
            "--" + boundary,
            "Content-Disposition: form-data; name=\"rank\"",
            "",
            "2",
            "--" + boundary + "--",
            "",
        ]));
    }

    [Fact]
    public async Task FileOnDisk_IsUploadedWithItsName()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var folder = new TemporaryFolder();
        string path = folder.File("sketch.png");
        await File.WriteAllBytesAsync(path, s_png);

        KreaAsset asset = await session.Client.Assets.UploadAsync(new() { File = FileContent.FromFile(path) });

        asset.SizeBytes.ShouldBe(s_png.Length);
        session.Host.Requests.ShouldHaveSingleItem().BodyText.ShouldContain("filename=\"sketch.png\"");
    }

    [Fact]
    public async Task Assets_AreListedReadAndDeleted()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        KreaAsset first = await UploadAsync(session, "one.png");
        KreaAsset second = await UploadAsync(session, "two.png");

        KreaAssetPage page = await session.Client.Assets.ListAsync(limit: 1);
        KreaAssetPage last = await session.Client.Assets.ListAsync(limit: 1, cursor: page.NextCursor);

        page.Items.ShouldHaveSingleItem().ShouldBe(second);
        last.Items.ShouldHaveSingleItem().ShouldBe(first);
        last.NextCursor.ShouldBeNull();
        (await session.Client.Assets.GetAsync(first.Id)).ShouldBe(first);

        (await session.Client.Assets.DeleteAsync(first.Id)).Success.ShouldBeTrue();

        (await Should.ThrowAsync<NotFoundException>(() => session.Client.Assets.GetAsync(first.Id))).Route.ShouldBe("/assets/{id}");
        await Should.ThrowAsync<NotFoundException>(() => session.Client.Assets.DeleteAsync(first.Id));
        (await session.Client.Assets.ListAsync()).Items.ShouldHaveSingleItem().Id.ShouldBe(second.Id);
    }

    [Fact]
    public async Task UnknownKindOfFile_IsRefusedByTheHost()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => UploadAsync(session, "notes.txt"));

        e.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
        e.ProviderMessage.ShouldBe("'file' must be JPEG, PNG, WebP, HEIC, MP4, MOV, WebM, GLB, WAV or MP3");
    }

    [Fact]
    public async Task UploadWithoutFile_IsNotSent()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Assets.UploadAsync(new() { File = null! }));

        e.Message.ShouldBe("'file' is required on Krea, but is null");
        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task UploadThatIsCut_MayHaveBeenAccepted()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.CutNext();

        ConnectionException e = await Should.ThrowAsync<ConnectionException>(() => UploadAsync(session, "one.png"));

        e.MayHaveBeenAccepted.ShouldBeTrue();
        session.Host.Requests.Count.ShouldBe(1);
    }

    private static Task<KreaAsset> UploadAsync(KreaSession session, string name) =>
        session.Client.Assets.UploadAsync(new() { File = FileContent.FromBytes(s_png, name) });
}
