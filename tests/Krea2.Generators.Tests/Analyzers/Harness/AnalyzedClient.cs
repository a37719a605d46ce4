using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Analyzers.Harness;

/// <summary>The bundled client and one of a document with every keyword, generated once and seen in both layouts.</summary>
internal static class AnalyzedClient
{
    private static readonly Lazy<GeneratorRun> s_run = new(() =>
        GeneratorRun.Of(Compiler.Compile("Clients", []), [.. Spec.Krea, Spec.Exact(Spec.Read("Documents", "acme.openapi.json"))]).ShouldCompile());

    private static readonly Lazy<byte[]> s_bytes = new(() => LoadedAssembly.Emit(s_run.Value.Output));
    private static readonly Lazy<MetadataReference> s_library = new(() => MetadataReference.CreateFromImage(s_bytes.Value));

    /// <summary>A project that holds the clients itself.</summary>
    public static CSharpCompilation OneProject => s_run.Value.Output;

    /// <summary>The clients in a library.</summary>
    public static MetadataReference Library => s_library.Value;

    /// <summary>The library, to execute it.</summary>
    public static byte[] LibraryBytes => s_bytes.Value;

    /// <summary>A project that references the library.</summary>
    public static CSharpCompilation Across(params SyntaxTree[] code) => Compiler.Compile("App", [Library]).AddSyntaxTrees(code);
}
