namespace Krea2.PackageTests;

/// <summary>The sample that four hosts report their jobs to, started in an empty folder.</summary>
public sealed class WebhooksTests : IDisposable
{
    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("krea2-webhooks-");

    [Fact]
    public async Task WithoutOptions_PrintsTheEndOfEachJobOnceAndEnds()
    {
        DotNetResult run = (await DotNet.RunAsync(
            _folder.FullName, "run", "--no-build", "-c", s_configuration, "--project", Repository.PathOf("samples", "Webhooks"))).ShouldSucceed();

        run.StandardError.ShouldBeEmpty();
        run.StandardOutput.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').ShouldBe(
            ["Krea       Succeeded  1 image", "Replicate  Succeeded  1 image", "Runware    Succeeded  2 images", "WaveSpeed  Succeeded  1 image"],
            ignoreOrder: true);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
