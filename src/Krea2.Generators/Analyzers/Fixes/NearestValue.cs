using System.Globalization;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Json;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Fixes;

/// <summary>Finds the allowed value that is nearest to one that is none of the allowed ones.</summary>
internal static class NearestValue
{
    /// <summary>Name of the enum member whose number is nearest; null for an enum without members.</summary>
    public static string? OfEnum(INamedTypeSymbol type, object found)
    {
        var number = Convert.ToDecimal(found, CultureInfo.InvariantCulture);
        return type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)
            .OrderBy(field => Math.Abs(Convert.ToDecimal(field.ConstantValue, CultureInfo.InvariantCulture) - number))
            .FirstOrDefault()?.Name;
    }

    /// <summary>The listed ratio that is nearest to the found one, the listed text that looks most like it, or the listed number that is nearest to it; null when none is like it and there are several.</summary>
    public static string? Of(IEnumerable<Constraint> constraints, object found)
    {
        var all = constraints.ToList();
        var values = all.SelectMany(constraint => constraint.Values?.Values ?? []).Where(value => all.TrueForAll(constraint => constraint.AllowsConstant(value))).ToList();
        if (found is string text)
        {
            var texts = values.Where(value => value.Kind == JsonConstantKind.String).Select(value => value.Text).ToList();
            return NearestRatio(text, texts) ?? NearestName.Of(text, texts) ?? (texts.Count == 1 ? texts[0] : null);
        }

        return values.Where(value => value.Kind == JsonConstantKind.Number && decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            .OrderBy(value => Math.Abs(double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture) - Convert.ToDouble(found, CultureInfo.InvariantCulture)))
            .FirstOrDefault()?.Text;
    }

    // 3:4 looks like 4:3, but stands where that one lies.
    private static string? NearestRatio(string found, List<string> texts)
    {
        if (Ratio(found) is not { } ratio)
        {
            return null;
        }

        var ratios = texts.Select(text => (Text: text, Distance: Ratio(text) is { } other ? Math.Abs(Math.Log(other / ratio)) : double.NaN)).ToList();
        return ratios.Count == 0 || ratios.Exists(item => double.IsNaN(item.Distance)) ? null : ratios.OrderBy(item => item.Distance).First().Text;
    }

    private static double? Ratio(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && Side(text.Substring(0, colon)) is { } width && Side(text.Substring(colon + 1)) is { } height ? width / height : null;
    }

    private static double? Side(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var side) && side is > 0 and < 1e6 ? side : null;
}
