using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Krea2.PackageTests;

/// <summary>The sample that asks all hosts for one picture, started as the README says, in an empty folder.</summary>
public sealed partial class CompareTests : IDisposable
{
    private static readonly string[] s_hosts = ["Krea", "Replicate", "Runware", "WaveSpeed"];
    private static readonly string s_configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("krea2-compare-");

    [Fact]
    public async Task WithoutOptions_ShowsPriceStateAndTimeOfEachHostAndSavesItsPicture()
    {
        DotNetResult run = (await RunAsync()).ShouldSucceed();

        run.StandardError.ShouldBeEmpty();
        run.StandardOutput.ShouldNotContain('\x1b');
        string[] rows = run.StandardOutput.Split('\n').Where(line => line.StartsWith('│')).ToArray();
        rows.Length.ShouldBe(1 + s_hosts.Length);
        foreach (string host in s_hosts)
        {
            string row = rows.Single(line => line.Contains($"│ {host} ", StringComparison.Ordinal));
            row.ShouldContain("0.03 USD");
            Row().IsMatch(row).ShouldBeTrue(row);
            FileInfo picture = _folder.GetFiles(host.ToLowerInvariant() + ".*").ShouldHaveSingleItem();
            picture.Length.ShouldBeGreaterThan(1000);
            row.ShouldContain(picture.Name);
        }
    }

    [ChromiumFact]
    public async Task Page_ShowsTheFourPicturesInABrowser()
    {
        (await RunAsync("--prompt", "A <b>fox</b> & \"friends\"")).ShouldSucceed();

        string dom = await Chromium.LoadAsync(
            Path.Combine(_folder.FullName, "compare.html"),
            "document.body.dataset.pictures = [...document.images].map(picture => picture.naturalWidth + 'x' + picture.naturalHeight).join(' ')",
            Directory.CreateDirectory(Path.Combine(_folder.FullName, "profile")).FullName);

        Pictures().Match(dom).Groups[1].Value.ShouldBe("928x1152 928x1152 928x1152 928x1152");
        dom.ShouldContain("""<h1>A &lt;b&gt;fox&lt;/b&gt; &amp; "friends"</h1>""");
        foreach (string host in s_hosts)
        {
            dom.ShouldContain($"<h2>{host}</h2>");
        }
    }

    [Fact]
    public async Task LiveWithoutAnyKey_SaysWhatIsMissing()
    {
        DotNetResult run = await RunAsync("--live");

        run.ExitCode.ShouldBe(2);
        run.StandardError.ShouldStartWith("No key is in the environment");
        _folder.GetFiles().ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<DotNetResult> RunAsync(params string[] options)
    {
        ProcessStartInfo start = DotNet.Command(_folder.FullName, ["run", "--no-build", "-c", s_configuration, "--project", Repository.PathOf("samples", "Compare"), "--", .. options]);
        foreach (string key in (string[])["KREA_API_TOKEN", "KREA_API_KEY", "REPLICATE_API_TOKEN", "RUNWARE_API_KEY", "WAVESPEED_API_KEY"])
        {
            start.Environment.Remove(key);
        }

        return DotNet.RunAsync(start, "dotnet run " + string.Join(' ', options));
    }

    [GeneratedRegex(@"│ (completed|succeeded|success) +│ +\d+\.\d s │")]
    private static partial Regex Row();

    [GeneratedRegex("data-pictures=\"([^\"]*)\"")]
    private static partial Regex Pictures();
}
