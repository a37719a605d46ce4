namespace Krea2.PackageTests;

/// <summary>An ASP.NET Core app whose endpoint takes a request as JSON, sends it and answers with the image.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class WebAppTests(PackedFeed feed)
{
    [Fact]
    public async Task Endpoint_TakesARequestAndAnswersWithTheImage()
    {
        Workspace web = new(feed, "Web");
        web.WriteProject("web.csproj", items: """<PackageReference Include="Krea2.Testing" Version="VERSION" />""", sdk: "Microsoft.NET.Sdk.Web")
            .Write("Program.cs", """"
                using System.Text;
                using Krea2;
                using Krea2.KreaAi;
                using Krea2.Testing;

                await using var host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "test-key" });
                var builder = WebApplication.CreateBuilder(args);
                builder.Logging.ClearProviders();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Services.AddSingleton(_ => new KreaClient(new KreaClientOptions { BaseAddress = host.BaseAddress, ApiKey = host.ApiKey }));
                await using var app = builder.Build();
                app.MapPost("/images", async (KreaRequest request, KreaClient krea, CancellationToken ct) =>
                {
                    Job job = await krea.MediumTurbo.GenerateAsync(request, cancellationToken: ct);
                    MemoryStream image = new();
                    await krea.DownloadAsync(job.Images[0], image, cancellationToken: ct);
                    return Results.Bytes(image.ToArray(), "image/png");
                });
                await app.StartAsync();

                using HttpClient client = new() { BaseAddress = new Uri(app.Urls.First()) };
                using StringContent body = new("""{"prompt":"A red fox","aspect_ratio":"4:5","resolution":"1K"}""", Encoding.UTF8, "application/json");
                using HttpResponseMessage answer = await client.PostAsync("/images", body);
                await File.WriteAllBytesAsync("fox.png", await answer.Content.ReadAsByteArrayAsync());
                Console.WriteLine((int)answer.StatusCode + " " + answer.Content.Headers.ContentType);
                """");

        (await web.BuildAsync("web.csproj")).ShouldSucceed();
        DotNetResult run = (await web.RunAsync("run", "--no-build", "--project", "web.csproj")).ShouldSucceed();

        run.StandardOutput.Trim().ShouldBe("200 image/png");
        Png.ShouldBeAPicture(await File.ReadAllBytesAsync(web.PathOf("fox.png")));
    }
}
