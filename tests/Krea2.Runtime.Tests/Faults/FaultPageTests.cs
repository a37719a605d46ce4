namespace Krea2.Runtime.Tests.Faults;

/// <summary>The page about faults shows the table that the tests go by.</summary>
public sealed class FaultPageTests
{
    [Fact]
    public void Page_ShowsTheTables()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Krea2.Generators.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull("the tests run outside of the repository");
        }

        string page = File.ReadAllText(Path.Combine(folder.FullName, "docs", "faults.md")).ReplaceLineEndings("\n");

        page.ShouldContain(FaultPage.Table());
        page.ShouldContain(FaultPage.Differences());
    }
}
