namespace Krea2.PackageTests;

/// <summary>Projects that switch every rule of the .NET analyzers on, as errors: neither what is generated nor using it as documented breaks one.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class ConsumerAnalysisTests(PackedFeed feed)
{
    private const string TestingPackage = """<PackageReference Include="Krea2.Testing" Version="VERSION" />""";

    // Matters of the application's own style, whatever it calls: CA1303 texts in resource files; CA1812 classes that only a container makes; CA2007 ConfigureAwait, which no application needs.
    private const string EveryRule = """
        <OutputType>Exe</OutputType>
        <AnalysisLevel>latest</AnalysisLevel>
        <AnalysisMode>All</AnalysisMode>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <NoWarn>$(NoWarn);CA1303;CA1812;CA2007</NoWarn>
        """;

    [Fact]
    public async Task ConsoleApp_BuildsAndRuns()
    {
        Workspace app = new(feed, "Consumer");
        app.WriteProject("consumer.csproj", EveryRule, TestingPackage)
            .Write("Painter.cs", """
                using Krea2;
                using Krea2.KreaAi;

                namespace Consumer;

                internal sealed class Painter(IKreaClient krea)
                {
                    public async Task<string> PaintAsync(string prompt, string path, CancellationToken cancellationToken)
                    {
                        var request = new KreaRequest { Prompt = prompt, AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
                        try
                        {
                            Job job = await krea.Medium.GenerateAsync(request, cancellationToken: cancellationToken);
                            await krea.DownloadAsync(job.Images[0], path, cancellationToken: cancellationToken);
                            return job.Id;
                        }
                        catch (RateLimitedException limited)
                        {
                            return $"later: {limited.RetryAfter}";
                        }
                    }

                    public async Task<int> CountAsync(CancellationToken cancellationToken)
                    {
                        int count = 0;
                        await foreach (Job job in krea.Jobs.ListAllAsync(limit: 10, cancellationToken: cancellationToken))
                        {
                            count += job.Images.Count;
                        }

                        return count;
                    }
                }
                """)
            .Write("Program.cs", """
                using Consumer;
                using Krea2.KreaAi;
                using Krea2.Testing;
                using Microsoft.Extensions.DependencyInjection;

                await using FakeKreaHost host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "test-key" });
                var services = new ServiceCollection();
                services.AddKreaClient(options =>
                {
                    options.BaseAddress = host.BaseAddress;
                    options.ApiKey = host.ApiKey;
                });
                services.AddSingleton<Painter>();
                await using ServiceProvider provider = services.BuildServiceProvider();
                Painter painter = provider.GetRequiredService<Painter>();
                await painter.PaintAsync("A red fox", "fox.png", CancellationToken.None);
                Console.WriteLine(await painter.CountAsync(CancellationToken.None));
                """);

        (await app.BuildAsync("consumer.csproj")).ShouldSucceed();
        (await app.RunAsync("run", "--no-build", "--project", "consumer.csproj")).ShouldSucceed().StandardOutput.Trim().ShouldBe("1");
    }

    [Fact]
    public async Task WebApp_WithTwoNamedClients_BuildsAndRuns()
    {
        Workspace web = new(feed, "ConsumerWeb");
        web.WriteProject("web.csproj", EveryRule, TestingPackage, sdk: "Microsoft.NET.Sdk.Web")
            .Write("appsettings.json", """{ "Krea": { "Timeout": "00:00:30", "Backup": { "Timeout": "00:01:00" } } }""")
            .Write("Program.cs", """
                using Krea2;
                using Krea2.KreaAi;
                using Krea2.Testing;

                await using FakeKreaHost main = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "main-key" });
                await using FakeKreaHost backup = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "backup-key" });
                WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
                builder.Logging.ClearProviders();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Configuration["Krea:BaseAddress"] = main.BaseAddress.AbsoluteUri;
                builder.Configuration["Krea:ApiKey"] = main.ApiKey;
                builder.Configuration["Krea:Backup:BaseAddress"] = backup.BaseAddress.AbsoluteUri;
                builder.Configuration["Krea:Backup:ApiKey"] = backup.ApiKey;
                builder.Services.AddKreaClient(builder.Configuration.GetSection("Krea"));
                builder.Services.AddKreaClient("backup", builder.Configuration.GetSection("Krea:Backup"));
                await using WebApplication app = builder.Build();
                app.MapPost("/images", async (KreaRequest request, IKreaClient krea, [FromKeyedServices("backup")] IKreaClient spare, CancellationToken cancellationToken) =>
                {
                    Job first = await krea.MediumTurbo.GenerateAsync(request, cancellationToken: cancellationToken);
                    Job second = await spare.MediumTurbo.GenerateAsync(request, cancellationToken: cancellationToken);
                    return Results.Ok(new[] { first.State.ToString(), second.State.ToString() });
                });
                await app.StartAsync();

                using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
                var request = new KreaRequest { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };
                using HttpResponseMessage answer = await client.PostAsJsonAsync("/images", request);
                Console.WriteLine(await answer.Content.ReadAsStringAsync());
                Console.WriteLine($"{main.Requests.Count(sent => sent.Method == "POST")} {backup.Requests.Count(sent => sent.Method == "POST")}");
                """);

        (await web.BuildAsync("web.csproj")).ShouldSucceed();
        DotNetResult run = (await web.RunAsync("run", "--no-build", "--project", "web.csproj")).ShouldSucceed();

        run.StandardOutput.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ShouldBe(["""["Succeeded","Succeeded"]""", "1 1"]);
    }

    [Fact]
    public async Task WebApp_WithoutAKey_StopsAtItsStart()
    {
        Workspace web = new(feed, "ConsumerKeyless");
        web.WriteProject("web.csproj", sdk: "Microsoft.NET.Sdk.Web").Write("Program.cs", """
            using Microsoft.Extensions.Options;

            Environment.SetEnvironmentVariable("KREA_API_TOKEN", null);
            Environment.SetEnvironmentVariable("KREA_API_KEY", null);
            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.AddKreaClient("backup", builder.Configuration.GetSection("Krea"));
            await using var app = builder.Build();
            try
            {
                await app.StartAsync();
            }
            catch (OptionsValidationException wrong)
            {
                Console.WriteLine(wrong.Message);
            }
            """);

        (await web.BuildAsync("web.csproj")).ShouldSucceed();
        (await web.RunAsync("run", "--no-build", "--project", "web.csproj")).ShouldSucceed().StandardOutput.Trim()
            .ShouldBe("KreaClient 'backup': 'ApiKey' is missing: set it in code or as the configuration value 'Krea:ApiKey', or set KREA_API_TOKEN or KREA_API_KEY in the environment.");
    }
}
