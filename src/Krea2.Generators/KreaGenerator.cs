using Krea2.Generators.Diagnostics;
using Krea2.Generators.Emitting;
using Krea2.Generators.Pipeline;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators;

/// <summary>Generates typed clients from API documents. This file is the pipeline and nothing else; the compilation is never an input.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KreaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The files that the package or the project declares, with what MSBuild says about each.
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => SpecFile.Create(pair.Left, pair.Right))
            .Where(static file => file is not null)
            .Select(static (file, _) => file!)
            .WithTrackingName(StepNames.Files);

        // Each document with the manifest of its host and with the files that are parts of it.
        var all = files.Collect().WithTrackingName(StepNames.AllFiles);
        var documents = files.Where(static file => file.Kind == SpecFileKind.Spec).Combine(all).Select(SpecInput.Create).Where(static input => input is not null).Select(static (input, _) => input!).WithTrackingName(StepNames.Documents);

        // Text to model: everything is decided here, and positions stay behind.
        var results = documents.Select(ModelReader.Read).WithTrackingName(StepNames.Results);
        var models = results.Select(static (result, _) => result.Model).WithTrackingName(StepNames.Models);
        var clients = models.Collect().Select(ClientList.Create).WithTrackingName(StepNames.Clients);

        // Model to files, one output each; two documents that want one client are a problem and not two outputs.
        var sources = models.Combine(clients).SelectMany(GeneratedFiles.Of).WithTrackingName(StepNames.Sources);
        context.RegisterSourceOutput(sources, static (output, file) => output.AddSource(file.HintName, FileEmitter.Emit(file)));

        // Problems beside it, so that a moved line rewrites no code.
        var problems = results.Select(static (result, _) => result.Problems).WithTrackingName(StepNames.Problems);
        context.RegisterSourceOutput(problems, DiagnosticReporter.Report);
        context.RegisterSourceOutput(clients.Select(ClientList.Duplicates), DiagnosticReporter.Report);
    }
}
