using System.IO.Compression;
using System.Reflection;

namespace Krea2.PackageTests;

/// <summary>
/// Which assemblies the packed DLLs refer to. A compiler loads an analyzer beside its own assemblies: a reference that is newer than
/// the oldest supported compiler, or that nobody brings, fails in some editor and nowhere else.
/// </summary>
[Collection(PackagesDefinition.Name)]
public sealed class ReferenceTableTests(PackedFeed feed)
{
    // What Roslyn 4.14 itself ships with; a lower version is fine.
    private static readonly Dictionary<string, Version> s_compiler = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
        ["System.Buffers"] = new(4, 0, 4, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 5, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 1, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 1, 0),
        ["YamlDotNet"] = new(16, 0, 0, 0),
    };

    // What an editor has beside the compiler; command-line compilers have none of it, and never load the code fixes.
    private static readonly Dictionary<string, Version> s_editor = new(s_compiler, StringComparer.Ordinal)
    {
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
        ["Krea2.Generators"] = new(1, 0, 0, 0),
    };

    // What the packages that the runtime depends on bring, some of it newer than the older framework's own.
    private static readonly HashSet<string> s_runtime = new(StringComparer.Ordinal)
    {
        "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Http", "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options", "Microsoft.Extensions.Primitives", "Polly.Core", "System.Threading.RateLimiting", "System.Diagnostics.DiagnosticSource",
    };

    [Theory]
    [InlineData("analyzers/dotnet/cs/Krea2.Generators.dll")]
    [InlineData("analyzers/dotnet/cs/YamlDotNet.dll")]
    public void Analyzers_ReferToWhatTheOldestCompilerBrings(string entry)
    {
        foreach (AssemblyName reference in References("Krea2.Generators", entry))
        {
            s_compiler.ShouldContainKey(reference.Name!, $"{entry} refers to {reference}");
            reference.Version!.ShouldBeLessThanOrEqualTo(s_compiler[reference.Name!], $"{entry} refers to {reference}");
        }
    }

    [Fact]
    public void CodeFixes_ReferToWhatTheOldestEditorBrings()
    {
        foreach (AssemblyName reference in References("Krea2.Generators", "analyzers/dotnet/cs/Krea2.Generators.CodeFixes.dll"))
        {
            s_editor.ShouldContainKey(reference.Name!, $"the code fixes refer to {reference}");
            reference.Version!.ShouldBeLessThanOrEqualTo(s_editor[reference.Name!], $"the code fixes refer to {reference}");
        }
    }

    [Fact]
    public void Generator_RefersToTheOldestSupportedCompilerExactly() =>
        References("Krea2.Generators", "analyzers/dotnet/cs/Krea2.Generators.dll")
            .Single(reference => reference.Name == "Microsoft.CodeAnalysis").Version.ShouldBe(new Version(4, 14, 0, 0));

    [Theory]
    [InlineData("net8.0", 8)]
    [InlineData("net10.0", 10)]
    public void Runtime_RefersToTheFrameworkAndItsPackages(string framework, int major)
    {
        foreach (AssemblyName reference in References("Krea2.Runtime", $"lib/{framework}/Krea2.Runtime.dll"))
        {
            bool allowed = (IsFramework(reference) && reference.Version!.Major <= major) || s_runtime.Contains(reference.Name!);
            allowed.ShouldBeTrue(reference.FullName);
        }
    }

    [Theory]
    [InlineData("net8.0", 8)]
    [InlineData("net10.0", 10)]
    public void Testing_RefersToTheFrameworksAndTheRuntime(string framework, int major)
    {
        foreach (AssemblyName reference in References("Krea2.Testing", $"lib/{framework}/Krea2.Testing.dll"))
        {
            bool allowed = (IsFramework(reference) && reference.Version!.Major <= major)
                || reference.Name!.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
                || reference.Name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                || reference.Name is "Microsoft.AspNetCore" or "Microsoft.Net.Http.Headers" or "Krea2.Runtime";
            allowed.ShouldBeTrue(reference.FullName);
        }
    }

    private static bool IsFramework(AssemblyName reference) =>
        reference.Name!.StartsWith("System.", StringComparison.Ordinal) || reference.Name is "System" or "netstandard";

    private IReadOnlyList<AssemblyName> References(string package, string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed.PathOf(package));
        using Stream stream = archive.GetEntry(entry).ShouldNotBeNull(entry).Open();
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        copy.Position = 0;
        IReadOnlyList<AssemblyName> references = CompiledAssembly.Read(copy).References;
        references.ShouldNotBeEmpty();
        return references;
    }
}
