using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class NearestNumberCodeFixTests() : CodeFixTest(new NearestNumberCodeFix(), Clients.Krea)
{
    [Theory]
    [InlineData("Strength = 1.4", "Strength = 1")]
    [InlineData("Strength = -0.1", "Strength = 0")]
    [InlineData("Strength = (double)2", "Strength = 1")]
    [InlineData("Strength = 0.5 + 0.75", "Strength = 1")]
    [InlineData("Strength = 2f", "Strength = 1f")]
    [InlineData("Strength = /* most */ 1.4 // too much\n", "Strength = /* most */ 1 // too much\n")]
    [InlineData("Intensity = 101", "Intensity = 100")]
    [InlineData("Intensity = -400", "Intensity = -100")]
    [InlineData("Intensity = 101, Complexity = 102", "Intensity = 100, Complexity = 100")]
    [InlineData("Intensity = DateTime.UtcNow.Year > 2030 ? 101 : -101", "Intensity = DateTime.UtcNow.Year > 2030 ? 100 : -100")]
    [InlineData("Intensity = DateTime.UtcNow.Year > 2030 ? 101 : 7", "Intensity = DateTime.UtcNow.Year > 2030 ? 100 : 7")]
    [InlineData("Strength = DateTime.UtcNow.Year switch { 2030 => 1.5, 2031 => 0.5, _ => 2 }", "Strength = DateTime.UtcNow.Year switch { 2030 => 1, 2031 => 0.5, _ => 1 }")]
    [InlineData("ImageStyleReferences = [new() { Url = \"https://a.example/b.png\", Strength = 3 }]", "ImageStyleReferences = [new() { Url = \"https://a.example/b.png\", Strength = 1 }]")]
    public Task Number_BecomesTheNearestOneWithin(string before, string after) => ShouldBecomeAsync(Code.Krea(before), Code.Krea(after));

    [Fact]
    public Task With_BecomesRightToo() =>
        ShouldBecomeAsync(Code.Class("static KreaRequest Change(KreaRequest request) => request with { Intensity = 500 };"), Code.Class("static KreaRequest Change(KreaRequest request) => request with { Intensity = 100 };"));

    [Fact]
    public Task Constant_StaysForItsOtherUses() => ShouldBecomeAsync(
        Code.Class("const int Most = 120; static KreaRequest Change(KreaRequest request) => request with { Intensity = Most };"),
        Code.Class("const int Most = 120; static KreaRequest Change(KreaRequest request) => request with { Intensity = 100 };"));

    [Fact]
    public async Task Title_NamesTheNumber() => (await TitlesAsync(Code.Krea("Strength = 1.4"))).ShouldBe(["Use 1, the nearest allowed number"]);

    // The number would take the place of the right values too.
    [Theory]
    [InlineData("var value = given ?? 150; return request with { Intensity = value };")]
    [InlineData("var value = given > 3 ? 150 : 7; return request with { Intensity = value };")]
    [InlineData("var value = given > 3 ? 150 : 7; var same = value; return request with { Intensity = same };")]
    public Task LocalThatMayBeRight_HasNoFix(string statements) => ShouldNotBeOfferedAsync(Code.Class($"static KreaRequest Change(KreaRequest request, int? given) {{ {statements} }}"));

    [Fact]
    public Task LocalInAnArm_IsReplacedThere() => ShouldBecomeAsync(
        Code.Class("static KreaRequest Change(KreaRequest request, int? given) { const int Most = 150; var more = Most; _ = more; return request with { Intensity = given > 3 ? more : 7 }; }"),
        Code.Class("static KreaRequest Change(KreaRequest request, int? given) { const int Most = 150; var more = Most; _ = more; return request with { Intensity = given > 3 ? 100 : 7 }; }"));

    // There is no number nearest to NaN; a tool that asks the first report only then knows no class of fixes.
    [Fact]
    public async Task FirstReportWithoutAFix_DoesNotKeepTheOthers()
    {
        var project = FixProject.Of(Clients.Krea, Code.Krea("Strength = double.NaN, Intensity = 101"), Code.Krea("Movement = 101"));
        var first = (await project.DiagnosticsAsync())[0];

        (await project.ActionsAsync(new NearestNumberCodeFix(), first)).ShouldBeEmpty();
        (await project.FixAllAsync(new NearestNumberCodeFix(), first, null)).Texts.ShouldBe([Code.Krea("Strength = double.NaN, Intensity = 100"), Code.Krea("Movement = 100")]);
    }

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Krea("Strength = 1.4, Intensity = 101"), Code.Krea("Strength = -7"), Code.Krea("Movement = 101, ImageStyleReferences = [new() { Url = \"https://a.example/b.png\", Strength = 3 }]")],
        [Code.Krea("Strength = 1, Intensity = 100"), Code.Krea("Strength = 0"), Code.Krea("Movement = 100, ImageStyleReferences = [new() { Url = \"https://a.example/b.png\", Strength = 1 }]")]);
}
