using System.Diagnostics;

namespace Krea2.PackageTests;

/// <summary>A browser without a window.</summary>
internal static class Chromium
{
    /// <summary>Where the browser is; null where there is none.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => (string[])[System.IO.Path.Combine(folder, "chromium"), System.IO.Path.Combine(folder, "chromium-browser")])
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page, runs a script once everything in it is loaded, and returns what the page then is.</summary>
    /// <param name="page">The file.</param>
    /// <param name="script">The script; it leaves its result in the page.</param>
    /// <param name="profile">An empty folder for the browser's own files.</param>
    public static async Task<string> LoadAsync(string page, string script, string profile)
    {
        // The browser is told nothing but which page to open, so the script goes into a copy beside it.
        string copy = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(page)!, "loaded.html");
        await File.WriteAllTextAsync(copy, (await File.ReadAllTextAsync(page)).Replace("</body>", $"<script>addEventListener('load', () => {{ {script} }})</script></body>", StringComparison.Ordinal));
        ProcessStartInfo start = new(Path!, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={profile}", "--virtual-time-budget=10000", "--dump-dom", new Uri(copy).AbsoluteUri])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return (await DotNet.RunAsync(start, "chromium --dump-dom")).ShouldSucceed().StandardOutput;
    }
}
