using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>What a document says of the single values of a set stands at the values.</summary>
public sealed class EnumDescriptionTests
{
    [Theory]
    [InlineData("'x-enum-descriptions': ['Dull <soft>.', '']", "Dull &lt;soft&gt;.", "")]
    [InlineData("'x-enumDescriptions': {'gloss': 'Costs more', 'other': 'x'}", "", "Costs more.")]
    [InlineData("'x-enum-descriptions': ['Too few']", "", "")]
    [InlineData("'x-enum-descriptions': [1, {'a': 2}]", "", "")]
    [InlineData("'x-enum-descriptions': 7", "", "")]
    [InlineData("'x-enum-descriptions': ['a */ b', '</summary>\\n#error']", "a */ b.", "&lt;/summary&gt; #error.")]
    public void Value_IsDescribed(string words, string matte, string gloss)
    {
        string thing = ("{'type': 'object', 'properties': {'finish': {'type': 'string', 'enum': ['matte', 'gloss'], " + words + "}}}").Replace('\'', '"');

        var run = GeneratorRun.Of(Spec.Thing(thing)).ShouldCompile();

        run.ProblemTexts.ShouldBeEmpty();
        string text = run.Texts.Values.Single(file => file.Contains("enum ", StringComparison.Ordinal) && file.Contains("\"\\\"matte\\\"\"", StringComparison.Ordinal));
        text.ShouldContain($"/// <summary><c>matte</c> on the wire.{Said(matte)}</summary>");
        text.ShouldContain($"/// <summary><c>gloss</c> on the wire.{Said(gloss)}</summary>");
    }

    private static string Said(string description) => description.Length == 0 ? "" : " " + description;
}
