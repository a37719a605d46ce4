using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Krea2.Testing;
using Krea2.Testing.Painting;

namespace Krea2.Runtime.Tests.Testing;

public sealed class FakeKreaHostFileTests
{
    [Fact]
    public async Task Asset_LivesFromUploadToDelete()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        var png = PngEncoder.Encode(new Canvas(48, 32));

        var (status, asset) = await UploadAsync(client, "file", png, "sketch.png", "image/png", "a sketch");

        status.ShouldBe(HttpStatusCode.OK);
        asset.GetProperty("width").GetInt32().ShouldBe(48);
        asset.GetProperty("height").GetInt32().ShouldBe(32);
        asset.GetProperty("size_bytes").GetInt32().ShouldBe(png.Length);
        asset.GetProperty("mime_type").GetString().ShouldBe("image/png");
        asset.GetProperty("description").GetString().ShouldBe("a sketch");
        var id = asset.GetProperty("id").GetString();
        using var anonymous = new HostClient(host, withKey: false);
        (await anonymous.Http.GetByteArrayAsync(new Uri(asset.GetProperty("image_url").GetString()!))).ShouldBe(png);
        (await client.GetAsync("/assets/" + id)).Body.GetRawText().ShouldBe(asset.GetRawText());

        (await client.SendAsync(HttpMethod.Delete, "/assets/" + id)).Body.GetProperty("success").GetBoolean().ShouldBeTrue();
        (await client.GetAsync("/assets/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.SendAsync(HttpMethod.Delete, "/assets/" + id)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("picture", "fox.png", "image/png", "'file' is required, but is missing")]
    [InlineData("file", "fox.txt", "text/plain", "'file' must be JPEG, PNG, WebP, HEIC, MP4, MOV, WebM, GLB, WAV or MP3")]
    public async Task Upload_RefusesWhatKreaDoesNotTake(string part, string name, string mediaType, string error)
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);

        var (status, body) = await UploadAsync(client, part, Encoding.ASCII.GetBytes("x"), name, mediaType, null);

        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("error").GetString().ShouldBe(error);
    }

    [Fact]
    public async Task Assets_AreListedInPages()
    {
        await using var host = await FakeKreaHost.StartAsync();
        using var client = new HostClient(host);
        for (var i = 0; i < 3; i++)
        {
            await UploadAsync(client, "file", [(byte)i], i + ".mp3", null, null);
        }

        var (_, first) = await client.GetAsync("/assets?limit=2");
        var (_, second) = await client.GetAsync("/assets?limit=2&cursor=" + first.GetProperty("next_cursor").GetString());

        first.GetProperty("items").GetArrayLength().ShouldBe(2);
        second.GetProperty("items").GetArrayLength().ShouldBe(1);
        second.GetProperty("items")[0].GetProperty("mime_type").GetString().ShouldBe("audio/mpeg");
        second.GetProperty("items")[0].GetProperty("width").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("next_cursor").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Dimensions_AreReadFromJpeg()
    {
        byte[] jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0x01, 0x20, 0x02, 0x40, 1, 1, 1, 1];

        Krea2.Testing.Assets.ImageDimensions.Read(jpeg).ShouldBe((0x240, 0x120));
        Krea2.Testing.Assets.ImageDimensions.Read(jpeg.AsSpan(0, 9)).ShouldBeNull();
    }

    [Fact]
    public async Task Styles_AreListedFilteredAndShown()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { Styles = [new() { Id = "a", Title = "A" }, new() { Id = "b", Models = ["k2-large"] }, new() { Id = "c" }] });
        using var client = new HostClient(host);

        async Task<string[]> ListAsync(string query) =>
            [.. (await client.GetAsync("/styles" + query)).Body.GetProperty("items").EnumerateArray().Select(style => style.GetProperty("id").GetString()!)];

        (await ListAsync("")).ShouldBe(["a", "b", "c"]);
        (await ListAsync("?ids=c,a")).ShouldBe(["a", "c"]);
        (await ListAsync("?model=k2-large")).ShouldBe(["b"]);
        var (_, page) = await client.GetAsync("/styles?limit=2");
        (await ListAsync("?limit=2&cursor=" + page.GetProperty("next_cursor").GetString())).ShouldBe(["c"]);
        (await client.GetAsync("/styles/a")).Body.GetProperty("title").GetString().ShouldBe("A");
        (await client.GetAsync("/styles/z")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/styles?filter=mine")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Image_IsThereOnlyWhenTheJobIsCompleted()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { AdvanceOnPoll = true });
        using var client = new HostClient(host);
        var id = await client.SubmitAsync();

        (await client.GetAsync($"/images/{id}.png")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/images/other.png")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Image_IsTheSameForTheSamePromptAndSeed()
    {
        await using var host = await FakeKreaHost.StartAsync(new() { JobDuration = TimeSpan.Zero });
        using var client = new HostClient(host);

        async Task<byte[]> GenerateAsync(string json) => await client.Http.GetByteArrayAsync(new Uri($"/images/{await client.SubmitAsync(json)}.png", UriKind.Relative));
        var first = await GenerateAsync(HostClient.Valid);

        (await GenerateAsync(HostClient.Valid)).ShouldBe(first);
        (await GenerateAsync(HostClient.Valid.Replace("\"seed\":7", "\"seed\":8", StringComparison.Ordinal))).ShouldNotBe(first);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> UploadAsync(HostClient client, string part, byte[] content, string name, string? mediaType, string? description)
    {
        using var form = new MultipartFormDataContent();
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);
        form.Add(file, part, name);
        if (description is not null)
        {
            form.Add(new StringContent(description), "description");
        }

        using var response = await client.Http.PostAsync(new Uri("/assets", UriKind.Relative), form);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement);
    }
}
