using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>Where there is nothing to analyze, nothing is registered; what is not understood is left alone.</summary>
public sealed class PackageAbsentTests
{
    private const string ByHand = """
        using Krea2.Metadata;
        [assembly: GeneratedClient(typeof(Mine.Client), Title = "Mine")]
        [assembly: GeneratedRequest(typeof(Mine.Body))]
        namespace Mine
        {
            public sealed class Client { }

            [SchemaObject]
            public sealed record Body
            {
                [SchemaProperty("known"), SchemaConstraint("maximum", "1")] public double Known { get; init; }
                [SchemaProperty("keyword"), SchemaConstraint("maximom", "1")] public double Keyword { get; init; }
                [SchemaProperty("limit"), SchemaConstraint("maximum", "one")] public double Limit { get; init; }
                [SchemaProperty("place"), SchemaConstraint("maximum", "1", At = "elsewhere")] public double Place { get; init; }
                [SchemaProperty("pattern"), SchemaConstraint("pattern", "(")] public string Pattern { get; init; } = "";
                [SchemaProperty("format"), SchemaConstraint("format", "later")] public string Format { get; init; } = "";
                [SchemaProperty("values"), SchemaConstraint("enum", "{")] public int Values { get; init; }
                [SchemaConstraint("maximum", "1")] public double Nameless { get; init; }
                public double Own { get; init; }
            }

            public static class Test
            {
                public static Body Make() => new() { MEMBER };
            }
        }
        """;

    [Fact]
    public void ProjectWithoutThePackage_RegistersNothing()
    {
        var look = Compiler.Parse("namespace Krea2.Metadata { public sealed class SchemaPropertyAttribute(string name) : System.Attribute { public string Name => name; } } public class Thing { [Krea2.Metadata.SchemaProperty(\"x\")] public int X { get; init; } public static Thing Make() => new() { X = 5 }; }");
        var compilation = Compiler.Compile("Plain", []).WithReferences(Compiler.References.Where(reference => !reference.Display!.Contains("Krea2", StringComparison.Ordinal))).AddSyntaxTrees(look);
        compilation.GetDiagnostics().ShouldNotContain(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Registered(compilation).ShouldBeEmpty();
        Analysis.Of(compilation).ShouldBeEmpty();
    }

    [Fact]
    public void ProjectWithoutARequest_RegistersNothingForRequests()
    {
        var compilation = Compiler.Compile("Plain", [], "public class Thing { public int X { get; init; } public static Thing Make() => new() { X = 5 }; }");

        // Keys may stand in the code of a project that brings its own client.
        Registered(compilation).ShouldBeSubsetOf(["SecretAnalyzer"]);
        Analysis.Of(compilation).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Known = {|KREA1001:2|}")]
    [InlineData("Known = 1")]
    [InlineData("Keyword = 2")]
    [InlineData("Limit = 2")]
    [InlineData("Place = 2")]
    [InlineData("Pattern = \"b\"")]
    [InlineData("Format = \"b\"")]
    [InlineData("Values = 3")]
    [InlineData("Nameless = 2")]
    [InlineData("Own = 2")]
    public void WhatIsNotUnderstood_IsSilent(string member) => Check.File(ByHand.Replace("MEMBER", member, StringComparison.Ordinal));

    private static IEnumerable<string> Registered(Compilation compilation)
    {
        var with = compilation.WithAnalyzers(Analysis.Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        with.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        foreach (var analyzer in Analysis.Analyzers)
        {
            var telemetry = with.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult();
            if (telemetry.OperationActionsCount + telemetry.SyntaxNodeActionsCount + telemetry.OperationBlockActionsCount + telemetry.SymbolActionsCount > 0)
            {
                yield return analyzer.GetType().Name;
            }
        }
    }
}
