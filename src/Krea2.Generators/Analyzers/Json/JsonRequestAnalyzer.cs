using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Objects;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Json;

/// <summary>Checks the JSON text that code gives to the <c>Parse</c> of a request, at the very characters of the literal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonRequestAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RequestDescriptors.ForJson, RequestDescriptors.MayBeOutOfRange];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation, AnalysisModes.Of(start.Options)) is { } contract)
            {
                var locals = new LocalReader();
                var reader = new EmbeddedTextReader(locals);
                var flow = new RequestFlow(contract, locals);
                start.RegisterOperationAction(operation => Analyze(operation, contract, reader, flow), OperationKind.Invocation);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RequestContract contract, EmbeddedTextReader reader, RequestFlow flow)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod: { Name: "Parse", IsStatic: true, ContainingType: { } type }, Arguments: [{ ArgumentKind: ArgumentKind.Explicit, Value: { } argument }] }
            || contract.TypeOf(type) is not { IsSent: true } target)
        {
            return;
        }

        IReadOnlyList<string> variants = target.Rules.Any(rule => rule.Variants.Count > 0) ? [.. flow.PlacesOf(call, type).OfType<string>()] : [];
        var arms = reader.ReadArms(argument)
            .Select(text => (Text: text, Findings: text is null ? [] : JsonRequestChecker.Check(text.Text, target, contract, member => InitializerReader.IsReplacedByWith(call, member), variants)))
            .ToList();
        if (!arms.Exists(arm => arm.Findings.Count > 0) || !Reachability.MayBeReached(call))
        {
            return;
        }

        var allAreRefused = arms.TrueForAll(arm => arm.Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error));
        foreach (var (text, findings) in arms)
        {
            foreach (var finding in findings)
            {
                var isCertain = (allAreRefused && finding.Severity == DiagnosticSeverity.Error)
                    || arms.TrueForAll(arm => arm.Findings.Any(other => other.Descriptor == finding.Descriptor && other.Severity >= finding.Severity));
                Report(context, text!, finding, isCertain, contract.SuggestionSeverity);
            }
        }
    }

    // What only some of several texts break may or may not happen.
    private static void Report(OperationAnalysisContext context, EmbeddedText text, JsonFinding finding, bool isCertain, DiagnosticSeverity suggestion)
    {
        var properties = finding.Properties.SetItem(FixProperties.Rule, finding.Descriptor.Id);
        var places = finding.Edit?.Places.Select(text.PlaceOf).ToList() ?? [];
        var edited = places.OfType<Location>().ToList();
        if (edited.Count > 0 && edited.Count == places.Count)
        {
            properties = properties.SetItem(FixProperties.JsonText, finding.Edit!.Text);
        }
        else
        {
            edited.Clear();
        }

        var location = text.LocationOf(finding.Range);
        context.ReportDiagnostic(isCertain
            ? Diagnostic.Create(finding.Descriptor, location, finding.Severity, edited, properties, finding.Message)
            : Diagnostic.Create(RequestDescriptors.MayBeOutOfRange, location, suggestion, edited, properties, finding.Message));
    }
}
