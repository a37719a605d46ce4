using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Krea2.Runtime.Tests.Npm;

/// <summary>Programs of the npm registry, installed into a folder of the test output at the versions of the <c>package-lock.json</c> there.</summary>
/// <param name="folder">Name of the folder beside the tests, which holds <c>package.json</c> and <c>package-lock.json</c>; or its whole path.</param>
/// <param name="environment">Variables for npm.</param>
internal sealed partial class NpmInstallation(string folder, params (string Name, string Value)[] environment)
{
    // Several groups of tests may want the same programs at once.
    private static readonly SemaphoreSlim _installing = new(1);
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, folder);

    private static readonly TimeSpan _installTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Path of <c>node</c>; null when it is not on PATH.</summary>
    public static string? NodePath { get; } = FindOnPath("node");

    /// <summary>Path of <c>npm</c>; null when it is not on PATH.</summary>
    public static string? NpmPath { get; } = FindOnPath("npm");

    /// <summary>Why no program can run on this machine; null when it can.</summary>
    public static string? Missing =>
        NodePath is null ? "node is not on PATH."
        : NpmPath is null ? "npm is not on PATH."
        : null;

    /// <summary>Path of a file of the installation.</summary>
    public string PathOf(params IEnumerable<string> names) => Path.Combine([_folder, .. names]);

    /// <summary>Installs what the lock file names, unless that was done before.</summary>
    /// <exception cref="NpmUnreachableException">The registry cannot be reached; the test is skipped.</exception>
    /// <exception cref="InvalidOperationException">The installation failed; the message holds what npm said.</exception>
    public async Task EnsureAsync()
    {
        await _installing.WaitAsync();
        try
        {
            await InstallAsync();
        }
        finally
        {
            _installing.Release();
        }
    }

    /// <summary>Starts a program in the folder of the installation, with input and outputs redirected.</summary>
    public Process Start(string program, params string[] arguments)
    {
        // npm is a batch file on Windows, which only the command interpreter can run.
        bool isBatch = program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase);
        ProcessStartInfo start = new(isBatch ? "cmd.exe" : program)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        foreach (string argument in isBatch ? ["/c", program, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>The code of what npm says went wrong, if it is that no connection to the registry came to be or held; <c>null</c> for everything else.</summary>
    public static string? NetworkErrorIn(string errors) => NetworkError().Match(errors) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^npm (?:error|ERR!) code (ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ECONNABORTED|ETIMEDOUT|ENETUNREACH|ENETDOWN|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\r?$", RegexOptions.Multiline)]
    private static partial Regex NetworkError();

    private async Task InstallAsync()
    {
        string locked = await File.ReadAllTextAsync(Path.Combine(_folder, "package-lock.json"));
        string stamp = Path.Combine(_folder, "node_modules", ".krea2-installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == locked)
        {
            return;
        }

        // Package scripts are not needed, and one of them reports the installation to its makers.
        using Process npm = Start(NpmPath!, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-timeout=60000", "--fetch-retries=1");
        Task<string> output = npm.StandardOutput.ReadToEndAsync();
        Task<string> errors = npm.StandardError.ReadToEndAsync();
        using CancellationTokenSource timeout = new(_installTimeout);
        try
        {
            await npm.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"npm ci did not end within {_installTimeout.TotalMinutes} minutes.");
        }

        if (npm.ExitCode != 0)
        {
            if (NetworkErrorIn(await errors) is { } code)
            {
                throw new NpmUnreachableException($"The npm registry cannot be reached ({code}), so what the test needs could not be installed.");
            }

            throw new InvalidOperationException($"npm ci ended with code {npm.ExitCode}.\n{await output}\n{await errors}");
        }

        await File.WriteAllTextAsync(stamp, locked);
    }

    private static string? FindOnPath(string name)
    {
        string[] files = OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : [name];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => files.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);
    }
}
