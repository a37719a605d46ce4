using System.Diagnostics;
using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Exports;

/// <summary>A linter that is not ours finds no error in what the tool exports.</summary>
public sealed class ExportLintTests
{
    private static readonly NpmInstallation _installation = new("Exports");

    [NpmTheory]
    [InlineData("krea")]
    [InlineData("replicate")]
    [InlineData("runware")]
    [InlineData("wavespeed")]
    public async Task Export_HasNoError(string host)
    {
        (int code, string output) = await LintAsync(ExportedDocument.Write(host));

        code.ShouldBe(0, output);
    }

    [NpmFact]
    public async Task BrokenExport_HasOne()
    {
        string path = ExportedDocument.Write("runware") + ".broken.json";
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path[..^".broken.json".Length])).Replace("\"type\": \"integer\"", "\"type\": \"int\"", StringComparison.Ordinal));

        (int code, string output) = await LintAsync(path);

        code.ShouldBe(1, output);
    }

    private static async Task<(int Code, string Output)> LintAsync(string path)
    {
        await _installation.EnsureAsync();
        using Process lint = _installation.Start(NpmInstallation.NodePath!, _installation.PathOf("node_modules", "@redocly", "cli", "bin", "cli.js"), "lint", path, "--format=stylish");
        Task<string> output = lint.StandardOutput.ReadToEndAsync();
        Task<string> errors = lint.StandardError.ReadToEndAsync();
        await lint.WaitForExitAsync();
        return (lint.ExitCode, await output + await errors);
    }
}
