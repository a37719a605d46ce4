namespace Krea2.PackageTests;

/// <summary>How a <c>dotnet</c> process ended and everything that it said.</summary>
internal sealed record DotNetResult(string Command, int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>Everything that was said, for messages and searches.</summary>
    public string Everything => $"{Command}\nexit code {ExitCode}\n{StandardOutput}\n{StandardError}";

    public DotNetResult ShouldSucceed()
    {
        ExitCode.ShouldBe(0, Everything);
        return this;
    }

    /// <summary>The build failed, and among its errors is this one and no other of ours.</summary>
    public void ShouldFailWith(string errorId, params string[] words)
    {
        ExitCode.ShouldNotBe(0, Everything);
        string[] lines = [.. StandardOutput.Split('\n').Where(line => line.Contains("error KREA", StringComparison.Ordinal)).Distinct()];
        lines.ShouldNotBeEmpty(Everything);
        lines.ShouldAllBe(line => line.Contains($"error {errorId}: ", StringComparison.Ordinal), Everything);
        foreach (string word in words)
        {
            lines.ShouldContain(line => line.Contains(word, StringComparison.Ordinal), Everything);
        }
    }
}
