using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers;

/// <summary>The compiler and the executed <c>Validate()</c> say the same sentence under the same id.</summary>
public sealed class MessageTests
{
    private static readonly string[] s_orders =
    [
        "Count = 10", "Count = -1", "Count = int.MinValue", "Total = long.MinValue", "Share = 0", "Share = 1", "Share = 1.4", "Share = 1.5f", "Share = 0.1f * 30",
        "Share = 1e300", "Share = double.Epsilon * -1", "Share = double.NaN", "Share = double.PositiveInfinity", "Ratio = 0.005", "Ratio = 1e-7", "Ratio = 0.1f", "Ratio = double.NaN",
        "Name = \"a\"", "Name = \"\"", "Name = \"abcdef\"", "Name = null!", "Note = \"abcd\"", "Note = \"\\u00fc\\r\\n\\t\\\"\"", "Code = \"ab1\"", "Code = \"\"",
        "Code = \"\\ud83e\\udd8a\\u0000\\ud800\"", "Code = \"a very long text that goes on and on and on, beyond what an excerpt of sixty characters can show\"",
        "Link = \"fox.png\"", "Mail = \"nobody\"", "Address = \"1.2.3\"", "Size = 3", "Color = (OrderColor)7", "Color = (OrderColor)(-1)",
        "Tags = []", "Tags = [\"a\", \"b\", \"c\", \"d\"]", "Tags = [\"a\", \"b\", \"a\"]", "Tags = [\"a\", \"\"]", "Tags = [\"a\", null!]", "Tags = new string[9]",
        "Box = new() { Width = 101 }", "Boxes = [new() { Width = 1 }, new() { Width = -1 }]", "Lid = new() { Width = 51, Handle = \"upper\" }", "Shape = new Square { Side = -1 }",
        "Prices = new Dictionary<string, double>()", "Prices = new Dictionary<string, double> { [\"a\"] = 1, [\"b\"] = 1, [\"c\"] = 1 }", "Prices = new Dictionary<string, double> { [\"a/b\"] = 1.4 }", "Prices = new Dictionary<string, double> { { \"a\", double.NaN } }",
        "Moods = new Dictionary<string, OrderMoodValue> { [\"a\"] = (OrderMoodValue)7 }", "Crates = new Dictionary<string, Box> { [\"a\"] = new() { Width = 101 } }",
        "Shelves = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"abc\"] }", "Shelves = new Dictionary<string, IReadOnlyList<string>> { [\"a\"] = [\"a\", \"a\", null!] }",
        "Grid = [[1], [1, 2, 3], [10]]", "Rows = [[], [\"\"], [\"a\", \"a\"], [\"a\", null!], null!]",
    ];

    private static readonly string[] s_requests =
    [
        "Prompt = null!", "Strength = 1.4", "Strength = -0.5", "Intensity = 101", "AspectRatio = (KreaAspectRatio)99", "Resolution = (KreaResolution)1", "ImageUrl = \"fox.png\"",
        "ImageStyleReferences = [new() { Url = \"https://e.example/a.png\", Strength = 1.4 }]", "ImageStyleReferences = [new() { Url = null! }]",
        "Moodboards = [new() { Id = Guid.Parse(\"0f8fad5b-d9cb-069f-a165-70867728950e\") }]", "Moodboards = new KreaMoodboard[2]", "Styles = [new() { Id = \"a\", Strength = 2.5 }]",
        "ImageUrl = \"https://e.example/\" + A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100 + A100",
    ];

    [Fact]
    public void Analyzer_SaysWhatValidateSays()
    {
        var values = s_orders.Select(Code.NewOrder).Concat(s_requests.Select(Code.NewRequest)).ToList();
        var methods = values.Select((value, i) => string.Create(CultureInfo.InvariantCulture, $"    public static string M{i}() => Say({value}.Validate());\n"));
        var code = Code.Members(
            "    private const string A100 = \"" + new string('a', 100) + "\";\n"
            + "    private static string Say(IEnumerable<ConstraintViolation> found) => string.Join(\"\\n\", found.Select(violation => violation.RuleId + \" \" + violation.Message));\n"
            + string.Concat(methods));
        var file = Compiler.Parse(code);
        var app = AnalyzedClient.Across(file);
        var reports = Analysis.Of(app).ToLookup(report => file.GetText().Lines[report.Location.GetLineSpan().StartLinePosition.Line].ToString());
        using var executed = new ExecutedApp(app);

        var differences = new List<string>();
        for (var i = 0; i < values.Count; i++)
        {
            var said = executed.Text("Test", "M" + i.ToString(CultureInfo.InvariantCulture)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var line = reports.Where(line => line.Key.Contains(string.Create(CultureInfo.InvariantCulture, $" M{i}()"), StringComparison.Ordinal)).SelectMany(line => line);
            differences.AddRange(Differences(values[i], said, line));
        }

        differences.ShouldBeEmpty();
    }

    // What stands in a list or map is not what the list or map is: the sentence says which of them is meant.
    [Theory]
    [InlineData("Tags = [\"\"]", "an item of 'tags' must have at least 1 character on Acme, but has 0")]
    [InlineData("Tags = []", "'tags' must have at least 1 item on Acme, but has 0")]
    [InlineData("Grid = [[1, 2, 3]]", "an item of 'grid' must have at most 2 items on Acme, but has 3")]
    [InlineData("Rows = [[\"a\", \"a\"]]", "an item of 'rows' must have distinct items on Acme, but items 0 and 1 are equal")]
    [InlineData("Rows = [[null!]]", "an item of 'rows' must have no null items on Acme, but item 0 is null")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = 1.4 }", "a value of 'prices' must be at most 1 on Acme, but is 1.4")]
    [InlineData("Prices = new Dictionary<string, double>()", "'prices' must have at least 1 property on Acme, but has 0")]
    [InlineData("Prices = new Dictionary<string, double> { [\"a\"] = double.NaN }", "a value of 'prices' must be a finite number on Acme, but is NaN")]
    [InlineData("Boxes = [new() { Width = 101 }]", "'width' must be at most 100 on Acme, but is 101")]
    public void Sentence_SaysWhatOfTheMemberIsMeant(string members, string sentence) =>
        Analysis.Of(AnalyzedClient.Across(Compiler.Parse(Code.Order(members)))).Select(report => report.GetMessage(CultureInfo.InvariantCulture)).ShouldBe([sentence]);

    private static IEnumerable<string> Differences(string value, string[] said, IEnumerable<Diagnostic> reports)
    {
        var reported = reports.Where(report => report.Severity == DiagnosticSeverity.Error).Select(report => report.Id + " " + report.GetMessage(CultureInfo.InvariantCulture)).ToList();

        // Each item of an array that nobody filled is null: that is known only when it is executed.
        var needed = said.Where(sentence => !value.Contains("new string[9]", StringComparison.Ordinal) && !value.Contains("new KreaMoodboard[2]", StringComparison.Ordinal) || sentence.Contains("KREA1005", StringComparison.Ordinal)).ToList();
        return needed.Where(sentence => !reported.Exists(report => Same(report, sentence))).Select(sentence => $"not reported for {value}: {sentence}")
            .Concat(reported.Where(report => !said.Any(sentence => Same(report, sentence))).Select(report => $"reported only for {value}: {report}"))
            .Concat(said.Length == 0 ? [$"nothing is wrong with {value}"] : []);
    }

    // The analyzer alone may add what other hosts allow.
    private static bool Same(string report, string sentence) =>
        report == sentence || (report.StartsWith(sentence + " (", StringComparison.Ordinal) && report.EndsWith(')'));
}
