using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>The nearest number under limits that Krea does not have.</summary>
public sealed class OwnLimitTests() : CodeFixTest(new NearestNumberCodeFix(), Clients.Thing)
{
    [Theory]
    [InlineData("Width = 3", "Width = 16")]
    [InlineData("Width = 1000", "Width = 96")]
    [InlineData("Width = 112", "Width = 96")]
    [InlineData("Share = 1.5", "Share = 1")]
    [InlineData("Numbers = [1, -2, -3]", "Numbers = [1, 0, 0]")]
    public Task Number_KeepsAllLimits(string before, string after) => ShouldBecomeAsync(Code.Thing(before), Code.Thing(after));

    // There is no smallest number above zero.
    [Fact]
    public Task OpenRange_HasNoNearestNumber() => ShouldNotBeOfferedAsync(Code.Thing("Share = 0"));
}
