using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class RemoveMemberCodeFixTests() : CodeFixTest(new RemoveMemberCodeFix(), Clients.Krea)
{
    private const string Remove = "Remove ";

    [Theory]
    [InlineData("Seed = 1, Strength = 0.5", "Seed = 1")]
    [InlineData("Movement = 2, Strength = 0.5, Seed = 1,", "Movement = 2, Seed = 1,")]
    public Task Member_Goes(string before, string after) => ShouldBecomeAsync(Code.Krea(before), Code.Krea(after), Remove);

    [Fact]
    public async Task Title_NamesTheMember() => (await TitlesAsync(Code.Krea("Seed = 1, Strength = 0.5"))).ShouldBe(["Remove Strength"]);

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync([Code.Krea("Seed = 1, Strength = 0.5"), Code.Krea("Seed = 2, Strength = 1")], [Code.Krea("Seed = 1"), Code.Krea("Seed = 2")], Remove);
}
