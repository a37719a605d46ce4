using Krea2.Generators.Json;

namespace Krea2.Generators.Tests.Json;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("10", "10")]
    [InlineData("10.0", "10")]
    [InlineData("1e1", "10")]
    [InlineData("1.50E+2", "150")]
    [InlineData("1000e-2", "10")]
    [InlineData("18446744073709551616", "18446744073709551616")]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("1e-1", null)]
    [InlineData("1e999999999", null)]
    [InlineData("1e99999999999999999999", null)]
    [InlineData("0e99999999999", null)]
    public void Count_IsAWholeNumberInPlainDigits(string number, string? digits)
    {
        JsonNumber.IsNumber(number).ShouldBeTrue();

        JsonNumber.TryGetCount(number, out var found).ShouldBe(digits is not null);

        found.ShouldBe(digits ?? "");
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1 ")]
    [InlineData("NaN")]
    public void Number_HasTheFormOfJson(string text) => JsonNumber.IsNumber(text).ShouldBeFalse();
}
