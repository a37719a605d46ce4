using System.Globalization;
using Krea2.Generators.Analyzers.Contract;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Krea2.Generators.Analyzers.Values;

/// <summary>Reads one value of a generated combination: <c>RunwareSize.Ratio16x9.Width</c>, also of a local that holds the combination.</summary>
internal static class CombinationReader
{
    private const int MaximumDepth = 8;

    /// <summary>The value; none when the property is something else.</summary>
    public static Optional<object?> Read(IPropertyReferenceOperation reference, LocalReader locals)
    {
        if (reference.Instance is not { Type: INamedTypeSymbol { IsValueType: true, IsReadOnly: true } type } instance
            || SourceOf(instance, locals, 0) is not { } combination
            || type.InstanceConstructors.SelectMany(constructor => constructor.Parameters).FirstOrDefault(parameter => parameter.Name == reference.Property.Name) is not { ContainingSymbol: IMethodSymbol maker } parameter)
        {
            return default;
        }

        var values = combination.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == ContractNames.SchemaCombination)?.Text(0) ?? "";
        return values.Length > 0 && JsonTree.Read(values, "", new ProblemSink()) is { } json && json.Items.Count == maker.Parameters.Length
            ? ConstantOf(json.Items[parameter.Ordinal], reference.Property.Type)
            : default;
    }

    // The static property that the combination comes from.
    private static IPropertySymbol? SourceOf(IOperation instance, LocalReader locals, int depth) => instance switch
    {
        IPropertyReferenceOperation { Property: { IsStatic: true } property } => property,
        ILocalReferenceOperation local when depth < MaximumDepth && !LocalReader.IsTested(local) && locals.InitialValueOf(local) is { } initial => SourceOf(initial, locals, depth + 1),
        _ => null,
    };

    private static Optional<object?> ConstantOf(JsonNode value, ITypeSymbol type) => (type.SpecialType, value.Kind) switch
    {
        (SpecialType.System_String, JsonKind.String) => value.Text,
        (SpecialType.System_Int32, JsonKind.Number) when int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        (SpecialType.System_Int64, JsonKind.Number) when long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        (SpecialType.System_Double, JsonKind.Number) when double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => default,
    };
}
