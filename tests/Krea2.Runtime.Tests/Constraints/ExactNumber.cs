using System.Globalization;
using System.Numerics;

namespace Krea2.Runtime.Tests.Constraints;

/// <summary>Decimal arithmetic the plain way, to judge the product's: numbers are multiplied out to integers over a common power of ten.</summary>
internal static class ExactNumber
{
    public static int Compare(string left, string right)
    {
        (BigInteger one, BigInteger other) = Align(left, right);
        return one.CompareTo(other);
    }

    public static bool IsMultiple(string value, string divisor)
    {
        (BigInteger one, BigInteger other) = Align(value, divisor);
        return (one % other).IsZero;
    }

    private static (BigInteger Left, BigInteger Right) Align(string left, string right)
    {
        (BigInteger one, int oneExponent) = Read(left);
        (BigInteger other, int otherExponent) = Read(right);
        int common = Math.Min(oneExponent, otherExponent);
        return (one * BigInteger.Pow(10, oneExponent - common), other * BigInteger.Pow(10, otherExponent - common));
    }

    private static (BigInteger Coefficient, int Exponent) Read(string text)
    {
        string[] parts = text.ToUpperInvariant().Split('E');
        int exponent = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int fraction = point < 0 ? 0 : parts[0].Length - point - 1;
        return (BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), exponent - fraction);
    }
}
