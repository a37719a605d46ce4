using Krea2.Constraints;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>What the contract says of a member of a request, or of a parameter of an operation.</summary>
internal sealed class MemberContract
{
    private readonly IReadOnlyList<ConstraintContract> _constraints = [];
    private readonly ILookup<(string RuleId, string At), ConstraintContract> _byRule = Array.Empty<ConstraintContract>().ToLookup(ByRule);
    private readonly HashSet<(string Type, string At)> _types = [];

    public required ISymbol Symbol { get; init; }

    public required HostContract Host { get; init; }

    /// <summary>Name on the wire.</summary>
    public required string JsonName { get; init; }

    public required bool Required { get; init; }

    public required bool NullAllowed { get; init; }

    /// <summary>Whether the client fills it in: an id that no other request of one body has.</summary>
    public required bool Supplied { get; init; }

    public required bool Deprecated { get; init; }

    public required string Concept { get; init; }

    /// <summary>What the host takes where the member is not set, as JSON; empty where that is not known.</summary>
    public required string Default { get; init; }

    /// <summary>The constraints, documented ones first.</summary>
    public required IReadOnlyList<ConstraintContract> Constraints
    {
        get => _constraints;
        init
        {
            _constraints = [.. value.OrderBy(constraint => constraint.Inferred)];
            // Every value that is set asks each rule whether it has anything to say.
            _byRule = _constraints.ToLookup(ByRule);
            _types = [.. value.Where(constraint => constraint.Constraint.Keyword == "type").SelectMany(constraint => constraint.Constraint.Limit.Split(' '), (constraint, type) => (type, constraint.At))];
        }
    }

    public required IReadOnlyList<AliasContract> Aliases { get; init; }

    /// <summary>The C# type of the value, or of what lists and maps hold: without what may be absent or null.</summary>
    public ITypeSymbol? ScalarType
    {
        get
        {
            var type = Symbol switch { IPropertySymbol property => property.Type, IParameterSymbol parameter => parameter.Type, _ => null };
            while (type is INamedTypeSymbol { TypeArguments: [.., var inner] })
            {
                type = inner;
            }

            return type;
        }
    }

    /// <summary>Whether a value is of a JSON type, or may be among others.</summary>
    /// <param name="jsonType">The type.</param>
    /// <param name="at">What of the member the value is.</param>
    public bool Is(string jsonType, string at) => _types.Contains((jsonType, at));

    /// <summary>The place of what a list or map at another place holds.</summary>
    public static string Join(string at, string step) => at.Length == 0 ? step : at + "/" + step;

    /// <summary>The constraints of a rule at a place, documented ones first.</summary>
    public IEnumerable<ConstraintContract> Of(string ruleId, string at = "") => _byRule[(ruleId, at)];

    private static (string RuleId, string At) ByRule(ConstraintContract constraint) => (constraint.Constraint.RuleId, constraint.At);
}

/// <summary>One constraint.</summary>
/// <param name="Constraint">The parsed keyword.</param>
/// <param name="At">What it applies to: empty for the value, <c>items</c>, …</param>
/// <param name="Inferred">Whether it is inferred: a warning at most.</param>
internal sealed record ConstraintContract(Constraint Constraint, string At, bool Inferred);

/// <summary>An older name.</summary>
internal sealed record AliasContract(string Name, string LastDay, bool Accepted);
