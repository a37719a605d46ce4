using BenchmarkDotNet.Running;
using Krea2.Benchmarks.Analyzers;

if (args is ["share"])
{
    AnalyzerShare.Print();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
