using System.Collections.Immutable;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Values;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>KREA1008, KREA1009, KREA1010 and KREA1012: rules between the members of an object, judged where the object is sent, validated, returned or passed on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObjectRuleAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RequestDescriptors.BetweenMembers];

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
                var values = new MemberFactReader(contract, new ValueReader(locals));
                var flow = new RequestFlow(contract, locals);
                start.RegisterOperationAction(operation => Analyze(operation, contract, values, locals, flow), OperationKind.ObjectCreation, OperationKind.With);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RequestContract contract, MemberFactReader values, LocalReader locals, RequestFlow flow)
    {
        if (contract.WithRules(context.Operation.Type) is not { } type || KnownObject.Read(context.Operation, type, contract, values, locals) is not { } known)
        {
            return;
        }

        // Where the object goes is only asked of one that some rule is against.
        if (type.Rules.All(rule => rule.Rule.Find(known.Facts, type.Host.Title) is null) || flow.PlacesOf(context.Operation, type.Symbol) is not { Count: > 0 } places || !Reachability.MayBeReached(context.Operation))
        {
            return;
        }

        foreach (var rule in contract.RulesFor(type, [.. places.OfType<string>()]))
        {
            if (rule.Rule.Find(known.Facts, type.Host.Title) is { } breach)
            {
                Report(context, known, rule, breach);
            }
        }
    }

    private static void Report(OperationAnalysisContext context, KnownObject known, RuleContract rule, RuleBreach breach)
    {
        var descriptor = RequestDescriptors.Of(breach.RuleId);
        var severity = rule.Inferred && descriptor.DefaultSeverity > DiagnosticSeverity.Warning ? DiagnosticSeverity.Warning : descriptor.DefaultSeverity;
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Rule, breach.RuleId);
        if (RemovableMembers.Of(breach, rule.Rule, known.Facts, known.Type, known.Own.ContainsKey) is { Count: > 0 } removable && MayGo(context.Operation, breach))
        {
            properties = properties.Add(FixProperties.Removable, string.Join(";", removable.Select(member => member.Symbol.Name)));
        }

        if (breach.RuleId == ConstraintRules.NotOffered && NearestCombination.Of(rule.Rule, known.Facts) is { } nearest && nearest.All(value => known.Own.ContainsKey(value.Key)))
        {
            properties = properties.Add(FixProperties.Combination, string.Join(";", nearest.Select(value => known.Type.Members.First(member => member.JsonName == value.Key).Symbol.Name + "=" + value.Value)));
        }

        context.ReportDiagnostic(Diagnostic.Create(descriptor, PlaceOf(context.Operation, known, rule, breach), severity, null, properties, breach.Message));
    }

    // What the source of a 'with' sets stays when the 'with' no longer sets it; what has no effect had none there either.
    private static bool MayGo(IOperation operation, RuleBreach breach) => breach.RuleId == ConstraintRules.NoEffect || operation.Kind == OperationKind.ObjectCreation;

    // At the member itself where the expression sets it, else at another one that the rule is about, else at what makes the object.
    private static Location PlaceOf(IOperation operation, KnownObject known, RuleContract rule, RuleBreach breach)
    {
        var member = rule.Rule.Members.Prepend(breach.Member).FirstOrDefault(known.Own.ContainsKey);
        return member is not null
            ? known.Own[member].Syntax.GetLocation()
            : operation.Syntax switch
            {
                ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
                ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
                WithExpressionSyntax with => with.WithKeyword.GetLocation(),
                var syntax => syntax.GetLocation(),
            };
    }
}
