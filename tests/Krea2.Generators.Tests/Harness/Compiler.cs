using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Generators.Tests.Harness;

/// <summary>The compiler as a project of a user sets it up: C# 12, nullable, documentation comments checked, every warning on.</summary>
internal static class Compiler
{
    /// <summary>Generated code uses nothing newer than C# 12.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>The framework, the runtime of the generated code, and what that one shows of its own dependencies.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = [.. FrameworkFiles(), .. new[] { typeof(ApiClient), typeof(IConfiguration), typeof(IServiceCollection), typeof(IHttpClientBuilder) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location))];

    private static CSharpCompilationOptions Options { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, concurrentBuild: true);

    /// <summary>A compilation of user code, before anything is generated.</summary>
    public static CSharpCompilation Compile(string assemblyName, IEnumerable<MetadataReference> references, params string[] code) =>
        CSharpCompilation.Create(assemblyName, code.Select((text, i) => Parse(text, $"/user/Code{i}.cs")), [.. References, .. references], Options);

    public static SyntaxTree Parse(string code, string path = "/user/Code.cs") => CSharpSyntaxTree.ParseText(code, ParseOptions, path);

    private static IEnumerable<PortableExecutableReference> FrameworkFiles()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(file => Path.GetDirectoryName(file) == folder)
            .Select(file => MetadataReference.CreateFromFile(file));
    }
}
