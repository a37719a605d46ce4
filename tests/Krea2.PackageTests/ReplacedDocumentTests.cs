namespace Krea2.PackageTests;

/// <summary>Another edition of Krea's document in place of the bundled one changes the types and nothing else.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class ReplacedDocumentTests(PackedFeed feed)
{
    private const string Print =
        """
        using Krea2.KreaAi;

        using var krea = new KreaClient(new KreaClientOptions { ApiKey = "test-key" });
        Console.WriteLine(krea.Medium.Id + " " + krea.Large.Id + " " + krea.MediumTurbo.Id);
        Console.WriteLine(string.Join(' ', Enum.GetNames<KreaAspectRatio>()) + ' ');
        Console.WriteLine(string.Join(' ', typeof(KreaRequest).GetProperties().Select(property => property.Name)) + ' ');
        """;

    [Fact]
    public async Task OlderDocument_TakesAwayWhatCameLater()
    {
        string[] bundled = await PrintAsync("Bundled", "");
        string[] older = await PrintAsync("Older", """<Krea2Spec Include="older/krea.openapi.json" Provider="krea" />""");

        bundled[0].ShouldBe("medium large medium-turbo");
        older[0].ShouldBe(bundled[0]);
        bundled[1].ShouldContain("Ratio3x4 ");
        older[1].ShouldNotContain("Ratio3x4 ");
        older[1].ShouldContain("Ratio4x3 ");
        foreach (string name in new[] { "Movement ", "ImageUrl ", "Strength " })
        {
            bundled[2].ShouldContain(" " + name);
            older[2].ShouldNotContain(" " + name);
        }

        older[2].ShouldContain("Creativity ");
    }

    private async Task<string[]> PrintAsync(string name, string item)
    {
        Workspace app = new(feed, name);
        app.WriteProject("print.csproj", "<OutputType>Exe</OutputType>", item)
            .Write("older/krea.openapi.json", await File.ReadAllTextAsync(Repository.PathOf("tests", "Krea2.Generators.Tests", "Documents", "krea.2026-06.openapi.json")))
            .Write("Program.cs", Print);
        (await app.BuildAsync("print.csproj")).ShouldSucceed();
        return (await app.RunAsync("run", "--no-build", "--project", "print.csproj")).ShouldSucceed().StandardOutput.Split('\n');
    }
}
