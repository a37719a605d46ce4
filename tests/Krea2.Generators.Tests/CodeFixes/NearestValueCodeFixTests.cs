using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class NearestValueCodeFixTests() : CodeFixTest(new NearestValueCodeFix(), Clients.Krea)
{
    [Theory]
    [InlineData("Creativity = (KreaCreativity)99", "Creativity = KreaCreativity.High")]
    [InlineData("Creativity = (KreaCreativity)(-1)", "Creativity = KreaCreativity.Raw")]
    [InlineData("Creativity = DateTime.UtcNow.Year > 2030 ? (KreaCreativity)77 : KreaCreativity.Low", "Creativity = DateTime.UtcNow.Year > 2030 ? KreaCreativity.High : KreaCreativity.Low")]
    public Task Cast_BecomesAMember(string before, string after) => ShouldBecomeAsync(Code.Krea(before), Code.Krea(after));

    [Fact]
    public Task WithoutUsing_TheNameIsWhole() => ShouldBecomeAsync(
        "static class User { static Krea2.KreaAi.KreaRequest Change(Krea2.KreaAi.KreaRequest request) => request with { AspectRatio = (Krea2.KreaAi.KreaAspectRatio)99 }; }",
        "static class User { static Krea2.KreaAi.KreaRequest Change(Krea2.KreaAi.KreaRequest request) => request with { AspectRatio = Krea2.KreaAi.KreaAspectRatio.Ratio9x16 }; }");

    [Fact]
    public async Task Title_NamesTheValue() => (await TitlesAsync(Code.Krea("Creativity = (KreaCreativity)99"))).ShouldBe(["Use KreaCreativity.High, the nearest allowed value"]);

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Krea("Creativity = (KreaCreativity)99"), Code.Class("static KreaRequest Change(KreaRequest request) => request with { Resolution = (KreaResolution)12, Creativity = (KreaCreativity)44 };")],
        [Code.Krea("Creativity = KreaCreativity.High"), Code.Class("static KreaRequest Change(KreaRequest request) => request with { Resolution = KreaResolution.Resolution1K, Creativity = KreaCreativity.High };")]);
}
