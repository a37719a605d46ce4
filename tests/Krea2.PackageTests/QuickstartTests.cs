using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Krea2.PackageTests;

/// <summary>The sample, started as the README says, in an empty folder.</summary>
public sealed partial class QuickstartTests : IDisposable
{
    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("krea2-quickstart-");

    [Fact]
    public async Task WithoutOptions_SavesTheFoxAndPrintsWhatTheReadmeShows()
    {
        DotNetResult run = (await RunAsync()).ShouldSucceed();

        run.StandardError.ShouldBeEmpty();
        run.StandardOutput.ShouldNotContain('\x1b');
        run.StandardOutput.ShouldContain(Path.Combine(_folder.FullName, "fox.png"));
        Png.ShouldBeAPicture(await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "fox.png")));
        string readme = (await File.ReadAllTextAsync(Repository.PathOf("README.md"))).ReplaceLineEndings("\n");
        string shown = readme.Split("```text\n").Select(rest => rest.Split("\n```")[0]).Single(block => block.StartsWith('╭') && block.EndsWith("fox.png", StringComparison.Ordinal));
        Lasting(run.StandardOutput.ReplaceLineEndings("\n").TrimEnd('\n')).ShouldBe(Lasting(shown));
    }

    [Fact]
    public async Task LiveWithoutAKey_SaysWhatIsMissing()
    {
        DotNetResult run = await RunAsync("--live");

        run.ExitCode.ShouldBe(2);
        run.StandardError.Trim().ShouldBe("No API key was found: set one of the environment variables KREA_API_TOKEN, KREA_API_KEY.");
        _folder.GetFiles().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The option '--lvie' is not known", "--lvie")]
    [InlineData("The option --prompt needs a value", "--prompt")]
    [InlineData("The reference 'sketch.png' is neither an http or https address nor a file", "--reference", "sketch.png")]
    public async Task WrongUse_IsOneSentence(string sentence, params string[] options)
    {
        DotNetResult run = await RunAsync(options);

        run.ExitCode.ShouldBe(2);
        run.StandardError.ShouldStartWith(sentence);
        run.StandardError.Trim().Split('\n').ShouldHaveSingleItem();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<DotNetResult> RunAsync(params string[] options)
    {
        ProcessStartInfo start = DotNet.Command(_folder.FullName, ["run", "--no-build", "-c", s_configuration, "--project", Repository.PathOf("samples", "Quickstart"), "--", .. options]);
        start.Environment.Remove("KREA_API_TOKEN");
        start.Environment.Remove("KREA_API_KEY");
        return DotNet.RunAsync(start, "dotnet run " + string.Join(' ', options));
    }

    // Times, the port and the folder differ from run to run. States that pass between two polls may be missing on a busy machine, the first and the last never.
    private static string Lasting(string output) =>
        Regex.Replace(Between().Replace(Port().Replace(Saved().Replace(output, "Saved fox.png"), "127.0.0.1:"), ""), @"^ +\d+\.\d s", "0 s", RegexOptions.Multiline);

    [GeneratedRegex(@"^Saved .*fox\.png$", RegexOptions.Multiline)]
    private static partial Regex Saved();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"^ +\d+\.\d s +\d+ %  (queued|scheduled|processing|sampling|intermediate-complete)\n", RegexOptions.Multiline)]
    private static partial Regex Between();
}
