namespace Krea2.PackageTests;

/// <summary>An empty console app with the packages: the first ten minutes of a new user.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class ConsoleAppTests(PackedFeed feed)
{
    private const string TestingPackage = """<PackageReference Include="Krea2.Testing" Version="VERSION" />""";

    [Fact]
    public async Task TenLines_LeaveAnImageOnDisk()
    {
        Workspace app = new(feed, "Console");
        app.WriteProject("fox.csproj", "<OutputType>Exe</OutputType>", TestingPackage)
            .Write("Program.cs", """
                using Krea2;
                using Krea2.KreaAi;
                using Krea2.Testing;

                await using var host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "test-key" });
                using var krea = new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
                var request = new KreaRequest { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
                Job job = await krea.Medium.GenerateAsync(request);
                await krea.DownloadAsync(job.Images[0], "fox.png");
                Console.WriteLine(job.State);
                """);

        (await app.BuildAsync("fox.csproj")).ShouldSucceed();
        DotNetResult run = (await app.RunAsync("run", "--no-build", "--project", "fox.csproj")).ShouldSucceed();

        run.StandardOutput.Trim().ShouldBe("Succeeded");
        Png.ShouldBeAPicture(await File.ReadAllBytesAsync(app.PathOf("fox.png")));
    }

    [Fact]
    public async Task WrongValue_IsRefusedBeforeItIsSent()
    {
        Workspace app = new(feed, "Refused");
        app.WriteProject("refused.csproj", "<OutputType>Exe</OutputType>", TestingPackage)
            .Write("Program.cs", """
                using Krea2;
                using Krea2.KreaAi;
                using Krea2.Testing;

                await using var host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "test-key" });
                using var krea = new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey });
                var reference = new KreaImageStyleReference { Url = "https://images.example/sketch.png", Strength = double.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) };
                var request = new KreaRequest { Prompt = "A red fox", ImageStyleReferences = [reference], AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
                try
                {
                    await krea.Medium.SubmitAsync(request);
                    Console.WriteLine("sent");
                }
                catch (InvalidRequestException refused)
                {
                    Console.WriteLine(host.Requests.Count + " " + refused.Violations[0].RuleId + " " + refused.Message);
                }
                """);

        (await app.BuildAsync("refused.csproj")).ShouldSucceed();

        (await app.RunAsync("run", "--no-build", "--project", "refused.csproj", "--", "1.4")).ShouldSucceed()
            .StandardOutput.Trim().ShouldBe("0 KREA1001 'strength' must be at most 1 on Krea, but is 1.4");
        (await app.RunAsync("run", "--no-build", "--project", "refused.csproj", "--", "1")).ShouldSucceed()
            .StandardOutput.Trim().ShouldBe("sent");
    }
}
