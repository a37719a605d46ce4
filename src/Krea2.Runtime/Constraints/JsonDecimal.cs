using System.Globalization;
using System.Numerics;

namespace Krea2.Constraints;

/// <summary>An exact decimal number of any size: plus or minus 0.<see cref="Digits"/> times ten to the power of <see cref="Scale"/>.</summary>
/// <remarks>The exponent is never multiplied out, so <c>1e999999999</c> costs no more than <c>1</c>.</remarks>
internal readonly struct JsonDecimal : IEquatable<JsonDecimal>
{
    // An exponent of more digits than this counts as one of this many: nothing distinguishes such numbers in practice, and parsing them would take long.
    private const int MaximumExponentDigits = 1000;

    private readonly string? _digits;

    private JsonDecimal(int sign, string digits, BigInteger scale)
    {
        Sign = sign;
        _digits = digits;
        Scale = scale;
    }

    /// <summary>-1, 0 or 1.</summary>
    public int Sign { get; }

    /// <summary>The significant digits, without zeros at either end; empty for zero.</summary>
    public string Digits => _digits ?? "";

    /// <summary>How many digits stand before the decimal point; negative when zeros follow it first.</summary>
    public BigInteger Scale { get; }

    /// <summary>The exponent of ten when the digits are read as an integer.</summary>
    public BigInteger Exponent => Scale - Digits.Length;

    /// <summary>Whether the number has no fraction.</summary>
    public bool IsInteger => Sign == 0 || Exponent.Sign >= 0;

    /// <summary>Makes the number coefficient times ten to the power of exponent.</summary>
    public static JsonDecimal Create(long coefficient, int exponent)
    {
        string text = coefficient.ToString(CultureInfo.InvariantCulture);
        return Create(coefficient < 0, coefficient < 0 ? text.Substring(1) : text, 0, exponent);
    }

    /// <summary>Makes the exact decimal that a finite double's shortest round-trip digits spell.</summary>
    public static JsonDecimal Create(double value)
    {
        ShortestDigits.Find(value, out long coefficient, out int exponent);
        return Create(coefficient, exponent);
    }

    /// <summary>Reads a number in JSON's notation, and nothing else.</summary>
    public static bool TryParse(string? text, out JsonDecimal value)
    {
        value = default;
        if (text is null)
        {
            return false;
        }

        bool negative = text.Length > 0 && text[0] == '-';
        int at = negative ? 1 : 0;
        int whole = SkipDigits(text, at) - at;
        if (whole == 0 || (whole > 1 && text[at] == '0'))
        {
            return false;
        }

        string digits = text.Substring(at, whole);
        at += whole;
        int fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = SkipDigits(text, at) - at;
            if (fraction == 0)
            {
                return false;
            }

            digits += text.Substring(at, fraction);
            at += fraction;
        }

        if (!TryParseExponent(text, at, out BigInteger exponent))
        {
            return false;
        }

        value = Create(negative, digits, fraction, exponent);
        return true;
    }

    /// <summary>Compares by value.</summary>
    public int CompareTo(in JsonDecimal other)
    {
        if (Sign != other.Sign)
        {
            return Sign.CompareTo(other.Sign);
        }

        int magnitude = Scale.CompareTo(other.Scale);
        // Digits never end in zero, so the longer one of two that start alike is the larger one: ordinal order is the order by value.
        return Sign * (magnitude != 0 ? magnitude : Math.Sign(string.CompareOrdinal(Digits, other.Digits)));
    }

    /// <summary>The largest integer that is not above the number.</summary>
    /// <param name="outside">1 when that integer is above every <see cref="long"/>, -1 when it is below, else 0.</param>
    public long FloorToInt64(out int outside)
    {
        outside = Scale > 19 ? Sign : 0;
        if (outside != 0)
        {
            return 0;
        }

        int whole = Scale.Sign <= 0 ? 0 : (int)Scale;
        // Twenty digits do not fit, nineteen always fit an unsigned number.
        ulong magnitude = 0;
        for (int i = 0; i < whole; i++)
        {
            magnitude = (magnitude * 10) + (i < Digits.Length ? (ulong)(Digits[i] - '0') : 0);
        }

        if (Sign >= 0)
        {
            outside = magnitude > long.MaxValue ? 1 : 0;
            return outside == 0 ? (long)magnitude : 0;
        }

        magnitude += IsInteger ? 0UL : 1UL;
        outside = magnitude > 1UL << 63 ? -1 : 0;
        return outside == 0 ? unchecked((long)(0 - magnitude)) : 0;
    }

    /// <summary>The nearest double, when the number is so short that comparing doubles decides as comparing digits would.</summary>
    /// <remarks>
    /// Up to 15 digits and a power of ten that is itself a double: the one operation below rounds correctly. Two different decimals of at most 15 digits have different
    /// nearest doubles, and rounding keeps the order; so a double is equal to, below or above this number's double exactly when its shortest digits are.
    /// </remarks>
    public bool TryGetDecidingDouble(out double value)
    {
        value = 0;
        if (Sign == 0)
        {
            return true;
        }

        BigInteger exponent = Exponent;
        if (Digits.Length > 15 || BigInteger.Abs(exponent) > ShortestDigits.LargestExactPower)
        {
            return false;
        }

        double coefficient = Sign * long.Parse(Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        double power = ShortestDigits.PowerOfTen((int)BigInteger.Abs(exponent));
        value = exponent.Sign < 0 ? coefficient / power : coefficient * power;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(JsonDecimal other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((StringComparer.Ordinal.GetHashCode(Digits) * 31) + Scale.GetHashCode()) * 31) + Sign);

    private static JsonDecimal Create(bool negative, string digits, int fraction, BigInteger exponent)
    {
        string significant = digits.TrimStart('0');
        BigInteger scale = exponent + significant.Length - fraction;
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? default : new JsonDecimal(negative ? -1 : 1, significant, scale);
    }

    private static bool TryParseExponent(string text, int at, out BigInteger exponent)
    {
        exponent = BigInteger.Zero;
        if (at == text.Length)
        {
            return true;
        }

        if (text[at] is not ('e' or 'E'))
        {
            return false;
        }

        at++;
        bool negative = at < text.Length && text[at] == '-';
        at += at < text.Length && text[at] is '-' or '+' ? 1 : 0;
        if (at == text.Length || SkipDigits(text, at) != text.Length)
        {
            return false;
        }

        string digits = text.Substring(at).TrimStart('0');
        if (digits.Length > 0)
        {
            exponent = digits.Length > MaximumExponentDigits
                ? BigInteger.Pow(10, MaximumExponentDigits)
                : BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at;
    }
}
