using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Analyzers.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Objects;

/// <summary>An object as an initializer, or a chain of <c>with</c>, makes it.</summary>
internal sealed class KnownObject
{
    private const int MaximumDepth = 16;

    private readonly Dictionary<string, MemberFact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IOperation> _own = new(StringComparer.Ordinal);

    private KnownObject(TypeContract type, bool isWhole)
    {
        Type = type;
        Facts = new ObjectFacts(type, _facts, isWhole ? Others.NotSet : Others.Unknown);
    }

    public TypeContract Type { get; }

    /// <summary>What is known of its members.</summary>
    public ObjectFacts Facts { get; }

    /// <summary>The values that the expression itself gives to members, by JSON name.</summary>
    public IReadOnlyDictionary<string, IOperation> Own => _own;

    /// <summary>Reads an expression that makes an object; null when nothing can be said of it.</summary>
    public static KnownObject? Read(IOperation operation, TypeContract type, RequestContract contract, MemberFactReader values, LocalReader locals) => Read(operation, type, contract, values, locals, 0);

    private static KnownObject? Read(IOperation operation, TypeContract type, RequestContract contract, MemberFactReader values, LocalReader locals, int depth)
    {
        switch (operation)
        {
            case IObjectCreationOperation creation:
                var made = new KnownObject(type, isWhole: true);
                return creation.Initializer is null || made.Add(creation.Initializer, contract, values) ? made : null;
            case IWithOperation { Initializer: { } initializer } with:
                // Of what the source is, nothing may be known; what is set over it is.
                var source = depth < MaximumDepth ? Read(with.Operand, type, contract, values, locals, depth + 1) : null;
                var copy = new KnownObject(type, isWhole: source is not null && source.Facts.KnowsOthers);
                foreach (var fact in source?._facts ?? [])
                {
                    copy._facts[fact.Key] = fact.Value;
                }

                return copy.Add(initializer, contract, values) ? copy : null;
            case IConversionOperation { OperatorMethod: null } conversion:
                return Read(conversion.Operand, type, contract, values, locals, depth);
            case IParenthesizedOperation parenthesized:
                return Read(parenthesized.Operand, type, contract, values, locals, depth);
            case ILocalReferenceOperation local when depth < MaximumDepth && locals.InitialValueOf(local) is { } initial:
                return Read(initial, type, contract, values, locals, depth + 1);
            default:
                return null;
        }
    }

    // False when members may be replaced by others that nobody knows.
    private bool Add(IObjectOrCollectionInitializerOperation initializer, RequestContract contract, MemberFactReader values)
    {
        foreach (var part in initializer.Initializers)
        {
            if (part is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment || contract.MemberOf(property) is not { } member)
            {
                return false;
            }

            _facts[member.JsonName] = values.Read(member, assignment.Value);
            _own[member.JsonName] = assignment.Value;
        }

        return true;
    }
}
