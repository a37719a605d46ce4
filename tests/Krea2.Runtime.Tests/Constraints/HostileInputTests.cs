using System.Diagnostics;
using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

public sealed class HostileInputTests
{
    [Theory]
    [InlineData("maximum", "1", "1e999999999", false)]
    [InlineData("maximum", "1", "1e-999999999", true)]
    [InlineData("maximum", "1", "-1e999999999999999999999999999999", true)]
    [InlineData("minimum", "1", "1e-999999999999999999999999999999", false)]
    [InlineData("maximum", "1", "0e999999999999999999999999999999", true)]
    [InlineData("maximum", "1e999999999999999999999999999999", "1e999999999999999999999999999998", true)]
    [InlineData("maximum", "1e999999999999999999999999999998", "1e999999999999999999999999999999", false)]
    [InlineData("maximum", "1e-999999999", "1e999999999", false)]
    [InlineData("multipleOf", "1e-999999999", "1e999999999", true)]
    [InlineData("multipleOf", "3e-999999999", "1e999999999", false)]
    [InlineData("multipleOf", "1e999999999", "1e-999999999", false)]
    [InlineData("multipleOf", "7", "1e999999999999999999999999999999", false)]
    [InlineData("multipleOf", "1024", "1e999999999999999999999999999999", true)]
    [InlineData("enum", "[1e999999999]", "10e999999998", true)]
    public void Exponent_IsNeverMultipliedOut(string keyword, string limit, string value, bool allowed)
    {
        Quick(() => Constraint.Create(keyword, limit).AllowsNumber(value).ShouldBe(allowed));
    }

    [Fact]
    public void MillionsOfDigits_AreReadOnce()
    {
        string nines = new('9', 1_000_000);
        Quick(() =>
        {
            Constraint.Create("maximum", "1").AllowsNumber(nines).ShouldBeFalse();
            Constraint.Create("maximum", nines).AllowsNumber("1").ShouldBeTrue();
            Constraint.Create("multipleOf", "9").AllowsNumber(nines).ShouldBeTrue();
            Constraint.Create("multipleOf", "7").AllowsNumber(nines + "1").ShouldBeFalse();
            Constraint.Create("multipleOf", nines).AllowsNumber("1").ShouldBeTrue();
            Constraint.Create("maximum", "1").AllowsNumber("1e" + nines).ShouldBeFalse();
            Constraint.Create("maximum", "1").AllowsNumber("1e-" + nines).ShouldBeTrue();
            Constraint.Create("maxLength", nines).Allows("a").ShouldBeTrue();
            Constraint.Create("maxLength", "1e" + nines).Allows("a").ShouldBeTrue();
        });
    }

    [Fact]
    public void DeepNesting_IsAllowedAndDoesNotOverflowTheStack()
    {
        string deep = new string('[', 1_000_000) + new string(']', 1_000_000);
        Quick(() =>
        {
            Constraint.Create("const", "1").AllowsJson(deep).ShouldBeTrue();
            Constraint.TryCreate("const", deep, out _).ShouldBeFalse();
            Constraint.Create("const", "1").AllowsJson(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))).ShouldBeTrue();
        });
    }

    [Fact]
    public void ManyItems_AreComparedByHash()
    {
        string distinct = "[" + string.Join(",", Enumerable.Range(0, 200_000)) + "]";
        string equal = distinct[..^1] + ",0.0]";
        Quick(() =>
        {
            Constraint unique = Constraint.Create("uniqueItems", "true");
            unique.AllowsJson(distinct).ShouldBeTrue();
            unique.AllowsJson(equal).ShouldBeFalse();
            Constraint.Create("enum", distinct).AllowsJson("199999").ShouldBeTrue();
        });
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?:a")]
    [InlineData("[")]
    [InlineData("(?=")]
    [InlineData("(a|")]
    [InlineData("\\")]
    [InlineData("\\u{")]
    public void LongPattern_IsAllowed(string part)
    {
        string pattern = string.Concat(Enumerable.Repeat(part, 50_000));

        Quick(() => Constraint.Create("pattern", pattern).Allows("a").ShouldBeTrue());
        Quick(() => Constraint.Create("pattern", pattern[..9_999]).Allows("a").ShouldBeTrue());
    }

    [Fact]
    public void BrokenJson_IsAllowedWhereverItBreaks()
    {
        const string Json = """{"a":[1.5e+3,"\u0041\n",true,null,{"b":-0}],"c":false}""";
        Constraint constraint = Constraint.Create("const", "1");

        for (int length = 0; length < Json.Length; length++)
        {
            constraint.AllowsJson(Json[..length]).ShouldBeTrue(Json[..length]);
        }

        constraint.AllowsJson(Json).ShouldBeFalse();
    }

    [Fact]
    public void LongText_IsCutInTheMessage()
    {
        string text = new('"', 5_000_000);
        Quick(() => ConstraintRules.Found(text).Length.ShouldBeLessThanOrEqualTo(60));
    }

    private static void Quick(Action action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        action();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
