using BenchmarkDotNet.Running;
using Krea2.Benchmarks.Analyzers;
using Krea2.Benchmarks.Building;
using Krea2.Benchmarks.Editing;
using Krea2.Benchmarks.Generating;
using Krea2.Benchmarks.Projects;
using Krea2.Benchmarks.Serialization;

// Some measurements are not the benchmark runner's: the compiler's own clock for analyzers, edits that take turns, and projects for the SDK to build.
switch (args)
{
    case ["share"]:
        AnalyzerShare.Print();
        break;
    case ["edit"]:
        await EditPairs.PrintAsync().ConfigureAwait(false);
        break;
    case ["json"]:
        SerializationTurns.Print();
        break;
    case ["kept"]:
        KeptBytes.Print();
        break;
    case ["generate"]:
        GeneratorStages.Print();
        break;
    case ["nswag", var folder]:
        NSwagComparison.Print(folder);
        break;
    case ["build", var packages]:
        BuildPairs.Print(packages);
        break;
    case ["write", "files", var folder]:
        WrittenProject.Write(UserProject.WithoutRequests(), folder);
        break;
    case ["write", "requests", var folder]:
        WrittenProject.Write(UserProject.OfRequests(), folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
