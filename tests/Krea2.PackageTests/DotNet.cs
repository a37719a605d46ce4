using System.Diagnostics;

namespace Krea2.PackageTests;

/// <summary>Runs the <c>dotnet</c> command, each time as a process of its own that leaves no build server behind.</summary>
internal static class DotNet
{
    private static readonly TimeSpan s_timeOut = TimeSpan.FromMinutes(5);

    // The test host itself runs under an SDK that tells its children where things are; a user's shell does not.
    private static readonly string[] s_inherited =
        ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBUILD_EXE_PATH", "DOTNET_HOST_PATH", "VSTestLogger", "ContinuousIntegrationBuild"];

    public static ProcessStartInfo Command(string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string name in s_inherited)
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return start;
    }

    /// <summary>Runs to the end, or kills the process after five minutes.</summary>
    public static async Task<DotNetResult> RunAsync(string folder, params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = Command(folder, arguments);
        return await RunAsync(start, "dotnet " + string.Join(' ', start.ArgumentList));
    }

    public static async Task<DotNetResult> RunAsync(ProcessStartInfo start, string command)
    {
        using CancellationTokenSource timeOut = new(s_timeOut);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{command}' did not start.");
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(timeOut.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(timeOut.Token);
        try
        {
            await process.WaitForExitAsync(timeOut.Token);
            return new DotNetResult(command, process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{command}' in {start.WorkingDirectory} did not end within {s_timeOut}.");
        }
    }
}
