using System.Buffers.Binary;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>The picture comes home.</summary>
public sealed class DownloadTests
{
    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    [Fact]
    public async Task Picture_IsSavedToAFile()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var folder = new TemporaryFolder();
        string path = folder.File("fox.png");
        await File.WriteAllTextAsync(path, "an older picture");
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small);
        var progress = new ProgressLog<DownloadProgress>();

        await session.Client.DownloadAsync(job.Images[0], path, progress);

        byte[] png = await File.ReadAllBytesAsync(path);
        png[..8].ShouldBe(s_signature);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(928);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(1152);
        progress.Reports.Select(report => report.BytesReceived).ShouldBeInOrder();
        progress.Reports[^1].ShouldBe(new DownloadProgress { BytesReceived = png.Length, TotalBytes = png.Length });
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem().ShouldBe(path);
    }

    [Fact]
    public async Task Picture_IsWrittenToAStream()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        Job job = await session.Client.MediumTurbo.GenerateAsync(Requests.Small);
        var progress = new ProgressLog<DownloadProgress>();
        using var stream = new MemoryStream();

        await session.Client.DownloadAsync(job.Images[0], stream, progress);

        stream.CanWrite.ShouldBeTrue();
        stream.ToArray()[..8].ShouldBe(s_signature);
        progress.Reports[^1].BytesReceived.ShouldBe(stream.Length);
    }

    [Fact]
    public async Task Key_IsNotShownToTheHostOfThePicture()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small);

        await session.Client.DownloadAsync(job.Images[0], Stream.Null);

        session.Host.Requests.Single(request => request.Path.StartsWith("/images/", StringComparison.Ordinal)).Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Fact]
    public async Task ExistingFile_IsKeptWhereAsked()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var folder = new TemporaryFolder();
        string path = folder.File("fox.png");
        await File.WriteAllTextAsync(path, "an older picture");
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small);

        await Should.ThrowAsync<IOException>(() => session.Client.DownloadAsync(job.Images[0], path, overwrite: false));

        (await File.ReadAllTextAsync(path)).ShouldBe("an older picture");
        Directory.GetFiles(folder.Path).Length.ShouldBe(1);
    }

    [Fact]
    public async Task PictureThatIsGone_LeavesNoFile()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var folder = new TemporaryFolder();
        var image = new GeneratedImage { Url = new Uri(session.Host.BaseAddress, "/images/none.png") };

        NotFoundException e = await Should.ThrowAsync<NotFoundException>(() => session.Client.DownloadAsync(image, folder.File("fox.png")));

        e.ProviderMessage.ShouldBe("Image not found");
        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task PictureOverTheLimit_LeavesNoFile()
    {
        await using KreaSession session = await KreaSession.StartAsync(configureClient: options => options.MaximumDownloadBytes = 1000);
        using var folder = new TemporaryFolder();
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small);

        await Should.ThrowAsync<ProtocolException>(() => session.Client.DownloadAsync(job.Images[0], folder.File("fox.png")));

        Directory.GetFiles(folder.Path).ShouldBeEmpty();
    }
}
