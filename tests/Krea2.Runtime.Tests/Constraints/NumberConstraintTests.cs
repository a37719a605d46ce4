using System.Globalization;
using System.Numerics;
using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class NumberConstraintTests
{
    [Theory]
    [InlineData("minimum", "-2", -2, true)]
    [InlineData("minimum", "-2", -2.0000000000000004, false)]
    [InlineData("maximum", "1", 1, true)]
    [InlineData("maximum", "1", 1.4, false)]
    [InlineData("exclusiveMinimum", "0", 0, false)]
    [InlineData("exclusiveMinimum", "0", -0.0, false)]
    [InlineData("exclusiveMinimum", "0", double.Epsilon, true)]
    [InlineData("exclusiveMaximum", "0.3", 0.3, false)]
    [InlineData("exclusiveMaximum", "0.3", 0.1 + 0.2, false)]
    [InlineData("maximum", "0.3", 0.1 + 0.2, false)]
    [InlineData("maximum", "0.30", 0.3, true)]
    // The digits of 0.1 are 0.1, whatever its bits mean: a limit with more digits than a double holds is not rounded to one.
    [InlineData("maximum", "0.1000000000000000000001", 0.1, true)]
    [InlineData("maximum", "0.0999999999999999999999", 0.1, false)]
    [InlineData("minimum", "0.1000000000000000055", 0.1, false)]
    [InlineData("maximum", "9007199254740993", 9007199254740992, true)]
    [InlineData("maximum", "1e400", double.MaxValue, true)]
    [InlineData("minimum", "1e400", double.MaxValue, false)]
    [InlineData("multipleOf", "0.01", 19.99, true)]
    [InlineData("multipleOf", "0.1", 0.3, true)]
    [InlineData("multipleOf", "0.1", 0.1 + 0.2, false)]
    [InlineData("multipleOf", "8", 1024, true)]
    [InlineData("multipleOf", "8", 9, false)]
    [InlineData("multipleOf", "2.5", 7.5, true)]
    [InlineData("multipleOf", "1e-8", 12391239123, true)]
    [InlineData("multipleOf", "3", 1e300, false)]
    [InlineData("multipleOf", "2e100", 1e300, true)]
    [InlineData("multipleOf", "123456789012345678901234567890", 1.2, false)]
    public void Double_IsComparedByItsDigits(string keyword, string limit, double value, bool allowed)
    {
        Constraint.Create(keyword, limit).Allows(value).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("minimum")]
    [InlineData("maximum")]
    [InlineData("exclusiveMinimum")]
    [InlineData("exclusiveMaximum")]
    [InlineData("multipleOf")]
    [InlineData("enum")]
    public void NotFinite_IsNotThisConstraintsMatter(string keyword)
    {
        foreach (string limit in new[] { "1", "1.00000000000000000001" })
        {
            Constraint constraint = Constraint.Create(keyword, keyword == "enum" ? $"[{limit}]" : limit);

            constraint.Allows(double.NaN).ShouldBeTrue();
            constraint.Allows(double.PositiveInfinity).ShouldBeTrue();
            constraint.Allows(double.NegativeInfinity).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("minimum", "0.5", 0, false)]
    [InlineData("minimum", "0.5", 1, true)]
    [InlineData("minimum", "-0.5", 0, true)]
    [InlineData("minimum", "-0.5", -1, false)]
    [InlineData("exclusiveMinimum", "-0.5", -1, false)]
    [InlineData("maximum", "9223372036854775807", long.MaxValue, true)]
    [InlineData("maximum", "9223372036854775806", long.MaxValue, false)]
    [InlineData("exclusiveMaximum", "9223372036854775807", long.MaxValue, false)]
    [InlineData("maximum", "9223372036854775808", long.MaxValue, true)]
    [InlineData("maximum", "9223372036854776000", long.MaxValue, true)]
    [InlineData("minimum", "9223372036854775808", long.MaxValue, false)]
    [InlineData("minimum", "-9223372036854775808", long.MinValue, true)]
    [InlineData("minimum", "-9223372036854775807.5", long.MinValue, false)]
    [InlineData("exclusiveMinimum", "-9223372036854775808.5", long.MinValue, true)]
    [InlineData("minimum", "-1e30", long.MinValue, true)]
    [InlineData("maximum", "-1e30", long.MinValue, false)]
    [InlineData("minimum", "99999999999999999999", long.MaxValue, false)]
    [InlineData("multipleOf", "0.5", 3, true)]
    [InlineData("multipleOf", "1.5", 3, true)]
    [InlineData("multipleOf", "1.5", 4, false)]
    [InlineData("multipleOf", "9223372036854775808", long.MinValue, true)]
    [InlineData("multipleOf", "1e999999999", 5, false)]
    [InlineData("multipleOf", "1e-999999999", 5, true)]
    [InlineData("multipleOf", "1e999999999", 0, true)]
    public void Long_IsComparedExactly(string keyword, string limit, long value, bool allowed)
    {
        Constraint.Create(keyword, limit).Allows(value).ShouldBe(allowed);
    }

    [Fact]
    public void Ranges_AgreeWithExactArithmetic()
    {
        Properties.Hold(Properties.JsonNumber, Properties.JsonNumber, (limit, value) =>
        {
            int order = ExactNumber.Compare(value, limit);
            return Constraint.Create("minimum", limit).AllowsNumber(value) == order >= 0
                && Constraint.Create("maximum", limit).AllowsNumber(value) == order <= 0
                && Constraint.Create("exclusiveMinimum", limit).AllowsNumber(value) == order > 0
                && Constraint.Create("exclusiveMaximum", limit).AllowsNumber(value) == order < 0;
        });
    }

    [Fact]
    public void RangesOfDoubles_AgreeWithExactArithmetic()
    {
        Properties.Hold(Properties.JsonNumber, Properties.WrittenDouble, RangesAgree);
        Properties.Hold(Properties.JsonNumber, Properties.AnyDouble, RangesAgree, 2_000);
    }

    [Fact]
    public void RangesNextToTheLimit_AgreeWithExactArithmetic()
    {
        Properties.Hold(Properties.WrittenDouble, Properties.WrittenDecimal, (value, step) =>
        {
            string limit = value.ToString("R", CultureInfo.InvariantCulture);
            return RangesAgree(limit, value) && RangesAgree(limit, Math.BitIncrement(value)) && RangesAgree(limit, Math.BitDecrement(value))
                && RangesAgree(step.ToString(CultureInfo.InvariantCulture), (double)step);
        });
    }

    [Fact]
    public void RangesOfIntegers_AgreeWithExactArithmetic()
    {
        Properties.Hold(Properties.JsonNumber, Properties.AnyLong, (limit, value) =>
        {
            int order = ExactNumber.Compare(value.ToString(CultureInfo.InvariantCulture), limit);
            return Constraint.Create("minimum", limit).Allows(value) == order >= 0 && Constraint.Create("exclusiveMaximum", limit).Allows(value) == order < 0;
        });
    }

    [Fact]
    public void MultipleOf_AgreesWithExactArithmetic()
    {
        Properties.Hold(Properties.JsonNumber, Properties.JsonNumber, (limit, value) =>
        {
            limit = limit.TrimStart('-');
            return !Constraint.TryCreate("multipleOf", limit, out Constraint? constraint) || constraint!.AllowsNumber(value) == ExactNumber.IsMultiple(value, limit);
        });
    }

    [Fact]
    public void MultipleOfDoubles_AgreesWithDecimalArithmetic()
    {
        Properties.Hold(Properties.WrittenDecimal, Properties.WrittenDecimal, (step, factor) =>
        {
            step = Math.Abs(step) + 0.001m;
            Constraint constraint = Constraint.Create("multipleOf", step.ToString(CultureInfo.InvariantCulture));
            return constraint.Allows((double)(step * decimal.Truncate(factor))) && constraint.Allows((double)factor) == (factor % step == 0);
        });
    }

    [Fact]
    public void MultipleOfAnyDouble_AgreesWithExactArithmetic()
    {
        string[] steps = ["7", "0.5", "1e-10", "250", "1152921504606846975", "1152921504606846976", "1152921504606846977", "36893488147419103232"];
        Constraint[] constraints = [.. steps.Select(step => Constraint.Create("multipleOf", step))];
        Properties.Hold(Properties.AnyDouble, value => AllAgree(value) && AllAgree(Math.Truncate(value)) && AllAgree(value > 0 ? Math.Pow(2, Math.Floor(Math.Log2(value))) : 1), 1_000);

        bool AllAgree(double value)
        {
            return Enumerable.Range(0, steps.Length).All(i => constraints[i].Allows(value) == ExactNumber.IsMultiple(value.ToString("R", CultureInfo.InvariantCulture), steps[i]));
        }
    }

    [Fact]
    public void MultipleOfIntegers_AgreesWithExactArithmetic()
    {
        string[] steps = ["7", "0.5", "1.5", "1e3", "1e-30", "12345678901", "0.000000064", "9223372036854775808"];
        Constraint[] constraints = [.. steps.Select(step => Constraint.Create("multipleOf", step))];
        Properties.Hold(Properties.AnyLong, value => Enumerable.Range(0, steps.Length).All(i => constraints[i].Allows(value) == ExactNumber.IsMultiple(value.ToString(CultureInfo.InvariantCulture), steps[i])));
    }

    [Fact]
    public void NumbersOfManyDigits_AreComparedToTheLast()
    {
        string digits = "1." + new string('0', 5_000);

        Constraint.Create("maximum", digits + "1").AllowsNumber(digits + "1").ShouldBeTrue();
        Constraint.Create("maximum", digits + "1").AllowsNumber(digits + "2").ShouldBeFalse();
        Constraint.Create("maximum", digits + "1").Allows(1).ShouldBeTrue();
        Constraint.Create("exclusiveMinimum", "1").AllowsNumber(digits + "1").ShouldBeTrue();
        Constraint.Create("multipleOf", "7").AllowsNumber((BigInteger.Pow(10, 3_000) * 7).ToString(CultureInfo.InvariantCulture)).ShouldBeTrue();
        Constraint.Create("multipleOf", "7").AllowsNumber(((BigInteger.Pow(10, 3_000) * 7) + 1).ToString(CultureInfo.InvariantCulture)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("minimum", "x")]
    [InlineData("minimum", "")]
    [InlineData("minimum", "01")]
    [InlineData("minimum", "1.")]
    [InlineData("minimum", ".5")]
    [InlineData("minimum", "1e")]
    [InlineData("minimum", "+1")]
    [InlineData("minimum", " 1")]
    [InlineData("minimum", "1 ")]
    [InlineData("minimum", "NaN")]
    [InlineData("multipleOf", "0")]
    [InlineData("multipleOf", "-1")]
    [InlineData("maxLength", "-1")]
    [InlineData("maxItems", "1.5")]
    [InlineData("uniqueItems", "yes")]
    [InlineData("enum", "\"a\"")]
    [InlineData("enum", "[1")]
    [InlineData("const", "a")]
    [InlineData("const", "\"\\x\"")]
    [InlineData("maximun", "1")]
    [InlineData("required", "true")]
    public void UnreadableLimit_IsRefused(string keyword, string limit)
    {
        Constraint.TryCreate(keyword, limit, out Constraint? constraint).ShouldBeFalse();
        constraint.ShouldBeNull();
        Should.Throw<ArgumentException>(() => Constraint.Create(keyword, limit)).Message.ShouldContain($"'{keyword}'");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("\"2\"")]
    public void NoNumber_IsAllowed(string text)
    {
        Constraint.Create("maximum", "1").AllowsNumber(text).ShouldBeTrue();
    }

    private static bool RangesAgree(string limit, double value)
    {
        int order = ExactNumber.Compare(value.ToString("R", CultureInfo.InvariantCulture), limit);
        return Constraint.Create("minimum", limit).Allows(value) == order >= 0
            && Constraint.Create("maximum", limit).Allows(value) == order <= 0
            && Constraint.Create("exclusiveMinimum", limit).Allows(value) == order > 0
            && Constraint.Create("exclusiveMaximum", limit).Allows(value) == order < 0;
    }
}
