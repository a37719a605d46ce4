using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Tests.Json;

public sealed class SpecTreeTests
{
    [Theory]
    [InlineData("a.json", "{\"a\": 1}", 0)]
    [InlineData("a.JSON", "a: 1", 1)]
    [InlineData("a.yaml", "a: 1", 0)]
    [InlineData("a.YML", "a: 1", 0)]
    [InlineData("a.txt", "\uFEFF\n {\"a\": 1}", 0)]
    [InlineData("a", "a: 1", 0)]
    public void Reader_IsChosenByExtensionThenByTheFirstCharacter(string path, string text, int leastProblems)
    {
        var problems = new ProblemSink();

        var root = SpecTree.Read(text, path, problems);

        problems.Problems.Count.ShouldBeGreaterThanOrEqualTo(leastProblems);
        if (leastProblems == 0)
        {
            problems.Problems.ShouldBeEmpty();
            root!["a"]!.Text.ShouldBe("1");
        }
    }
}
