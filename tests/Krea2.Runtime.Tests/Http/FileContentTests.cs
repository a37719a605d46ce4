namespace Krea2.Tests.Http;

public sealed class FileContentTests
{
    [Theory]
    [InlineData("a.JPG", "image/jpeg")]
    [InlineData("a.jpeg", "image/jpeg")]
    [InlineData("a.png", "image/png")]
    [InlineData("a.webp", "image/webp")]
    [InlineData("a.heic", "image/heic")]
    [InlineData("a.mp4", "video/mp4")]
    [InlineData("a.mov", "video/quicktime")]
    [InlineData("a.webm", "video/webm")]
    [InlineData("a.glb", "model/gltf-binary")]
    [InlineData("a.wav", "audio/wav")]
    [InlineData("a.mp3", "audio/mpeg")]
    [InlineData("a.unknown", "application/octet-stream")]
    [InlineData("a", "application/octet-stream")]
    public void MediaType_FollowsFromTheExtension(string name, string type)
    {
        FileContent.FromBytes(default, name).ContentType.ShouldBe(type);
    }

    [Fact]
    public void MediaType_IsChecked()
    {
        FileContent.FromBytes(default, "a", "image/x-own").ContentType.ShouldBe("image/x-own");
        Should.Throw<ArgumentException>(() => FileContent.FromBytes(default, "a", "no type\r\n")).Message.ShouldStartWith("'contentType' must be a media type such as image/png, but is \"no type\".");
    }

    [Fact]
    public void File_HasItsNameWithoutTheFolder()
    {
        FileContent.FromFile(Path.Combine("some", "folder", "fox.png")).FileName.ShouldBe("fox.png");
        Should.Throw<ArgumentException>(() => FileContent.FromFile("folder" + Path.DirectorySeparatorChar));
    }

    [Fact]
    public async Task FileThatDoesNotExist_IsTheCallersErrorAndNothingIsSent()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        await Should.ThrowAsync<FileNotFoundException>(() => client.PostAsync(r => r.SetContent(FileContent.FromFile(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.png")), "image/png")));

        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_IsSentFromWhereItStandsAndLeftOpen()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress);
        using var stream = new MemoryStream("xxabc"u8.ToArray()) { Position = 2 };
        FileContent file = FileContent.FromStream(stream, "a.txt");

        await client.PostAsync(r => r.SetContent(file, "text/plain"));
        await client.PostAsync(r => r.SetContent(file, "text/plain"));

        host.Requests.Select(r => r.Body).ShouldBe(["abc", "abc"]);
        stream.CanRead.ShouldBeTrue();
    }

    [Fact]
    public async Task StreamThatCannotSeek_IsSentOnce()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress);
        using var stream = new ForwardStream("abc"u8.ToArray());
        FileContent file = FileContent.FromStream(stream, "a.txt");
        await client.PostAsync(r => r.SetContent(file, "text/plain"));

        (await Should.ThrowAsync<InvalidOperationException>(() => client.PostAsync(r => r.SetContent(file, "text/plain")))).Message.ShouldContain("make a new FileContent");

        host.Requests.Single().Body.ShouldBe("abc");
    }

    [Fact]
    public async Task File_IsSentFromDisk()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "on disk");
            await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
            using SampleClient client = SampleClient.For(host.BaseAddress);

            await client.PostAsync(r => r.SetContent(FileContent.FromFile(path), "text/plain"));

            host.Requests.Single().Body.ShouldBe("on disk");
            host.Requests.Single().Headers["Content-Length"].ShouldBe("7");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
