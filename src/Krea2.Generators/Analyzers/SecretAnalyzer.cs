using System.Collections.Immutable;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Fixes;
using Krea2.Generators.Analyzers.Rules;
using Krea2.Generators.Analyzers.Values;
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
                var values = new ValueReader(new LocalReader());
                start.RegisterOperationAction(operation => Analyze(operation, property, values), OperationKind.SimpleAssignment, OperationKind.CoalesceAssignment);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, IPropertySymbol apiKey, ValueReader values)
    {
        var assignment = (IAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation target || !SymbolEqualityComparer.Default.Equals(target.Property.OriginalDefinition, apiKey))
        {
            return;
        }

        // What stands after ?? is in the source too, whatever the environment says.
        var keys = values.Read(assignment.Value).Values.Where(value => value.Constant is string text && SecretText.LooksLikeKey(text)).Select(value => value.Operation).Distinct().ToList();
        if (keys.Count > 0 && !CallsThisMachine(assignment))
        {
            foreach (var key in keys)
            {
                context.ReportDiagnostic(Diagnostic.Create(RequestDescriptors.SecretInSource, key.Syntax.GetLocation(), Properties(target, key), "An API key stands in the source; read it from the environment, a configuration or a secret store"));
            }
        }
    }

    // Where a name stands for the key, replacing the name would leave the key in the source, and nobody would say so any more.
    private static ImmutableDictionary<string, string?> Properties(IPropertyReferenceOperation target, IOperation value) =>
        value is IFieldReferenceOperation or ILocalReferenceOperation || KeyVariable(target) is not { Length: > 0 } variable
            ? ImmutableDictionary<string, string?>.Empty
            : ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Variable, variable);

    // The variable that FromEnvironment() of the same options reads; a generated client stands in the namespace of its options.
    private static string? KeyVariable(IPropertyReferenceOperation target)
    {
        var options = target.Instance?.Type;
        return options?.ContainingAssembly?.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.ToDisplayString() == ContractNames.GeneratedClient
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol client }]
                && SymbolEqualityComparer.Default.Equals(client.ContainingNamespace, options.ContainingNamespace))
            .Select(attribute => attribute.Text("KeyVariable"))
            .FirstOrDefault();
    }

    // A key for a host on this machine is a test's key.
    private static bool CallsThisMachine(IAssignmentOperation assignment) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation initializer
        && initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(other =>
            other.Target is IPropertyReferenceOperation { Property.Name: "BaseAddress" }
            && other.Value.DescendantsAndSelf().Any(part => part.ConstantValue is { HasValue: true, Value: string address } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback));
}
