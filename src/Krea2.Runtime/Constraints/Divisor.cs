using System.Globalization;
using System.Numerics;

namespace Krea2.Constraints;

/// <summary>The limit of <c>multipleOf</c>: coefficient times a power of ten, checked by integer arithmetic.</summary>
internal sealed class Divisor
{
    // A divisor of more digits than this is nobody's rule; it divides everything, so that it costs nothing.
    private const int MaximumDigits = 1000;

    // Below this, ten times a remainder still fits an unsigned number.
    private const ulong SmallLimit = 1UL << 60;

    private readonly bool _undecided;
    private readonly BigInteger _coefficient;
    private readonly BigInteger _exponent;
    private readonly ulong _small;
    private readonly int _smallExponent;
    private readonly ulong _integerStep;

    public Divisor(JsonDecimal limit)
    {
        _undecided = limit.Digits.Length > MaximumDigits;
        if (_undecided)
        {
            return;
        }

        _coefficient = BigInteger.Parse(limit.Digits, NumberStyles.None, CultureInfo.InvariantCulture);
        _exponent = limit.Exponent;
        _small = _coefficient < SmallLimit ? (ulong)_coefficient : 0;
        // A double's own exponent has three digits: beyond a thousand nothing changes any more.
        _smallExponent = (int)BigInteger.Max(-1000, BigInteger.Min(1000, _exponent));
        BigInteger step = SmallestInteger();
        _integerStep = step <= ulong.MaxValue ? (ulong)step : 0;
    }

    /// <summary>Whether an integer is a multiple.</summary>
    public bool Divides(long value)
    {
        ulong magnitude = value < 0 ? (ulong)-(value + 1) + 1 : (ulong)value;
        return _undecided || value == 0 || (_integerStep != 0 && magnitude % _integerStep == 0);
    }

    /// <summary>Whether the shortest digits of a double are a multiple; NaN and the infinities are none.</summary>
    public bool Divides(double value)
    {
        if (_undecided || value == 0 || double.IsNaN(value) || double.IsInfinity(value))
        {
            return _undecided || value == 0;
        }

        ShortestDigits.Find(Math.Abs(value), out long coefficient, out int exponent);
        return _small != 0 ? DividesSmall((ulong)coefficient, exponent - _smallExponent) : Divides(JsonDecimal.Create(coefficient, exponent));
    }

    /// <summary>Whether a number is a multiple.</summary>
    public bool Divides(in JsonDecimal value)
    {
        if (_undecided || value.Sign == 0)
        {
            return true;
        }

        BigInteger shift = value.Exponent - _exponent;
        if (shift.Sign < 0)
        {
            // The digits do not end in zero, so no power of ten can be taken out of them.
            return false;
        }

        BigInteger remainder = Remainder(value.Digits);
        return (remainder * BigInteger.ModPow(10, BigInteger.Min(shift, EnoughTens()), _coefficient) % _coefficient).IsZero;
    }

    private bool DividesSmall(ulong coefficient, int shift)
    {
        for (; shift < 0; shift++)
        {
            if (coefficient % 10 != 0)
            {
                return false;
            }

            coefficient /= 10;
        }

        ulong remainder = coefficient % _small;
        // Sixty factors of ten hold every factor of two and of five that so small a divisor can have.
        for (int tens = Math.Min(shift, 60); tens > 0 && remainder != 0; tens--)
        {
            remainder = remainder * 10 % _small;
        }

        return remainder == 0;
    }

    private BigInteger Remainder(string digits)
    {
        const int ChunkDigits = 9;
        BigInteger remainder = BigInteger.Zero;
        for (int at = 0; at < digits.Length; at += ChunkDigits)
        {
            long chunk = 0;
            long power = 1;
            for (int i = at; i < digits.Length && i < at + ChunkDigits; i++)
            {
                chunk = (chunk * 10) + (digits[i] - '0');
                power *= 10;
            }

            remainder = ((remainder * power) + chunk) % _coefficient;
        }

        return remainder;
    }

    private BigInteger SmallestInteger()
    {
        if (_exponent.Sign >= 0)
        {
            // Only what fits an unsigned number matters.
            return _exponent > 20 ? BigInteger.Pow(10, 21) : _coefficient * BigInteger.Pow(10, (int)_exponent);
        }

        BigInteger tens = BigInteger.Pow(10, (int)BigInteger.Min(-_exponent, EnoughTens()));
        return _coefficient / BigInteger.GreatestCommonDivisor(_coefficient, tens);
    }

    /// <summary>A power of ten from which on more factors of ten change no divisibility: the coefficient has no more factors of two or five than bits.</summary>
    private int EnoughTens() => _coefficient.ToByteArray().Length * 8;
}
