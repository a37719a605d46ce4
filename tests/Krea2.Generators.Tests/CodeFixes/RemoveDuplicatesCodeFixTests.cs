using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class RemoveDuplicatesCodeFixTests() : CodeFixTest(new RemoveDuplicatesCodeFix(), Clients.Thing)
{
    [Theory]
    [InlineData("""["a", "a"]""", """["a"]""")]
    [InlineData("""["a", "b", "a"]""", """["a", "b"]""")]
    [InlineData("""["a", "a", "a"]""", """["a"]""")]
    [InlineData("""["a", "a", "b"]""", """["a", "b"]""")]
    [InlineData("""new[] { "a", "b", "b" }""", """new[] { "a", "b" }""")]
    [InlineData("""new List<string> { "a", "b", "b" }""", """new List<string> { "a", "b" }""")]
    [InlineData("""[.. new[] { "a", "b" }, "b"]""", """[.. new[] { "a", "b" }]""")]
    public Task Items_StayOnce(string before, string after) => ShouldBecomeAsync(Code.Thing("Width = 16", before), Code.Thing("Width = 16", after));

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Thing("Width = 16", """["a", "b", "b"]"""), Code.Thing("Width = 16", """["c", "c"]""")],
        [Code.Thing("Width = 16", """["a", "b"]"""), Code.Thing("Width = 16", """["c"]""")]);
}
