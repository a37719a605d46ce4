using System.Globalization;
using System.Text.RegularExpressions;

namespace Krea2.PackageTests;

/// <summary>
/// Every way to change what a rule does, in builds of one project. A line of code says in a comment what is reported there, always or in one mode;
/// what is reported beside that is wrong.
/// </summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class SwitchTests(PackedFeed feed) : IAsyncLifetime
{
    private const string Project = "switches.csproj";

    private static readonly Dictionary<string, string> s_code = new()
    {
        ["Folders/Checked/Wrong.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request) => request with { Intensity = 120 }; // error KREA1001
            """),
        ["Folders/Silent/Wrong.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request) => request with { Intensity = 120 };
            public static KreaRequest Other(KreaRequest request) => request with { Prompt = null! }; // error KREA1011
            """),
        ["Folders/Warned/Wrong.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request) => request with { Intensity = 120 }; // warning KREA1001
            """),
        ["Folders/Category/Wrong.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request) => request with { Intensity = 120, Prompt = null! };
            """),
        ["Folders/Raised/Wrong.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request, bool strong) => request with { Intensity = strong ? 120 : 80 }; // error KREA3003
            """),
        ["Pragma.cs"] = Code("""
            #pragma warning disable KREA1001
            public static KreaRequest Of(KreaRequest request) => request with { Intensity = 120 };
            #pragma warning restore KREA1001
            public static KreaRequest After(KreaRequest request) => request with { Intensity = 120 }; // error KREA1001
            public static KreaRequest Json() => KreaRequest.Parse(
            #pragma warning disable KREA1007
                "{ \"prompt\": \"Fox\", \"resolution\": \"1K\", \"aspect_ratio\": \"4:6\" }"
            #pragma warning restore KREA1007
            );
            """),
        ["Suppressed.cs"] = Code("""
            [SuppressMessage("Krea2.Requests", "KREA1001", Justification = "On purpose.")]
            public static KreaRequest Of(KreaRequest request) => request with { Intensity = 120 };
            public static KreaRequest Beside(KreaRequest request) => request with { Intensity = 120 }; // error KREA1001
            public static KreaRequest Elsewhere(KreaRequest request) => request with { Intensity = 120 };
            """),
        ["GlobalSuppressions.cs"] = """
            using System.Diagnostics.CodeAnalysis;
            [assembly: SuppressMessage("Krea2.Requests", "KREA1001:A number is out of range", Justification = "On purpose.", Scope = "member", Target = "~M:Suppressed.Elsewhere(Krea2.KreaAi.KreaRequest)~Krea2.KreaAi.KreaRequest")]
            """,
        ["NoWarn.cs"] = Code("""
            public static readonly KreaMoodboard Of = new() { Id = new Guid("6f0b7a52-5d0e-0b53-9a56-0d2f1c1a7b11") };
            """),
        ["GlobalConfig.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request, KreaMoodboard board) => request with { Moodboards = [board, board] }; // warning KREA1005
            """),
        ["Warning.cs"] = Code("""
            public static readonly KreaClientOptions Of = new() { ApiKey = "r8_Jx91mQ2bV7tKe4Zs8Wn5" }; // warning KREA3001
            """),
        ["Suggestion.cs"] = Code("""
            public static KreaRequest Of(KreaRequest request, bool strong) => request with { Intensity = strong ? 120 : 80 }; // Strict: warning KREA3003
            public static KreaRequest Json() => KreaRequest.Parse(
                "{ \"prompt\": \"Fox\", \"resolution\": \"1K\", \"aspect_ratio\": \"4:5\", \"styles\": [ { \"id\": \"ink\", \"strength\": 1, \"weight\": 1 } ] }"); // Strict: warning KREA2002
            """),
    };

    private static readonly string[] s_documents = ["acme.openapi.json(3) warning KREA0006"];

    private static readonly string[] s_requests = ["requests/unmatched.json(1) warning KREA0019", "requests/wrong.json(6) warning KREA1005", "requests/wrong.json(8) error KREA1001"];

    private readonly Workspace _workspace = new(feed, nameof(SwitchTests));

    public async Task InitializeAsync()
    {
        if (File.Exists(_workspace.PathOf(Project)))
        {
            return;
        }

        _workspace.WriteProject(
            Project,
            "<NoWarn>$(NoWarn);KREA1004</NoWarn>",
            """
            <Using Include="Krea2.KreaAi" />
            <Using Include="System.Diagnostics.CodeAnalysis" />
            <Krea2Request Include="requests/wrong.json" Provider="krea" Variant="medium" />
            <Krea2Request Include="requests/unmatched.json" Type="Acme.NoSuchType" />
            <Krea2Spec Include="acme.openapi.json" Namespace="Acme" />
            """)
            .Write("acme.openapi.json", """
                {
                  "openapi": "3.1.0", "info": { "title": "Acme", "version": "1" },
                  "paths": { "/things": { "post": { "operationId": "createThing", "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "size": { "not": { "const": 1 } } } } } } }, "responses": { "204": { "description": "Done." } } } } }
                }
                """)
            .Write("requests/unmatched.json", "{}")
            .Write(".editorconfig", """
                root = true
                [Folders/Silent/**.cs]
                dotnet_diagnostic.KREA1001.severity = none
                [Folders/Warned/**.cs]
                dotnet_diagnostic.KREA1001.severity = warning
                [Folders/Category/**.cs]
                dotnet_analyzer_diagnostic.category-Krea2.Requests.severity = none
                [Folders/Raised/**.cs]
                dotnet_diagnostic.KREA3003.severity = error
                """)
            .Write(".globalconfig", """
                is_global = true
                dotnet_diagnostic.KREA1005.severity = warning
                dotnet_diagnostic.KREA1013.severity = none
                """)
            .Write("requests/wrong.json", """
                {
                  "prompt": "Fox",
                  "aspect_ratio": "4:5",
                  "resolution": "1K",
                  "image_url": "fox.png",
                  "moodboards": [ { "id": "6f0b7a52-5d0e-4b53-9a56-0d2f1c1a7b11" }, { "id": "0c9d1e2f-3a4b-4c5d-8e6f-7a8b9c0d1e2f" } ],
                  "seed": "7",
                  "intensity": 120
                }
                """);
        foreach ((string path, string text) in s_code)
        {
            _workspace.Write(path, text.Replace("class Wrong", "class " + Path.ChangeExtension(path, null).Replace('/', '_'), StringComparison.Ordinal));
        }

        (await _workspace.RestoreAsync(Project)).ShouldSucceed();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task EverySwitchOfAnalyzers_WorksAtItsPlace()
    {
        string[] expected = Expected("");

        (await BuildAsync()).ShouldBe(expected);
        (await BuildAsync("Krea2AnalysisMode=Default")).ShouldBe(expected);
    }

    [Fact]
    public async Task Strict_MakesSuggestionsWarnings() => (await BuildAsync("Krea2AnalysisMode=strict")).ShouldBe(Expected("Strict"));

    [Fact]
    public async Task Off_LeavesWhatIsWrongWithDocuments() => (await BuildAsync("Krea2AnalysisMode=Off")).ShouldBe(s_documents);

    [Fact]
    public async Task WarningsAsErrors_SparesWhatWarningsNotAsErrorsNames()
    {
        (await BuildAsync("Krea2AnalysisMode=Strict", "TreatWarningsAsErrors=true", "WarningsNotAsErrors=KREA3001")).ShouldBe([.. Expected("Strict").Select(Raise)]);

        static string Raise(string line) => line.EndsWith("KREA3001", StringComparison.Ordinal) ? line : line.Replace(" warning ", " error ", StringComparison.Ordinal);
    }

    private static string Code(string members) =>
        $$"""
        internal static class Wrong
        {
        {{members}}
        }
        """;

    /// <summary>What the comments say for a mode, and what is to be reported on files that have none.</summary>
    private static string[] Expected(string mode) =>
    [
        .. s_code.SelectMany(file => file.Value.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (Comment: Report().Match(line), Place: string.Create(CultureInfo.InvariantCulture, $"{file.Key}({i + 1})"))))
            .Where(line => line.Comment.Success && line.Comment.Groups["mode"].Value is var only && (only.Length == 0 || only == mode))
            .Select(line => $"{line.Place} {line.Comment.Groups["report"].Value}")
            .Concat(s_documents)
            .Concat(s_requests)
            .Order(StringComparer.Ordinal),
    ];

    private async Task<string[]> BuildAsync(params string[] properties)
    {
        DotNetResult build = await _workspace.RunAsync(["build", Project, "--no-restore", "--no-incremental", "-nodeReuse:false", .. properties.Select(property => "-p:" + property)]);
        return [.. BuildMessage.In(build, _workspace.Folder).Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.File}({found.Line}) {found.Severity} {found.Id}")).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"// (?:(?<mode>Strict): )?(?<report>(?:error|warning) KREA\d{4})$")]
    private static partial Regex Report();
}
