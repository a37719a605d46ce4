using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Sizes that Runware does not offer become those that are nearest by their proportions.</summary>
public sealed class NearestCombinationCodeFixTests() : CodeFixTest(new NearestCombinationCodeFix(), Clients.Runware)
{
    private const string Use = "Use ";

    [Theory]
    [InlineData("Width = 1000, Height = 1000", "Width = 1024, Height = 1024")]
    [InlineData("Height = 1080, Seed = 1, Width = 1920 /* wide */", "Height = 768, Seed = 1, Width = 1376 /* wide */")]
    [InlineData("Width = 2 * 512, Height = 512 + 1", "Width = 1376, Height = 768")]
    [InlineData("Width = 832, Height = 1250", "Width = 832, Height = 1248")]
    [InlineData("Width = 9, Height = 16", "Width = 768, Height = 1376")]
    public Task Numbers_BecomeTheNearest(string before, string after) => ShouldBecomeAsync(Request(before), Request(after), Use);

    [Theory]
    [InlineData("Width = 0, Height = 1024")]
    [InlineData("Width = -5, Height = 1024")]
    public async Task NumbersWithoutProportion_HaveNoFix(string members) => (await TitlesAsync(Request(members))).ShouldBeEmpty();

    [Fact]
    public async Task NumbersOfTwoPlaces_HaveNoFix() => (await TitlesAsync(Code.RunwareClass(
        """static void Go(RunwareClient client) { var fox = new RunwareRequest { PositivePrompt = "a", Width = 1024, Height = 1024 }; _ = client.Medium.SubmitAsync(fox with { Width = 900 }); }"""))).ShouldBeEmpty();

    // What is taken from two of the offered sizes is taken from one of them, and not turned into numbers.
    [Theory]
    [InlineData("Use RunwareSize.Ratio16x9", "Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio16x9.Height")]
    [InlineData("Use RunwareSize.Ratio4x5", "Width = RunwareSize.Ratio4x5.Width, Height = RunwareSize.Ratio4x5.Height")]
    public Task HalvesOfTwoSizes_BecomeOneSize(string title, string after) => ShouldBecomeAsync(Request("Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio4x5.Height"), Request(after), title);

    [Fact]
    public async Task HalvesOfTwoSizes_ThereIsAFixForEach() =>
        (await TitlesAsync(Request("Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio4x5.Height"))).ShouldBe(["Use RunwareSize.Ratio16x9", "Use RunwareSize.Ratio4x5"]);

    // Halves of one size, or the wrong halves: no size of theirs puts that right, numbers do.
    [Theory]
    [InlineData("Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio16x9.Width", "Width = 1024, Height = 1024")]
    [InlineData("Width = RunwareSize.Ratio16x9.Width, Height = RunwareSize.Ratio4x5.Width", "Width = 1248, Height = 832")]
    [InlineData("Width = RunwareSize.Ratio4x3.Height, Height = RunwareSize.Ratio4x3.Width", "Width = 928, Height = 1152")]
    public Task WrongHalves_BecomeNumbers(string before, string after) => ShouldBecomeAsync(Request(before), Request(after), Use);

    [Fact]
    public Task HalfOfASizeAndANumber_BecomeNumbers() => ShouldBecomeAsync(Request("Width = RunwareSize.Ratio16x9.Width, Height = 770"), Request("Width = 1376, Height = 768"), Use);

    [Fact]
    public async Task Title_SaysWhatComes() => (await TitlesAsync(Request("Width = 1000, Height = 1000"))).ShouldBe(["Use 1024 and 1024, the nearest that are offered together"]);

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync([Request("Width = 1000, Height = 1000"), Request("Width = 1, Height = 1")], [Request("Width = 1024, Height = 1024"), Request("Width = 1024, Height = 1024")], Use);

    private static string Request(string members) =>
        Code.RunwareClass($$"""static void Go(RunwareClient client) => _ = client.Medium.SubmitAsync(new() { PositivePrompt = "a", {{members}} });""");
}
