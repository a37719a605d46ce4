using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Works out how many items a list has, and which. What it does not know, it does not guess.</summary>
internal sealed class CollectionReader(LocalReader locals)
{
    private const int MaximumDepth = 16;

    /// <summary>The lists that an expression can be; null among them for one of which nothing is known.</summary>
    public IReadOnlyList<KnownCollection?> Read(IOperation operation) => [.. Read(operation, 0)];

    private IEnumerable<KnownCollection?> Read(IOperation operation, int depth)
    {
        if (depth > MaximumDepth)
        {
            return [null];
        }

        return operation switch
        {
            IConversionOperation conversion => Read(conversion.Operand, depth + 1),
            IParenthesizedOperation parenthesized => Read(parenthesized.Operand, depth + 1),
            IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool always }, WhenFalse: { } whenFalse } conditional => Read(always ? conditional.WhenTrue : whenFalse, depth + 1),
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => Read(conditional.WhenTrue, depth + 1).Concat(Read(whenFalse, depth + 1)),
            ISwitchExpressionOperation @switch => @switch.Arms.SelectMany(arm => Read(arm.Value, depth + 1)),
            ICollectionExpressionOperation expression => [FromElements(expression, depth)],
            IArrayCreationOperation array => [FromArray(array)],
            IObjectCreationOperation { Initializer: { } initializer } creation when IsList(creation.Type) && creation.Arguments.IsEmpty => [FromInitializer(creation, initializer)],
            IObjectCreationOperation { Initializer: null, Arguments.IsEmpty: true } creation when IsList(creation.Type) => [Exact(creation, 0, [])],
            IInvocationOperation invocation => [FromCall(invocation, depth)],
            IThrowOperation => [],
            ILocalReferenceOperation local => FromLocal(local, depth),
            _ => [null],
        };
    }

    private KnownCollection FromElements(ICollectionExpressionOperation expression, int depth)
    {
        var items = ImmutableArray.CreateBuilder<IOperation>();
        var count = 0;
        var isExact = true;
        foreach (var element in expression.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(element);
                count++;
                continue;
            }

            var known = Read(spread.Operand, depth + 1).ToList();
            if (known is [{ } only])
            {
                count += only.AtLeast;
                isExact &= only.IsExact;
                items.AddRange(only.Items);
            }
            else
            {
                count += known.Count > 0 && known.TrueForAll(item => item is not null) ? known.Min(item => item!.AtLeast) : 0;
                isExact = false;
            }
        }

        return new KnownCollection(expression, count, isExact, items.ToImmutable());
    }

    private static KnownCollection? FromArray(IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer)
        {
            return Exact(array, initializer.ElementValues.Length, initializer.ElementValues);
        }

        return array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: int size } }] && size >= 0 ? Exact(array, size, []) : null;
    }

    private static KnownCollection? FromInitializer(IObjectCreationOperation creation, IObjectOrCollectionInitializerOperation initializer)
    {
        var items = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var call in initializer.Initializers)
        {
            if (call is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] })
            {
                return null;
            }

            items.Add(item.Value);
        }

        return Exact(creation, items.Count, items.ToImmutable());
    }

    private KnownCollection? FromCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        var type = method.ContainingType?.ToDisplayString();
        switch (method.Name)
        {
            case "Empty" when type is "System.Array" or "System.Linq.Enumerable":
                return Exact(call, 0, []);
            case "Repeat" or "Range" when type is "System.Linq.Enumerable" && call.Arguments is [_, { Value.ConstantValue: { HasValue: true, Value: int count } }] && count >= 0:
                return Exact(call, count, []);
            case "ToArray" or "ToList" or "AsReadOnly" when type is "System.Linq.Enumerable" && call.Arguments is [{ Value: { } source }]:
                return Read(source, depth + 1).ToList() is [{ } known] ? known with { Operation = call } : null;
            default:
                return null;
        }
    }

    // Where the local is used twice, a list may have got more items meanwhile, and an array others.
    private IEnumerable<KnownCollection?> FromLocal(ILocalReferenceOperation local, int depth)
    {
        if (locals.InitialValueOf(local) is not { } value)
        {
            return [null];
        }

        var onlyUse = LocalReader.IsOnlyUse(local);
        var isArray = Unconverted(value).Type is IArrayTypeSymbol;
        return onlyUse || isArray || IsImmutable(Unconverted(value))
            ? Read(value, depth + 1).Select(known => known is null ? null : known with { Operation = local, Items = onlyUse || !isArray ? known.Items : [] })
            : [null];
    }

    private static IOperation Unconverted(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static bool IsImmutable(IOperation value) =>
        value is ICollectionExpressionOperation { Type: INamedTypeSymbol { Name: "IReadOnlyList" or "IEnumerable" or "IReadOnlyCollection" or "ImmutableArray" } };

    private static KnownCollection Exact(IOperation operation, int count, ImmutableArray<IOperation> items) => new(operation, count, IsExact: true, items);

    private static bool IsList(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "List", ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } };
}
