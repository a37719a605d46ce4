using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>The contract of one compilation: known types looked up once, members and types read when they are first met.</summary>
internal sealed class RequestContract
{
    private readonly INamedTypeSymbol _schemaProperty;
    private readonly INamedTypeSymbol? _schemaConstraint;
    private readonly INamedTypeSymbol? _schemaAlias;
    private readonly INamedTypeSymbol? _schemaObject;
    private readonly INamedTypeSymbol? _schemaRule;
    private readonly INamedTypeSymbol? _schemaEnumValue;
    private readonly INamedTypeSymbol? _schemaUnion;
    private readonly INamedTypeSymbol? _schemaUnionCase;
    private readonly IReadOnlyList<(INamedTypeSymbol Client, HostContract Host)> _clients;
    private readonly IReadOnlyList<INamespaceSymbol> _namespaces;
    private readonly ConcurrentDictionary<ISymbol, MemberContract?> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeContract?> _types = new(SymbolEqualityComparer.Default);

    // Each analyzer asks for the contract of the same compilation; what one of them has read serves the others.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalysisMode, RequestContract?>> Found = new();

    private RequestContract(Compilation compilation, AnalysisMode mode, INamedTypeSymbol schemaProperty, IReadOnlyList<(INamedTypeSymbol, HostContract)> clients, IReadOnlyList<RouteContract> routes)
    {
        _schemaProperty = schemaProperty;
        _schemaConstraint = compilation.GetTypeByMetadataName(ContractNames.SchemaConstraint);
        _schemaAlias = compilation.GetTypeByMetadataName(ContractNames.SchemaAlias);
        _schemaObject = compilation.GetTypeByMetadataName(ContractNames.SchemaObject);
        _schemaRule = compilation.GetTypeByMetadataName(ContractNames.SchemaRule);
        _schemaEnumValue = compilation.GetTypeByMetadataName(ContractNames.SchemaEnumValue);
        _schemaUnion = compilation.GetTypeByMetadataName(ContractNames.SchemaUnion);
        _schemaUnionCase = compilation.GetTypeByMetadataName(ContractNames.SchemaUnionCase);
        Optional = compilation.GetTypeByMetadataName(ContractNames.Optional);
        _clients = clients;
        _namespaces = [.. clients.Select(client => client.Item1.ContainingNamespace)];
        Routes = routes;
        SuggestionSeverity = mode == AnalysisMode.Strict ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
    }

    /// <summary>The type of members that may be absent or null.</summary>
    public INamedTypeSymbol? Optional { get; }

    /// <summary>The routes that take a request.</summary>
    public IReadOnlyList<RouteContract> Routes { get; }

    /// <summary>Ids of the hosts whose clients are generated, here or in a referenced project.</summary>
    public IEnumerable<string> Hosts => _clients.Select(client => client.Host.Id).Distinct();

    /// <summary>The severity of what may be wrong: a suggestion, or a warning in strict mode.</summary>
    public DiagnosticSeverity SuggestionSeverity { get; }

    /// <summary>The contract of a compilation; null when the analysis is off or no generated request is in sight, and there is nothing to analyze.</summary>
    public static RequestContract? Find(Compilation compilation, AnalysisMode mode = AnalysisMode.Default) =>
        mode == AnalysisMode.Off ? null : Found.GetOrCreateValue(compilation).GetOrAdd(mode, wanted => Read(compilation, wanted));

    private static RequestContract? Read(Compilation compilation, AnalysisMode mode)
    {
        if (compilation.GetTypeByMetadataName(ContractNames.SchemaProperty) is not { } property
            || compilation.GetTypeByMetadataName(ContractNames.GeneratedRequest) is not { } request
            || compilation.GetTypeByMetadataName(ContractNames.GeneratedClient) is not { } client)
        {
            return null;
        }

        var clients = new List<(INamedTypeSymbol, HostContract)>();
        var routes = new List<RouteContract>();
        foreach (var assembly in Assemblies(compilation))
        {
            foreach (var attribute in assembly.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, request) && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol body }])
                {
                    routes.Add(RouteContract.Read(attribute, body));
                }
                else if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, client) && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol type }])
                {
                    clients.Add((type, new HostContract(attribute.Text("Host"), attribute.Text("Title"), attribute.Text("SpecDate"), attribute.Flag("Bundled"))));
                }
            }
        }

        return routes.Count > 0 ? new RequestContract(compilation, mode, property, clients, routes) : null;
    }

    /// <summary>The contract of a property or parameter; null when it is none of ours.</summary>
    public MemberContract? MemberOf(ISymbol symbol) => IsGenerated(symbol) ? _members.GetOrAdd(symbol.OriginalDefinition, ReadMember) : null;

    /// <summary>The contract of a generated object; null when the type is none.</summary>
    public TypeContract? TypeOf(INamedTypeSymbol type) => _types.GetOrAdd(type.OriginalDefinition, ReadType);

    /// <summary>The contract of a generated object between whose members rules hold; null when there are none.</summary>
    public TypeContract? WithRules(ITypeSymbol? type) => type is INamedTypeSymbol named && IsGenerated(named) && TypeOf(named) is { IsSent: true, Rules.Count: > 0 } found ? found : null;

    /// <summary>The wire text, as JSON, of a member of a generated enum or open set; null when it is none.</summary>
    public string? WireOf(ISymbol value) => value.GetAttributes().FirstOrDefault(attribute => Is(attribute, _schemaEnumValue))?.Text(0);

    /// <summary>The routes of variants that take a type.</summary>
    public IReadOnlyList<RouteContract> RoutesOf(INamedTypeSymbol body) => [.. Routes.Where(route => route.Variant.Length > 0 && SymbolEqualityComparer.Default.Equals(route.Body, body))];

    /// <summary>The rules between members that hold where an object goes.</summary>
    /// <param name="type">The type of the object.</param>
    /// <param name="variants">The variants that it is known to go to; none where that is not known: then what holds for all of them counts, no surer than for any.</param>
    public IEnumerable<RuleContract> RulesFor(TypeContract type, IReadOnlyCollection<string> variants)
    {
        if (variants.Count > 0)
        {
            return type.Rules.Where(rule => rule.HoldsFor(variants));
        }

        var all = RoutesOf(type.Symbol).Select(route => route.Variant).ToList();
        return type.Rules.GroupBy(rule => (rule.Rule.Schema, rule.Rule.IsIneffective))
            .Where(group => group.Any(rule => rule.Variants.Count == 0) || all.All(variant => group.Any(rule => rule.Variants.Contains(variant))))
            .Select(group => group.FirstOrDefault(rule => rule.Variants.Count == 0) ?? group.First() with { Inferred = group.Any(rule => rule.Inferred) });
    }

    /// <summary>The id of the variant that a C# name stands for, among those that take a type; null when it stands for none.</summary>
    public string? VariantOf(INamedTypeSymbol body, string name) =>
        RoutesOf(body).FirstOrDefault(route => Analyzers.Json.NearestName.AreAlike(route.Variant, name))?.Variant;

    /// <summary>The alternatives of a union that is only sent; empty when the type is none. One that comes in answers may hold anything.</summary>
    public IReadOnlyList<AlternativeContract> AlternativesOf(INamedTypeSymbol type)
    {
        var cases = type.GetAttributes().Where(attribute => Is(attribute, _schemaUnionCase)).ToList();
        return cases.Count == 0 || !type.GetMembers("Json").IsEmpty
            ? []
            : [.. cases.Select(attribute => new AlternativeContract((ITypeSymbol)attribute.ConstructorArguments[0].Value!, attribute.Text(1), SchemaFragment.Read(attribute.Text("Schema")), attribute.Text("DiscriminatorValue")))];
    }

    /// <summary>The name whose value tells the object alternatives of a union apart; empty when there is none.</summary>
    public string DiscriminatorOf(INamedTypeSymbol type) => type.GetAttributes().FirstOrDefault(attribute => Is(attribute, _schemaUnion))?.Text("Discriminator") ?? "";

    // Only what references the runtime can hold generated code: the attributes of the framework's assemblies are never read.
    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == ContractNames.RuntimeAssembly)))
        .Prepend(compilation.Assembly);

    private MemberContract? ReadMember(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        var property = attributes.FirstOrDefault(attribute => Is(attribute, _schemaProperty));
        if (property is null)
        {
            return null;
        }

        return new MemberContract
        {
            Symbol = symbol,
            Host = HostOf(symbol),
            JsonName = property.Text(0),
            Required = property.Flag("Required"),
            NullAllowed = property.Flag("Nullable"),
            Supplied = property.Flag("Supplied"),
            Deprecated = property.Flag("Deprecated"),
            Concept = property.Text("Concept"),
            Default = property.Text("Default"),
            Constraints = [.. attributes.Where(attribute => Is(attribute, _schemaConstraint)).Select(ReadConstraint).OfType<ConstraintContract>()],
            Aliases = [.. attributes.Where(attribute => Is(attribute, _schemaAlias)).Select(attribute => new AliasContract(attribute.Text(0), attribute.Text("LastDay"), attribute.Flag("Accepted")))],
        };
    }

    // A keyword that this version does not know makes the analyzer silent, never wrong.
    private static ConstraintContract? ReadConstraint(AttributeData attribute) =>
        Constraint.TryCreate(attribute.Text(0), attribute.Text(1), out var constraint) ? new ConstraintContract(constraint!, attribute.Text("At"), attribute.Flag("Inferred")) : null;

    private TypeContract? ReadType(INamedTypeSymbol type)
    {
        var attribute = type.GetAttributes().FirstOrDefault(candidate => Is(candidate, _schemaObject));
        return attribute is null
            ? null
            : new TypeContract
            {
                Symbol = type,
                Host = HostOf(type),
                FilledIn = [.. Routes.Where(route => SymbolEqualityComparer.Default.Equals(route.Body, type)).SelectMany(route => route.Constants.Keys).Distinct()],
                Closed = attribute.Flag("Closed"),
                Members = [.. type.GetMembers().OfType<IPropertySymbol>().Select(MemberOf).OfType<MemberContract>()],
                Rules = [.. type.GetAttributes().Where(candidate => Is(candidate, _schemaRule)).Select(RuleContract.Read).OfType<RuleContract>()],
            };
    }

    // Code is full of arguments and assignments; one comparison sorts out nearly all of them, before any attribute is read.
    private bool IsGenerated(ISymbol symbol)
    {
        if (symbol.ContainingNamespace is { } space)
        {
            foreach (var generated in _namespaces)
            {
                if (SymbolEqualityComparer.Default.Equals(generated, space))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Generated types stand in the namespace of their client.
    private HostContract HostOf(ISymbol symbol)
    {
        foreach (var (client, host) in _clients)
        {
            if (SymbolEqualityComparer.Default.Equals(client.ContainingAssembly, symbol.ContainingAssembly) && SymbolEqualityComparer.Default.Equals(client.ContainingNamespace, symbol.ContainingNamespace))
            {
                return host;
            }
        }

        return HostContract.Unknown;
    }

    private static bool Is(AttributeData attribute, INamedTypeSymbol? type) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, type);
}
