using System.Globalization;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Contract;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Fixes;

/// <summary>Finds the number that a member allows and that is nearest to one that it refuses.</summary>
internal static class NearestNumber
{
    private const NumberStyles Digits = NumberStyles.Float;

    // What is beyond a decimal is beyond every bound that a decimal can hold; there must be room for a step beside it.
    private const decimal Beyond = 1e27m;

    /// <summary>Digits of the nearest number; null when there is none, or none that can be written down exactly.</summary>
    /// <param name="member">The member.</param>
    /// <param name="at">What of the member the number is.</param>
    /// <param name="found">The number that is refused.</param>
    public static string? Of(MemberContract member, string at, object? found) => ToDecimal(found) is { } value ? Of(member, at, value) : null;

    /// <summary>The same for a number as it stands in JSON.</summary>
    public static string? OfJson(MemberContract member, string at, string found)
    {
        if (decimal.TryParse(found, Digits, CultureInfo.InvariantCulture, out var value))
        {
            return Of(member, at, value);
        }

        return JsonDecimal.TryParse(found, out var number) ? Of(member, at, number.Sign * Beyond) : null;
    }

    private static string? Of(MemberContract member, string at, decimal value)
    {
        var constraints = member.Constraints.Where(constraint => constraint.At == at).Select(constraint => constraint.Constraint).ToList();
        var isInteger = constraints.Exists(constraint => constraint.Keyword == "type" && constraint.Limit.Split(' ').Contains("integer")) || member.ScalarType?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;
        decimal? step = isInteger ? 1m : null;
        decimal? lower = null;
        decimal? upper = null;
        foreach (var constraint in constraints)
        {
            if (constraint.Keyword is not ("minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf"))
            {
                continue;
            }

            if (!decimal.TryParse(constraint.Limit, Digits, CultureInfo.InvariantCulture, out var limit))
            {
                return null;
            }

            switch (constraint.Keyword)
            {
                case "minimum" or "exclusiveMinimum":
                    lower = lower is { } highest && highest > limit ? lower : limit;
                    break;
                case "maximum" or "exclusiveMaximum":
                    upper = upper is { } lowest && lowest < limit ? upper : limit;
                    break;
                default:
                    step = step is { } other && other != 1m ? null : limit;
                    break;
            }
        }

        try
        {
            return Candidates(value, lower, upper, step)
                .OrderBy(candidate => Math.Abs(candidate - value))
                .Select(Text)
                .FirstOrDefault(text => constraints.TrueForAll(constraint => constraint.AllowsNumber(text)) && (!isInteger || !text.Contains('.')));
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    // The bounds themselves, and the multiples beside the value and beside the bounds.
    private static IEnumerable<decimal> Candidates(decimal value, decimal? lower, decimal? upper, decimal? step)
    {
        var clamped = lower is { } least && value < least ? least : upper is { } most && value > most ? most : value;
        if (step is not { } unit)
        {
            return [clamped];
        }

        var multiple = decimal.Floor(clamped / unit) * unit;
        return [multiple, multiple + unit, multiple - unit];
    }

    private static decimal? ToDecimal(object? found)
    {
        try
        {
            return found switch
            {
                int or long or short or byte or sbyte or ushort or uint or decimal => Convert.ToDecimal(found, CultureInfo.InvariantCulture),
                double number when !double.IsNaN(number) => Clamped(number),
                float number when !float.IsNaN(number) => Clamped(number),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static decimal Clamped(double number) => number switch
    {
        > 1e27 => Beyond,
        < -1e27 => -Beyond,
        _ => decimal.Parse(number.ToString("R", CultureInfo.InvariantCulture), Digits, CultureInfo.InvariantCulture),
    };

    // Dividing by a one with all its zeros takes the trailing zeros of a decimal away.
    private static string Text(decimal number) => (number / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
