using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class RoundToMultipleCodeFixTests() : CodeFixTest(new RoundToMultipleCodeFix(), Clients.Thing)
{
    [Theory]
    [InlineData("Width = 17", "Width = 16")]
    [InlineData("Width = 31", "Width = 32")]
    [InlineData("Width = 99", "Width = 96")]
    [InlineData("Width = 10 + 30", "Width = 32")]
    [InlineData("Ratio = 0.34", "Ratio = 0.3")]
    [InlineData("Ratio = -0.37", "Ratio = -0.4")]
    [InlineData("Ratio = 1e-9", "Ratio = 0")]
    [InlineData("Ratio = 12.04", "Ratio = 12")]
    [InlineData("Ratio = 0.34f", "Ratio = 0.3")]
    [InlineData("Ratio = (float)0.26", "Ratio = 0.3")]
    [InlineData("Ratio = 0.9f + 0.2f", "Ratio = 1.1")]
    [InlineData("Ratio = 2.04f", "Ratio = 2f")]
    [InlineData("Width = DateTime.UtcNow.Year > 2030 ? 17 : 32", "Width = DateTime.UtcNow.Year > 2030 ? 16 : 32")]
    public Task Number_BecomesTheNearestMultipleWithinTheRange(string before, string after) => ShouldBecomeAsync(Code.Thing(before), Code.Thing(after));

    [Fact]
    public async Task Title_NamesTheNumber() => (await TitlesAsync(Code.Thing("Width = 31"))).ShouldBe(["Round to 32, the nearest allowed multiple"]);

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Thing("Width = 17, Ratio = 0.34"), Code.Thing("Ratio = 0.01")],
        [Code.Thing("Width = 16, Ratio = 0.3"), Code.Thing("Ratio = 0")]);
}
