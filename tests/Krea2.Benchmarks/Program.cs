using BenchmarkDotNet.Running;
using Krea2.Benchmarks.Analyzers;
using Krea2.Benchmarks.Editing;

// Two measurements are not the benchmark runner's: the compiler's own clock for analyzers, and edits that take turns.
switch (args)
{
    case ["share"]:
        AnalyzerShare.Print();
        break;
    case ["edit"]:
        await EditPairs.PrintAsync().ConfigureAwait(false);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
