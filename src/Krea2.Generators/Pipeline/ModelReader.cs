using Krea2.Generators.Building;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;
using Krea2.Generators.Specs.Composition;

namespace Krea2.Generators.Pipeline;

/// <summary>Goes from the text of a document to the model of its API.</summary>
internal static class ModelReader
{
    /// <summary>Reads a document. Whatever the document holds, this returns: a failure of ours is a problem like any other.</summary>
    public static SpecResult Read(SpecInput input, CancellationToken cancellation)
    {
        var problems = new ProblemSink();
        try
        {
            var model = Build(input, problems, cancellation);
            return new SpecResult(model, Configure(input, problems));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            problems.Report(DiagnosticIds.InternalError, input.Spec.Path, default, $"{e.GetType().Name}: {e.Message}");
            return new SpecResult(null, Configure(input, problems));
        }
    }

    private static EquatableArray<Problem> Configure(SpecInput input, ProblemSink problems) =>
        problems.Problems.Select(problem => problem with { Severity = input.FileOf(problem.Path).SeverityOf(problem.Id) }).ToEquatableArray();

    private static ApiModel? Build(SpecInput input, ProblemSink problems, CancellationToken cancellation)
    {
        var spec = input.Spec;
        if (Source(spec, problems, cancellation) is not { } main)
        {
            return null;
        }

        var parts = input.Parts.Select(part => Source(part, problems, cancellation)).OfType<SpecSource>().ToList();
        if (DocumentComposer.Compose(main, parts, new SchemaWrapping(spec.Route, spec.BaseAddress), problems) is not { } root)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var manifest = input.Manifest is { } file && SpecTree.Read(file.ReadText(cancellation), file.Path, problems) is { } manifestRoot ? ManifestReader.Read(manifestRoot, file.Path, problems) : null;
        if (OpenApiReader.Read(root, spec.Path, problems) is not { } document)
        {
            return null;
        }

        cancellation.ThrowIfCancellationRequested();
        var settings = new SpecSettings(spec.Path, spec.Provider, spec.Namespace, spec.Client, spec.TypePrefix, spec.Taken, spec.Bundled, spec.Visibility);
        return ApiBuilder.Build(document, manifest, settings, problems, cancellation);
    }

    private static SpecSource? Source(SpecFile file, ProblemSink problems, CancellationToken cancellation) =>
        SpecTree.Read(file.ReadText(cancellation), file.Path, problems) is { } root ? new SpecSource(file.Path, root) : null;
}
