using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Krea2.PackageTests;

/// <summary>A trimmed, self-contained app: nothing that the client needs may be reachable by reflection alone.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class TrimmedPublishTests(PackedFeed feed)
{
    [Fact]
    public async Task TrimmedApp_PublishesWithoutWarningsAndLeavesAnImageOnDisk()
    {
        Workspace app = new(feed, "Trimmed");
        app.WriteProject("trimmed.csproj", """
            <OutputType>Exe</OutputType>
            <PublishTrimmed>true</PublishTrimmed>
            <TrimmerSingleWarn>false</TrimmerSingleWarn>
            <EnableAotAnalyzer>true</EnableAotAnalyzer>
            <InvariantGlobalization>true</InvariantGlobalization>
            """)
            .Write("Program.cs", """
                using Krea2;
                using Krea2.KreaAi;
                using Microsoft.Extensions.Configuration;
                using Microsoft.Extensions.DependencyInjection;

                using var krea = new KreaClient(new KreaClientOptions { BaseAddress = new Uri(args[0]), ApiKey = args[1] });
                var request = new KreaRequest { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
                Job job = await krea.Medium.GenerateAsync(request);
                await krea.DownloadAsync(job.Images[0], "fox.png");
                Console.WriteLine(job.State);

                var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Krea:BaseAddress", args[0]), new("Krea:ApiKey", args[1]), new("Krea:Timeout", "00:00:30")]).Build();
                var services = new ServiceCollection();
                services.AddKreaClient("backup", configuration.GetSection("Krea"));
                await using var provider = services.BuildServiceProvider();
                await foreach (Job known in provider.GetRequiredKeyedService<IKreaClient>("backup").Jobs.ListAllAsync())
                {
                    Console.WriteLine(known.Id == job.Id);
                }
                """);

        DotNetResult publish = await app.RunAsync(
            "publish", "trimmed.csproj", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-o", app.PathOf("published"), "-nodeReuse:false");
        publish.ShouldSucceed();
        publish.Everything.ShouldNotContain("warning IL");
        publish.Everything.ShouldNotContain(": warning ");

        await using FakeHostProcess host = await FakeHostProcess.StartAsync(feed);
        ProcessStartInfo start = new(app.PathOf("published", OperatingSystem.IsWindows() ? "trimmed.exe" : "trimmed"), [host.BaseAddress, FakeHostProcess.ApiKey])
        {
            WorkingDirectory = app.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DotNetResult run = (await DotNet.RunAsync(start, "trimmed")).ShouldSucceed();

        run.StandardOutput.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(["Succeeded", "True"]);
        Png.ShouldBeAPicture(await File.ReadAllBytesAsync(app.PathOf("fox.png")));
        File.Exists(app.PathOf("published", "YamlDotNet.dll")).ShouldBeFalse();
    }
}
