using BenchmarkDotNet.Attributes;

namespace Krea2.Benchmarks.Editing;

/// <summary>One key in a file of 500 lines, until the editor knows again what is wrong with it: with the package, and without.</summary>
[Config(typeof(EditConfig))]
public class EditBenchmarks
{
    private EditedProject _without = null!;
    private EditedProject _with = null!;

    [GlobalSetup]
    public void Setup()
    {
        _without = EditedProject.WithoutPackage();
        _with = EditedProject.WithPackage();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _without.Dispose();
        _with.Dispose();
    }

    /// <summary>The generated client is written code, and the editor asks the compiler alone.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> WithoutPackage() => _without.TypeAsync();

    /// <summary>The generator and the analyzers of the package are there.</summary>
    [Benchmark]
    public Task<int> WithPackage() => _with.TypeAsync();
}
