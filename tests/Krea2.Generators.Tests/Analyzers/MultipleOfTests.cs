using Krea2.Generators.Tests.Analyzers.Harness;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>KREA1002.</summary>
public sealed class MultipleOfTests
{
    [Theory]
    [InlineData("Ratio = {|KREA1002:0.005|}")]
    [InlineData("Ratio = {|KREA1002:0.123|}")]
    [InlineData("Ratio = {|KREA1002:-1.001|}")]
    [InlineData("Ratio = {|KREA1002:0.1f|}")]
    public void NumberBetweenMultiples_IsReported(string members) => Check.Order(members);

    // Decimal arithmetic: in binary none of these is a multiple.
    [Theory]
    [InlineData("Ratio = 0.07")]
    [InlineData("Ratio = 1.15")]
    [InlineData("Ratio = -0.29")]
    [InlineData("Ratio = 1e20")]
    [InlineData("Ratio = 0")]
    [InlineData("Ratio = number")]
    [InlineData("Ratio = Math.Round(0.123, 2)")]
    public void Multiple_IsSilent(string members) => Check.Order(members);
}
