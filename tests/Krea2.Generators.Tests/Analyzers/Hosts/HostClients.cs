using System.Globalization;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers.Hosts;

/// <summary>The clients of all four hosts, generated once into a library and into the project itself.</summary>
internal static class HostClients
{
    private static readonly Lazy<GeneratorRun> s_run = new(() => GeneratorRun.Of(Compiler.Compile("Clients", []), [.. Spec.Krea, .. HostSpecs.Replicate, .. HostSpecs.Runware, .. HostSpecs.WaveSpeed]).ShouldCompile());
    private static readonly Lazy<MetadataReference> s_library = new(() => MetadataReference.CreateFromImage(LoadedAssembly.Emit(s_run.Value.Output)));

    /// <summary>The clients and code in one project.</summary>
    public static Compilation OneProject => s_run.Value.Output;

    /// <summary>What is said about statements in an app that references the clients and in a project that holds them: severity's initial, id, the code under the squiggle, the message.</summary>
    /// <param name="statements">Statements.</param>
    /// <param name="compilerErrors">Errors of the compiler that the code has.</param>
    public static IReadOnlyList<string> Messages(string statements, params string[] compilerErrors)
    {
        var tree = Compiler.Parse(Code(statements));
        var app = Compiler.Compile("App", [s_library.Value]).AddSyntaxTrees(tree);
        app.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id).Distinct().ShouldBe(compilerErrors, string.Join('\n', app.GetDiagnostics()));
        var messages = Analysis.Of(app).Select(found => Text(found, tree)).ToList();
        Analysis.Of(OneProject.AddSyntaxTrees(tree), tree).Select(found => Text(found, tree)).ShouldBe(messages, "in one project as across projects");
        return messages;
    }

    /// <summary>What is said about a request file.</summary>
    public static IReadOnlyList<string> OfFile(string json, string host, string variant)
    {
        var file = new InMemoryText("/user/fox.json", json.Replace('\'', '"')) { Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "request", ["Krea2Provider"] = host, ["Krea2Variant"] = variant } };
        var found = Compiler.Compile("App", [s_library.Value], "class User;").WithAnalyzers([new RequestFileAnalyzer()], new AnalyzerOptions([file], new SpecOptions())).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. found.OrderBy(diagnostic => diagnostic.Location.SourceSpan).Select(diagnostic =>
            $"{diagnostic.Severity.ToString()[0]} {diagnostic.Id} [{file.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}] {diagnostic.GetMessage(CultureInfo.InvariantCulture)}")];
    }

    private static string Text(Diagnostic found, SyntaxTree tree) =>
        $"{found.Severity.ToString()[0]} {found.Id} [{tree.GetText().ToString(found.Location.SourceSpan)}] {found.GetMessage(CultureInfo.InvariantCulture)}";

    private static string Code(string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using Krea2;
        using Krea2.KreaAi;
        using Krea2.Replicate;
        using Krea2.Runware;
        using Krea2.WaveSpeed;
        public static class Test
        {
            public static void Use(params object?[] values) { }
            public static void Run(KreaClient krea, ReplicateClient replicate, RunwareClient runware, WaveSpeedClient waveSpeed, string text)
            {
                {{statements}}
            }
        }
        """;
}
