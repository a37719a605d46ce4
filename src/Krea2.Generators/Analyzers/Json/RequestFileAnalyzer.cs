using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the JSON files that the project declares as requests (<c>Krea2Request</c>), at line and column.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RequestFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RequestDescriptors.ForJson, DiagnosticDescriptors.UncheckedRequestFile];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var mode = AnalysisModes.Of(start.Options);
            if (mode != AnalysisMode.Off && start.Options.AdditionalFiles.Any(file => RequestFile.Create(start.Options.AnalyzerConfigOptionsProvider.GetOptions(file)) is not null))
            {
                var contract = RequestContract.Find(start.Compilation, mode);
                start.RegisterAdditionalFileAction(file => Analyze(file, contract));
            }
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, RequestContract? contract)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        if (RequestFile.Create(options) is not { } file || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        if (file.TypeIn(contract, out var problem) is not { } type)
        {
            Report(context, options, text, DiagnosticDescriptors.UncheckedRequestFile, DiagnosticSeverity.Warning, default, ImmutableDictionary<string, string?>.Empty, edit: null, problem);
            return;
        }

        foreach (var finding in JsonRequestChecker.Check(text.ToString(), type, contract!, variants: file.Variant.Length > 0 ? [file.Variant] : null, isBody: true))
        {
            Report(context, options, text, finding.Descriptor, finding.Severity, finding.Range, finding.Properties, finding.Edit, finding.Message);
        }
    }

    private static void Report(
        AdditionalFileAnalysisContext context,
        AnalyzerConfigOptions options,
        SourceText text,
        DiagnosticDescriptor descriptor,
        DiagnosticSeverity severity,
        TextRange range,
        ImmutableDictionary<string, string?> properties,
        JsonEdit? edit,
        string message)
    {
        if (ConfiguredSeverity.Apply(ConfiguredSeverity.Read(options, descriptor.Id), severity) is { } effective)
        {
            var lines = new TextLines(text.ToString());
            var withEdit = edit is null ? properties : properties.SetItem(FixProperties.JsonText, edit.Text);
            context.ReportDiagnostic(Diagnostic.Create(descriptor, LocationOf(range), effective, edit?.Places.Select(LocationOf), withEdit, message));

            Location LocationOf(TextRange place)
            {
                var start = Math.Min(lines.PositionOf(place.StartLine, place.StartColumn), text.Length);
                var span = TextSpan.FromBounds(start, Math.Max(start, Math.Min(lines.PositionOf(place.EndLine, place.EndColumn), text.Length)));
                return Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            }
        }
    }
}
