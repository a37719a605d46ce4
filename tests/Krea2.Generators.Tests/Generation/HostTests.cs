using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>The clients of the bundled hosts: they compile, alone and beside each other, and their request is approved.</summary>
public sealed class HostTests
{
    [Theory]
    [InlineData("replicate")]
    [InlineData("runware")]
    [InlineData("wavespeed")]
    public void Client_CompilesWithoutAProblem(string host)
    {
        var run = GeneratorRun.Of(FilesOf(host));

        run.ProblemTexts.ShouldBeEmpty();
        run.ShouldCompile();
    }

    private static InMemoryText[] FilesOf(string host) => host switch { "replicate" => Spec.Replicate, "runware" => Spec.Runware, _ => Spec.WaveSpeed };
}
