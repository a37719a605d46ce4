using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

public sealed class SmokeTests
{
    [Fact]
    public void Krea_Compiles()
    {
        GeneratorRun.Of(Spec.Krea).ShouldCompile();
        GeneratorRun.Of(Spec.KreaJune).ShouldCompile();
        GeneratorRun.Of(Spec.KreaMay).ShouldCompile();
    }
}
