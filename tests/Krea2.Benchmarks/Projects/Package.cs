extern alias generator;

using System.Collections.Immutable;
using generator::Krea2.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Benchmarks.Projects;

/// <summary>What the package gives to the compiler.</summary>
internal static class Package
{
    /// <summary>Its analyzers, all of them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. typeof(KreaGenerator).Assembly.GetTypes().Where(type => typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>Its generator.</summary>
    public static ISourceGenerator Generator { get; } = new KreaGenerator().AsSourceGenerator();
}
