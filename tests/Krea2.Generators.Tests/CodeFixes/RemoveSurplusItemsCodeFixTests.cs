using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class RemoveSurplusItemsCodeFixTests() : CodeFixTest(new RemoveSurplusItemsCodeFix(), Clients.Thing)
{
    private const string Lines = """
        [
                "a", // first
                "b",
                "c", // last
        """;

    [Theory]
    [InlineData("""["a", "b", "c", "d"]""", """["a", "b", "c"]""")]
    [InlineData("""[ "a", "b", "c", "d", "e", ]""", """[ "a", "b", "c", ]""")]
    [InlineData("""new[] { "a", "b", "c", "d" }""", """new[] { "a", "b", "c" }""")]
    [InlineData("""new string[] { "a", "b", "c", "d" }""", """new string[] { "a", "b", "c" }""")]
    [InlineData("""new List<string> { "a", "b", "c", "d" }""", """new List<string> { "a", "b", "c" }""")]
    [InlineData("""new[] { "a", "b", "c", "d" }.ToList()""", """new[] { "a", "b", "c" }.ToList()""")]
    [InlineData("""DateTime.UtcNow.Year > 2030 ? ["a", "b", "c", "d"] : ["e"]""", """DateTime.UtcNow.Year > 2030 ? ["a", "b", "c"] : ["e"]""")]
    [InlineData("""[.. new[] { "a", "b" }, "c", "d"]""", """[.. new[] { "a", "b" }, "c"]""")]
    [InlineData("""["a", .. Enumerable.Repeat("b", 1), "c", "d"]""", """["a", .. Enumerable.Repeat("b", 1), "c"]""")]
    [InlineData(Lines + "\n        \"d\",\n    ]", Lines + "\n    ]")]
    [InlineData(Lines + "\n        \"d\"\n    ]", "[\n        \"a\", // first\n        \"b\",\n        \"c\"\n    ]")]
    public Task List_KeepsItsFirstItems(string before, string after) => ShouldBecomeAsync(Code.Thing("Width = 16", before), Code.Thing("Width = 16", after));

    [Theory]
    [InlineData("""["a"] = 1, ["b"] = 1, ["c"] = 1""", """["a"] = 1, ["b"] = 1""")]
    [InlineData("""{ "a", 1 }, { "b", 1 }, { "c", 1 }, { "d", 1 }""", """{ "a", 1 }, { "b", 1 }""")]
    [InlineData("""["a"] = 1, ["b"] = 1, ["a"] = 0, ["c"] = 1""", """["a"] = 1, ["b"] = 1, ["a"] = 0""")]
    public Task Map_KeepsItsFirstEntries(string before, string after) => ShouldBecomeAsync(Map(before), Map(after));

    [Theory]
    [InlineData("""new string[4] { "a", "b", "c", "d" }""")]
    [InlineData("""[.. Enumerable.Repeat("b", 4)]""")]
    [InlineData("""[]""")]
    public Task List_WithoutSurplusInTheCode_StaysAsItIs(string list) => ShouldNotBeOfferedAsync(Code.Thing("Width = 16", list));

    [Fact]
    public Task ListOfALocal_IsNotTouched() => ShouldNotBeOfferedAsync(Code.ThingClass("""
        static Thing Change(Thing thing)
            {
                string[] tags = ["a", "b", "c", "d"];
                Console.WriteLine(tags[3]);
                return thing with { Tags = tags };
            }
        """));

    private static string Map(string entries) => Code.Thing("Weights = new Dictionary<string, double> { " + entries + " }");

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Thing("Width = 16", """["a", "b", "c", "d"]"""), Code.Thing("Width = 16", """new[] { "a", "b", "c", "d", "e" }""")],
        [Code.Thing("Width = 16", """["a", "b", "c"]"""), Code.Thing("Width = 16", """new[] { "a", "b", "c" }""")]);
}
