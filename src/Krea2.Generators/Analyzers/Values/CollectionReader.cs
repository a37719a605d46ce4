using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Works out how many items a list has, and which. What it does not know, it does not guess.</summary>
internal static class CollectionReader
{
    /// <summary>The list that an expression makes; null for one of which nothing is known.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="read">Reads a part of it.</param>
    public static KnownCollection? Read(IOperation operation, Func<IOperation, PossibleValues> read) => operation switch
    {
        ICollectionExpressionOperation expression when KeepsElements(expression.Type) => FromElements(expression, read),
        IArrayCreationOperation array => FromArray(array),
        IInvocationOperation call => FromCall(call, read),
        _ => null,
    };

    /// <summary>The list that a constructor and its initializer make; null for one of which nothing is known.</summary>
    public static KnownCollection? FromCreation(IObjectCreationOperation creation)
    {
        if (!IsGeneric(creation.Type, "List`1") || !IsEmptyAtFirst(creation))
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<KnownItem>();
        foreach (var call in creation.Initializer?.Initializers ?? [])
        {
            if (call is not IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] })
            {
                return null;
            }

            items.Add(new KnownItem(item.Value));
        }

        return Exact(creation, items.Count, items.ToImmutable());
    }

    /// <summary>Whether a constructor takes nothing, or only how much room to make.</summary>
    public static bool IsEmptyAtFirst(IObjectCreationOperation creation) => creation.Arguments is [] or [{ Value.Type.SpecialType: SpecialType.System_Int32 }];

    /// <summary>Whether a type is a generic collection of the framework.</summary>
    public static bool IsGeneric(ITypeSymbol? type, string metadataName) =>
        type is INamedTypeSymbol { ContainingNamespace: { Name: "Generic", ContainingNamespace: { Name: "Collections", ContainingNamespace.Name: "System" } } } named && named.MetadataName == metadataName;

    /// <summary>What is left to know of a list or map where a local holds it: if that is used twice, a list may have got more items meanwhile, and an array others.</summary>
    public static KnownCollection? InLocal(ILocalReferenceOperation local, IOperation initial, KnownCollection collection)
    {
        if (LocalReader.IsOnlyUse(local))
        {
            return Behind(local, collection);
        }

        var unconverted = Unconverted(initial);
        return unconverted.Type is IArrayTypeSymbol
            ? collection with { Operation = local, Items = [] }
            : IsImmutable(unconverted) ? Behind(local, collection) : null;
    }

    private static KnownCollection Behind(IOperation local, KnownCollection collection) =>
        collection with { Operation = local, Items = [.. collection.Items.Select(item => item with { Behind = local })] };

    private static KnownCollection FromElements(ICollectionExpressionOperation expression, Func<IOperation, PossibleValues> read)
    {
        var items = ImmutableArray.CreateBuilder<KnownItem>();
        var count = 0;
        var isExact = true;
        foreach (var element in expression.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(new KnownItem(element));
                count++;
                continue;
            }

            var known = read(spread.Operand);
            if (known.Only is { Collection: { } only })
            {
                count += only.AtLeast;
                isExact &= only.IsExact;
                items.AddRange(only.Items);
            }
            else
            {
                count += known.IsComplete ? known.Values.Select(value => value.Collection?.AtLeast ?? 0).DefaultIfEmpty(0).Min() : 0;
                isExact = false;
            }
        }

        return new KnownCollection(expression, count, isExact, items.ToImmutable());
    }

    // A set, or a type of somebody's own, may drop or change what it is given.
    private static bool KeepsElements(ITypeSymbol? type) => type is IArrayTypeSymbol || (type is INamedTypeSymbol { TypeArguments: [_] } named && named.ContainingNamespace.ToDisplayString() switch
    {
        "System" => named.Name is "Span" or "ReadOnlySpan",
        "System.Collections.Generic" => named.Name is "IEnumerable" or "IReadOnlyCollection" or "IReadOnlyList" or "ICollection" or "IList" or "List",
        "System.Collections.Immutable" => named.Name is "ImmutableArray" or "ImmutableList" or "IImmutableList",
        _ => false,
    });

    private static KnownCollection? FromArray(IArrayCreationOperation array)
    {
        if (array.Initializer is { } initializer)
        {
            return array.DimensionSizes.Length == 1 ? Exact(array, initializer.ElementValues.Length, [.. initializer.ElementValues.Select(value => new KnownItem(value))]) : null;
        }

        return array.DimensionSizes is [{ ConstantValue: { HasValue: true, Value: int size } }] && size >= 0 ? Exact(array, size, []) : null;
    }

    private static KnownCollection? FromCall(IInvocationOperation call, Func<IOperation, PossibleValues> read)
    {
        switch (call.TargetMethod.Name)
        {
            case "Empty" when IsOf(call, "System.Array", "System.Linq.Enumerable"):
                return Exact(call, 0, []);
            case "Repeat" when IsOf(call, "System.Linq.Enumerable") && Count(call) is { } count:
                return Exact(call, count, count == 0 || Argument(call, 0) is not { } item ? [] : [new KnownItem(item)]);
            case "Range" when IsOf(call, "System.Linq.Enumerable") && Count(call) is { } count:
                return Exact(call, count, []);
            case "ToArray" or "ToList" or "AsEnumerable" when IsOf(call, "System.Linq.Enumerable") && call.Arguments is [{ Value: { } source }]:
                return read(source).Only?.Collection is { } known ? known with { Operation = call } : null;
            default:
                return null;
        }
    }

    private static int? Count(IInvocationOperation call) => Argument(call, 1)?.ConstantValue is { HasValue: true, Value: int and >= 0 and var count } ? count : null;

    // Named arguments may stand in another order.
    private static IOperation? Argument(IInvocationOperation call, int ordinal) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal)?.Value;

    private static bool IsOf(IInvocationOperation call, params string[] types) => types.Contains(call.TargetMethod.ContainingType?.ToDisplayString());

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

    private static KnownCollection Exact(IOperation operation, int count, ImmutableArray<KnownItem> items) => new(operation, count, IsExact: true, items);
}
