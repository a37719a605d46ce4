using System.Collections.Immutable;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Concepts;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers;

/// <summary>KREA2001, KREA2002 and KREA2003 in an initializer: beside the compiler's error that there is no such member, what the host knows of the name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownMemberAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RequestDescriptors.Alias, RequestDescriptors.UnknownProperty, RequestDescriptors.OtherHostsProperty];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (RequestContract.Find(start.Compilation, AnalysisModes.Of(start.Options)) is { } contract)
            {
                start.RegisterOperationAction(operation => Analyze(operation, contract), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, RequestContract contract)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IInvalidOperation, Parent: IObjectOrCollectionInitializerOperation initializer, Syntax: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } }
            && initializer.Parent is IObjectCreationOperation or IWithOperation
            && initializer.Parent.Type is INamedTypeSymbol type
            && contract.TypeOf(type) is { IsSent: true } target
            && type.GetMembers(name.Identifier.ValueText).IsEmpty)
        {
            Report(context, contract, target, name);
        }
    }

    private static void Report(OperationAnalysisContext context, RequestContract contract, TypeContract type, IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        foreach (var member in type.Members)
        {
            if (member.Aliases.FirstOrDefault(candidate => NearestName.AreAlike(candidate.Name, text)) is { } alias)
            {
                Report(context, RequestDescriptors.Alias, NameVerdict.OfAlias(alias, type), name, NameVerdict.Message(alias, member), member);
                return;
            }
        }

        if (OtherHostsName.Of(text, type, contract, isWritten: false) is { } other)
        {
            // The same thing may be of another type here: what is renamed would not compile.
            Report(context, RequestDescriptors.OtherHostsProperty, NameVerdict.OfUnknown(type, contract), name, other.Message, meant: null);
            return;
        }

        var nearest = NearestName.Of(text, type.Members.Select(member => member.Symbol.Name));
        var meant = type.Members.FirstOrDefault(member => member.Symbol.Name == nearest);
        // Who writes the name as it is in JSON must be told the one of C#.
        Report(context, RequestDescriptors.UnknownProperty, NameVerdict.OfUnknown(type, contract), name, ConstraintRules.UnknownMessage(text, type.Host.Title, meant?.JsonName == text ? nearest : meant?.JsonName), meant);
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor descriptor, DiagnosticSeverity severity, IdentifierNameSyntax name, string message, MemberContract? meant)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (meant is not null)
        {
            properties = properties.Add(FixProperties.Nearest, meant.Symbol.Name);
        }

        context.ReportDiagnostic(Diagnostic.Create(descriptor, name.GetLocation(), severity, null, properties, message));
    }
}
