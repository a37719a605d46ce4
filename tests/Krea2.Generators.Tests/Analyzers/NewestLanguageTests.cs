#if ROSLYN512
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>What only the newest language can say.</summary>
public sealed class NewestLanguageTests
{
    private static readonly CSharpParseOptions s_newest = Compiler.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp14);

    // An extension may take its receiver by reference.
    [Fact]
    public void LocalThatAnExtensionChanges_IsSilent() => Check.File(
        Code.Statements("var s = 1.4; s.Halve(); _ = new Order { Name = \"abc\", Share = s };") + "public static class More { extension(ref double number) { public void Halve() => number /= 2; } }",
        s_newest);

    [Fact]
    public void ReferenceThatALoopDeclares_IsSilent() =>
        Check.File(Code.Statements("foreach (ref var s in new int[3].AsSpan()) { if (flag) { s = 10; } _ = new Order { Name = \"abc\", Count = s }; }"), s_newest);

    [Theory]
    [InlineData("var s = 1.4; _ = s.ToString(); _ = new Order { Name = \"abc\", Share = {|KREA1001:s|} };")]
    [InlineData("Order? a = new() { Name = \"abc\" }; a = a with { Count = {|KREA1001:10|} };")]
    public void WrongValue_IsReported(string statements) => Check.File(Code.Statements(statements), s_newest);
}
#endif
