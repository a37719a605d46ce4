using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>USD for one image, by Krea's own price list.</summary>
public sealed class PriceTests
{
    [Theory]
    [InlineData(KreaVariant.Medium, "0.030", "0.035", "0.040")]
    [InlineData(KreaVariant.Large, "0.060", "0.065", "0.070")]
    [InlineData(KreaVariant.MediumTurbo, "0.015", "0.0175", "0.020")]
    public void Price_FollowsTheTable(KreaVariant variant, string text, string references, string moodboards)
    {
        KreaRequest referring = Requests.Small with { ImageStyleReferences = [Requests.Reference()] };
        KreaRequest both = referring with { Moodboards = [new() { Id = new Guid(Requests.MoodboardId) }] };

        Requests.Small.EstimateCost(variant).ShouldBe(Amount(text));
        referring.EstimateCost(variant).ShouldBe(Amount(references));
        both.EstimateCost(variant).ShouldBe(Amount(moodboards));
        (both with { ImageStyleReferences = null }).EstimateCost(variant).ShouldBe(Amount(moodboards));
    }

    [Fact]
    public void EmptyList_IsNoReference()
    {
        KreaRequest request = Requests.Small with { ImageStyleReferences = [], Moodboards = [] };

        request.EstimateCost(KreaVariant.Large).ShouldBe(0.06m);
    }

    [Fact]
    public void StylesAndSliders_CostNothing()
    {
        KreaRequest request = Requests.Small with { Styles = [new() { Id = "a", Strength = 1 }], Intensity = 100, Seed = 1, Creativity = KreaCreativity.High };

        request.EstimateCost(KreaVariant.Medium).ShouldBe(0.03m);
    }

    [Fact]
    public void ImageToImage_HasNoPriceInAnySource()
    {
        Requests.Full.EstimateCost(KreaVariant.Medium).ShouldBeNull();
        (Requests.Small with { ImageUrl = "https://example.com/a.png" }).EstimateCost(KreaVariant.Large).ShouldBeNull();
        (Requests.Small with { ImageUrl = null }).EstimateCost(KreaVariant.Large).ShouldBe(0.06m);
    }

    [Fact]
    public void VariantThatDoesNotExist_HasNoPrice()
    {
        Requests.Small.EstimateCost((KreaVariant)99).ShouldBeNull();
    }

    [Fact]
    public void VariantsOfTheClient_KnowTheirPrice()
    {
        using var krea = new KreaClient(new KreaClientOptions());

        new[] { krea.Medium, krea.Large, krea.MediumTurbo }.Select(variant => (variant.Id, variant.Title, variant.EstimateCost(Requests.Small)))
            .ShouldBe([("medium", "Krea 2 Medium", 0.03m), ("large", "Krea 2 Large", 0.06m), ("medium-turbo", "Krea 2 Turbo", 0.015m)]);
    }

    [Theory]
    [InlineData("image_url")]
    [InlineData("moodboards")]
    [InlineData("image_style_references")]
    public void MemberSentThroughExtra_LeavesThePriceOpen(string member)
    {
        KreaRequest request = Requests.Small with { Extra = new() { { member, "unchecked" } } };

        request.EstimateCost(KreaVariant.Medium).ShouldBeNull();
    }

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
