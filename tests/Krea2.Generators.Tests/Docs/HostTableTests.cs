using System.Text.Json;

namespace Krea2.Generators.Tests.Docs;

/// <summary>Tables of hosts on pages that are written by hand name the keys, addresses and types of the manifests.</summary>
public sealed class HostTableTests
{
    public static TheoryData<string> Hosts => ["krea", "replicate", "runware", "wavespeed"];

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Rows_SayWhatTheManifestSays(string host)
    {
        using var manifest = JsonDocument.Parse(RepositoryFile.Read($"specs/{host}/provider.json"));
        string Text(string name) => manifest.RootElement.GetProperty(name).GetString()!;
        var keys = manifest.RootElement.GetProperty("authentication").GetProperty("environment").EnumerateArray().Select(key => $"`{key.GetString()}`").ToList();

        Row("README.md", $"| `{host}` |").ShouldContain($"| `{Text("namespace")}.{Text("client")}` | {string.Join(", ", keys)} |");
        Row("docs/dependency-injection.md", $"| {Text("title")} |").ShouldContain($"| `Add{Text("client")}` | `{Text("baseAddress")}` | {string.Join(", then ", keys)} |");
        Row("docs/getting-started.md", $"| {Text("title")} |").ShouldContain($"| `{Text("namespace")}` | `{Text("client")}`, `{Text("typePrefix")}Request` | {keys[0]} |");
    }

    private static string Row(string page, string start) => RepositoryFile.Read(page).Split('\n').Single(line => line.StartsWith(start, StringComparison.Ordinal));
}
