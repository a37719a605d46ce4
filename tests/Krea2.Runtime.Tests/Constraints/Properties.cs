using FsCheck;
using FsCheck.Fluent;

namespace Krea2.Runtime.Tests.Constraints;

/// <summary>Runs properties with as many values as rare cases of floating point need.</summary>
internal static class Properties
{
    private static Gen<long> Longs => ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(number => number.Item);

    /// <summary>Finite doubles of every magnitude: random bits.</summary>
    public static Arbitrary<double> AnyDouble { get; } =
        Longs.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite).ToArbitrary();

    /// <summary>Doubles as people write them: up to 17 digits, a small exponent.</summary>
    public static Arbitrary<double> WrittenDouble { get; } =
        (from digits in Gen.Choose(1, 17)
         from number in Longs
         let coefficient = number % (long)Math.Pow(10, digits)
         from exponent in Gen.Choose(-25, 10)
         select double.Parse($"{coefficient}e{exponent}", System.Globalization.CultureInfo.InvariantCulture)).ToArbitrary();

    /// <summary>Decimals as people write them in limits.</summary>
    public static Arbitrary<decimal> WrittenDecimal { get; } =
        (from coefficient in Gen.Choose(-100_000, 100_000)
         from scale in Gen.Choose(0, 5)
         select new decimal(Math.Abs(coefficient), 0, 0, coefficient < 0, (byte)scale)).ToArbitrary();

    public static Arbitrary<long> AnyLong { get; } = Longs.ToArbitrary();

    /// <summary>JSON numbers in all their spellings.</summary>
    public static Arbitrary<string> JsonNumber { get; } =
        (from sign in Gen.Elements("", "-")
         from whole in Gen.OneOf(Gen.Choose(0, 20).Select(number => (long)number), Longs.Select(number => Math.Abs(number % 1_000_000_000_000)))
         from zeros in Gen.Elements("", "0", "00000000000000000000")
         from fraction in Gen.Elements("", ".0", ".5", ".250", ".000001", ".12345678901234567890123456789")
         from exponent in Gen.Elements("", "e0", "E+3", "e-3", "e20", "e-40")
         select sign + (whole == 0 ? "0" : whole + zeros) + fraction + exponent).ToArbitrary();

    public static void Hold<T>(Arbitrary<T> values, Func<T, bool> property, int count = 20_000)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(values, property));
    }

    public static void Hold<T1, T2>(Arbitrary<T1> first, Arbitrary<T2> second, Func<T1, T2, bool> property, int count = 20_000)
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), Prop.ForAll(first, second, property));
    }
}
