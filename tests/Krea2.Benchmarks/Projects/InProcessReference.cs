using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Benchmarks.Projects;

/// <summary>The package as a workspace references it.</summary>
internal sealed class InProcessReference : AnalyzerReference
{
    public override string FullPath => "/packages/Krea2.Generators.dll";

    public override object Id => this;

    public override string Display => "Krea2.Generators";

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => Package.Analyzers;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => Package.Analyzers;

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [Package.Generator];
}
