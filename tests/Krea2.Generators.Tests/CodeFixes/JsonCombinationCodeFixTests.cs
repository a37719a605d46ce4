using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>The same sizes in JSON: both numbers change at once, and nothing between them.</summary>
public sealed class JsonCombinationCodeFixTests() : CodeFixTest(new JsonLiteralCodeFix(), Clients.Runware)
{
    private const string Medium = "\"model\": \"krea:krea@2-medium\", \"positivePrompt\": \"a\", ";

    [Theory]
    [InlineData("\"\"\"JSON\"\"\"", "\"width\": 1000, \"height\": 1000", "\"width\": 1024, \"height\": 1024")]
    [InlineData("\"JSON\"", "\"height\":1080, \"seed\": 3 , \"width\" : 1920", "\"height\":768, \"seed\": 3 , \"width\" : 1376")]
    [InlineData("@\"JSON\"", "\"width\": 1000, \"height\": 1000", "\"width\": 1024, \"height\": 1024")]
    public Task Numbers_BecomeTheNearest(string form, string before, string after) => ShouldBecomeAsync(Parse(form, before), Parse(form, after), "Use ");

    [Fact]
    public async Task Title_SaysWhatComes() => (await TitlesAsync(Parse("\"\"\"JSON\"\"\"", "\"width\": 1000, \"height\": 1000"))).ShouldBe(["Use 1024 and 1024, the nearest that are offered together"]);

    [Fact]
    public async Task HoleBetween_LeavesNoFix() =>
        (await TitlesAsync(Code.RunwareClass("static RunwareRequest Make(int seed) => RunwareRequest.Parse($$\"\"\"{" + Medium + "\"width\": 1000, \"seed\": {{seed}}, \"height\": 1000}\"\"\");"))).ShouldBeEmpty();

    private static string Parse(string form, string members)
    {
        string json = "{" + Medium + members + "}";
        string written = form[0] == '@' ? json.Replace("\"", "\"\"", StringComparison.Ordinal) : form.StartsWith("\"\"\"", StringComparison.Ordinal) ? json : json.Replace("\"", "\\\"", StringComparison.Ordinal);
        return Code.RunwareClass($"static RunwareRequest Make() => RunwareRequest.Parse({form.Replace("JSON", written, StringComparison.Ordinal)});");
    }
}
