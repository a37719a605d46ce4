using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class UnknownMemberCodeFixTests() : CodeFixTest(new UnknownMemberCodeFix(), Clients.Krea)
{
    private const string Rename = "Use ";
    private const string Remove = "Remove ";

    [Theory]
    [InlineData("Intensty = 7", "Intensity = 7")]
    [InlineData("Complexty = 7, Movment = 8", "Complexity = 7, Movement = 8")]
    [InlineData("CREATIVITY = KreaCreativity.Low", "Creativity = KreaCreativity.Low")]
    public Task Member_BecomesTheNearest(string before, string after) => ShouldBecomeAsync(Code.Krea(before), Code.Krea(after), Rename);

    [Fact]
    public Task JsonName_BecomesTheNearest() => ShouldBecomeAsync(
        Code.Class(""""static KreaRequest Read() => KreaRequest.Parse("""{"promt": "a", "aspect_ratio": "1:1", "resolution": "1K"}""");""""),
        Code.Class(""""static KreaRequest Read() => KreaRequest.Parse("""{"prompt": "a", "aspect_ratio": "1:1", "resolution": "1K"}""");""""),
        Rename);

    [Theory]
    [InlineData("Seed = 1, OutputQuality = 80", "Seed = 1")]
    [InlineData("OutputQuality = 80, Seed = 1", "Seed = 1")]
    [InlineData("Intensty = 80, Seed = 1,", "Seed = 1,")]
    [InlineData("OutputQuality = 80, Seed = 1, Steps = 8", "Seed = 1")]
    public Task Member_Goes(string before, string after) => ShouldBecomeAsync(Code.Krea(before), Code.Krea(after), Remove);

    [Fact]
    public Task OnlyMember_Goes() => ShouldBecomeAsync(
        Code.Class("static KreaRequest Change(KreaRequest request) => request with { Steps = 3 };"),
        Code.Class("static KreaRequest Change(KreaRequest request) => request with { };"),
        Remove);

    [Fact]
    public async Task Titles_SayWhatHappens()
    {
        (await TitlesAsync(Code.Krea("Intensty = 7"))).ShouldBe(["Use Intensity", "Remove Intensty"]);
        (await TitlesAsync(Code.Krea("OutputQuality = 80"))).ShouldBe(["Remove OutputQuality"]);
        (await TitlesAsync(Code.Krea("Intensty = 7, Intensity = 7"))).ShouldBe(["Remove Intensty"]);
    }

    [Fact]
    public async Task JsonNameInAnInitializer_IsToldFromTheMember() =>
        (await FixProject.Of(Clients.Krea, Code.Krea("image_url = null")).DiagnosticsAsync()).First(diagnostic => diagnostic.Id == "KREA2002").GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe("'image_url' is not a known parameter on Krea, the nearest one is 'ImageUrl'");

    // Whoever removes all that nobody knows keeps what has a name nearby: there the value was meant.
    [Fact]
    public async Task RemovingAll_KeepsWhatCanBeRenamed()
    {
        var project = FixProject.Of(Clients.Krea, Code.Krea("Quantity = 80, Intensty = 7, Seed = 1, Sed = 2"));
        var first = (await project.DiagnosticsAsync()).First(diagnostic => diagnostic.Id == "KREA2002");
        var key = (await project.ActionsAsync(new UnknownMemberCodeFix(), first)).ShouldHaveSingleItem().EquivalenceKey;

        (await project.FixAllAsync(new UnknownMemberCodeFix(), first, key)).Texts.ShouldBe([Code.Krea("Intensty = 7, Seed = 1")]);
    }

    [Fact]
    public async Task AllDocuments_AtOnce()
    {
        await AllShouldBecomeAsync([Code.Krea("Intensty = 7, Movment = 1"), Code.Krea("Complexty = 7")], [Code.Krea("Intensity = 7, Movement = 1"), Code.Krea("Complexity = 7")], Rename);
        await AllShouldBecomeAsync([Code.Krea("Steps = 7, Seed = 1"), Code.Krea("Seed = 1, Steps = 7")], [Code.Krea("Seed = 1"), Code.Krea("Seed = 1")], Remove);
    }
}
