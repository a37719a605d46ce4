using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Rules;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers;

/// <summary>KREA3001: an API key stands in the source, where everyone who reads the repository can use it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer : DiagnosticAnalyzer
{
    private const string OptionsName = "Krea2.ApiClientOptions";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [RequestDescriptors.SecretInSource];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (AnalysisModes.Of(start.Options) != AnalysisMode.Off && start.Compilation.GetTypeByMetadataName(OptionsName) is { } options && options.GetMembers("ApiKey").OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                start.RegisterOperationAction(operation => Analyze(operation, property), OperationKind.SimpleAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, IPropertySymbol apiKey)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation target
            && SymbolEqualityComparer.Default.Equals(target.Property.OriginalDefinition, apiKey)
            && assignment.Value.ConstantValue is { HasValue: true, Value: string text }
            && SecretText.LooksLikeKey(text)
            && !CallsThisMachine(assignment))
        {
            context.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.SecretInSource, assignment.Value.Syntax.GetLocation(), KeyVariable(target), "An API key stands in the source; read it from the environment, a configuration or a secret store"));
        }
    }

    // The variable that FromEnvironment() of the same options reads; a generated client stands in the namespace of its options.
    private static ImmutableDictionary<string, string?> KeyVariable(IPropertyReferenceOperation target)
    {
        var options = target.Instance?.Type;
        var variable = options?.ContainingAssembly?.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == ContractNames.GeneratedClient
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol client }]
                && SymbolEqualityComparer.Default.Equals(client.ContainingNamespace, options.ContainingNamespace))
            .Select(attribute => attribute.Text("KeyVariable"))
            .FirstOrDefault();
        return string.IsNullOrEmpty(variable) ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Variable, variable);
    }

    // A key for a host on this machine is a test's key.
    private static bool CallsThisMachine(ISimpleAssignmentOperation assignment) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation initializer
        && initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(other =>
            other.Target is IPropertyReferenceOperation { Property.Name: "BaseAddress" }
            && other.Value.DescendantsAndSelf().Any(part => part.ConstantValue is { HasValue: true, Value: string address } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback));
}
