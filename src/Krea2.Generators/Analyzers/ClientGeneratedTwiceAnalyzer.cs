using System.Collections.Immutable;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Analyzers;

/// <summary>KREA0007 across projects: a client that a referenced assembly has already is generated again.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClientGeneratedTwiceAnalyzer : DiagnosticAnalyzer
{
    private const string AttributeName = "Krea2.Metadata.GeneratedClientAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.ClientGeneratedTwice];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(AttributeName) is not { } attribute)
        {
            return;
        }

        var own = new HashSet<string>(ClientsOf(context.Compilation.Assembly, attribute).Select(NameOf));
        if (own.Count == 0)
        {
            return;
        }

        var runtime = attribute.ContainingAssembly.Name;
        foreach (var assembly in context.Compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => Uses(assembly, runtime)))
        {
            foreach (var client in ClientsOf(assembly, attribute).Where(client => client.DeclaredAccessibility == Accessibility.Public && own.Contains(NameOf(client))))
            {
                context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.ClientGeneratedTwice, Location.None, NameOf(client), $"the referenced assembly {assembly.Name}"));
            }
        }
    }

    // Reading the attributes of every assembly of the framework would cost more than the rest of the rule.
    private static bool Uses(IAssemblySymbol assembly, string runtime) => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == runtime));

    private static IEnumerable<INamedTypeSymbol> ClientsOf(IAssemblySymbol assembly, INamedTypeSymbol attribute) => assembly
        .GetAttributes()
        .Where(data => SymbolEqualityComparer.Default.Equals(data.AttributeClass, attribute) && data.ConstructorArguments.Length == 1)
        .Select(data => data.ConstructorArguments[0].Value)
        .OfType<INamedTypeSymbol>();

    private static string NameOf(INamedTypeSymbol client) => client.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
