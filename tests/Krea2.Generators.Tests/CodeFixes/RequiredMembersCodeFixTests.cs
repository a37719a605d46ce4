using Krea2.Generators.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

public sealed class RequiredMembersCodeFixTests() : CodeFixTest(new RequiredMembersCodeFix(), Clients.Krea)
{
    [Theory]
    [InlineData("new() { }", """new() { Prompt = "", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K }""")]
    [InlineData("new KreaRequest()", """new KreaRequest() { Prompt = "", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K }""")]
    [InlineData("new KreaRequest { Prompt = \"A red fox\" }", """new KreaRequest { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K }""")]
    [InlineData("new() { Prompt = \"A red fox\", AspectRatio = KreaAspectRatio.Ratio3x4, }", """new() { Prompt = "A red fox", AspectRatio = KreaAspectRatio.Ratio3x4, Resolution = KreaResolution.Resolution1K, }""")]
    [InlineData("new() { ImageStyleReferences = [new() { Strength = 1 }] }", """new() { ImageStyleReferences = [new() { Strength = 1, Url = "https://example.com/" }], Prompt = "", AspectRatio = KreaAspectRatio.Ratio1x1, Resolution = KreaResolution.Resolution1K }""")]
    [InlineData("""
        new()
            {
                Prompt = "A red fox", // asleep
                Seed = 7 // always
            }
        """, """
        new()
            {
                Prompt = "A red fox", // asleep
                Seed = 7, // always
                AspectRatio = KreaAspectRatio.Ratio1x1,
                Resolution = KreaResolution.Resolution1K,
            }
        """)]
    [InlineData("""
        new()
            {
            }
        """, """
        new()
            {
                Prompt = "",
                AspectRatio = KreaAspectRatio.Ratio1x1,
                Resolution = KreaResolution.Resolution1K,
            }
        """)]
    public Task Initializer_GetsWhatItLacks(string before, string after) =>
        ShouldBecomeAsync(Code.Class($"static KreaRequest Make() => {before};"), Code.Class($"static KreaRequest Make() => {after};"));

    [Fact]
    public Task TypesOfOthers_AreTheirs() => ShouldNotBeOfferedAsync(Code.Class("sealed class Own { public required string Name { get; init; } } static Own Make() => new();"));

    [Fact]
    public Task AllDocuments_AtOnce() => AllShouldBecomeAsync(
        [Code.Class("static KreaRequest[] Make() => [new() { Prompt = \"a\", AspectRatio = KreaAspectRatio.Ratio3x4 }, new() { Prompt = \"b\", AspectRatio = KreaAspectRatio.Ratio3x4 }];"), Code.Class("static KreaImageStyleReference Make() => new();")],
        [Code.Class("static KreaRequest[] Make() => [new() { Prompt = \"a\", AspectRatio = KreaAspectRatio.Ratio3x4, Resolution = KreaResolution.Resolution1K }, new() { Prompt = \"b\", AspectRatio = KreaAspectRatio.Ratio3x4, Resolution = KreaResolution.Resolution1K }];"), Code.Class("static KreaImageStyleReference Make() => new() { Url = \"https://example.com/\" };")]);
}

/// <summary>Members of kinds that Krea does not have.</summary>
public sealed class OwnRequiredMembersTests() : CodeFixTest(new RequiredMembersCodeFix(), Clients.Thing)
{
    [Fact]
    public Task EachMember_GetsAValueThatIsAllowed() => ShouldBecomeAsync(
        Code.ThingClass("static Thing Make() => new();"),
        Code.ThingClass("""static Thing Make() => new() { Title = "xxx", Site = "https://example.com/", Id = Guid.Empty, Kind = ThingKind.Small, Part = new() { Size = 0.5 }, Count = 1, Tags = [""] };"""));
}
