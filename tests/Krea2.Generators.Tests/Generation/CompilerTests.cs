using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The harness itself: the compiler that it claims to run on, and checks that can fail.</summary>
public sealed class CompilerTests
{
    [Fact]
    public void Compiler_IsTheOneThatTheProjectNames()
    {
        var version = typeof(CSharpCompilation).Assembly.GetName().Version!;

        $"{version.Major}.{version.Minor}".ShouldBe(typeof(CompilerTests).Assembly.GetName().Name!.EndsWith("Roslyn512", StringComparison.Ordinal) ? "5.12" : "4.14");
    }

    [Fact]
    public void GeneratorItself_IsBuiltAgainstTheOldestCompiler() =>
        typeof(KreaGenerator).Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.CodeAnalysis").Version.ShouldBe(new Version(4, 14, 0, 0));

    [Fact]
    public void Code_IsCompiledAsCSharp12()
    {
        GeneratorRun.Of(AcmeFixture.Yaml).Trees.ShouldAllBe(tree => ((CSharpParseOptions)tree.Options).LanguageVersion == LanguageVersion.CSharp12);
        Compiler.Compile("User", [], "class C { int P { get => field; } }").GetDiagnostics().ShouldContain(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void ShouldCompile_FailsOnUserCodeThatDoesNot()
    {
        var run = GeneratorRun.Of(Compiler.Compile("User", [], "class C : Nothing;"), [AcmeFixture.Yaml]);

        Should.Throw<ShouldAssertException>(() => run.ShouldCompile());
        run.ShouldCompile("CS0246");
    }

    // Warnings of generated code reach the user: documentation, nullability and everything else is switched on in the harness.
    [Theory]
    [InlineData("/// <summary>Unclosed.\npublic class C;", "CS1570")]
    [InlineData("public class C;", "CS1591")]
    [InlineData("class C { string M() => null; }", "CS8603")]
    [InlineData("class C { void M() { int unused = 1; } }", "CS0219")]
    public void Harness_SeesWarnings(string code, string id) =>
        Compiler.Compile("User", [], code).GetDiagnostics().Select(diagnostic => diagnostic.Id).ShouldContain(id);
}
