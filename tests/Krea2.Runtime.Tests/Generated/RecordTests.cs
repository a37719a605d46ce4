using System.Collections;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Requests are values: equal by content, unchangeable, safe to print.</summary>
public sealed class RecordTests
{
    [Fact]
    public void EqualContent_IsEqual()
    {
        KreaRequest one = KreaRequest.Parse(Requests.FullJson);

        one.ShouldBe(Requests.Full);
        (one == Requests.Full).ShouldBeTrue();
        one.GetHashCode().ShouldBe(Requests.Full.GetHashCode());
        (one with { Styles = null }).ShouldNotBe(Requests.Full);
        (one with { ImageStyleReferences = [.. one.ImageStyleReferences!.Reverse()] }).ShouldNotBe(Requests.Full);
        (one with { Moodboards = [one.Moodboards![0] with { Strength = 0.24 }] }).ShouldNotBe(Requests.Full);
    }

    [Fact]
    public void UnsetAndNull_AreNotEqual()
    {
        (Requests.Small with { ImageUrl = null }).ShouldNotBe(Requests.Small);
    }

    [Fact]
    public void Extra_CountsForEqualityByItsJson()
    {
        using var one = System.Text.Json.JsonDocument.Parse("""{"a": 1.0, "b": [true]}""");
        using var other = System.Text.Json.JsonDocument.Parse("""{"b":[true],"a":1}""");

        (Requests.Small with { Extra = new() { { "x", one.RootElement } } }).ShouldBe(Requests.Small with { Extra = new() { { "x", other.RootElement } } });
        (Requests.Small with { Extra = new() { { "x", 1 } } }).ShouldNotBe(Requests.Small with { Extra = new() { { "x", 2 } } });
        (Requests.Small with { Extra = [] }).ShouldBe(Requests.Small);
    }

    [Fact]
    public void With_ChangesOneMemberOfACopy()
    {
        KreaRequest changed = Requests.Full with { Prompt = "another" };

        changed.Prompt.ShouldBe("another");
        Requests.Full.Prompt.ShouldBe("a red fox");
        changed.ImageStyleReferences.ShouldBeSameAs(Requests.Full.ImageStyleReferences);
        (changed with { Prompt = "a red fox" }).ShouldBe(Requests.Full);
    }

    [Fact]
    public void Collection_IsCopiedWhenItIsSet()
    {
        var styles = new List<KreaRequestStyle> { new() { Id = "a", Strength = 1 } };
        KreaRequest request = Requests.Small with { Styles = styles };

        styles.Clear();

        request.Styles.ShouldHaveSingleItem();
        request.Styles.ShouldNotBeAssignableTo<IList>();
        request.Styles.ShouldNotBeAssignableTo<ICollection<KreaRequestStyle>>();
    }

    [Fact]
    public void PrintedRequest_ShowsNoQueryOfAnAddress()
    {
        KreaRequest request = Requests.Full with
        {
            Prompt = new string('x', 200),
            ImageUrl = "https://user:secret@example.com/a.png?signature=secret#secret",
            ImageStyleReferences = [new() { Url = "https://example.com/a.png?signature=secret" }],
            Extra = new() { { "callback", "https://example.com/?token=secret" } },
        };

        string text = $"{request} {request.ImageStyleReferences[0]}";

        text.ShouldNotContain("secret");
        text.ShouldBe(
            $"KreaRequest {{ Prompt = \"{new string('x', 64)}... (200 characters)\", Seed = 7, Styles = 1 item, ImageStyleReferences = 1 item, AspectRatio = Ratio2_35x1, Resolution = Resolution1K, "
            + "Creativity = High, Intensity = -100, Complexity = 100, Movement = 0, Moodboards = 1 item, ImageUrl = https://example.com/a.png, Strength = 0.99, Extra = 1 member } "
            + "KreaImageStyleReference { Url = https://example.com/a.png }");
    }

    [Fact]
    public void PrintedDataUrl_IsShort()
    {
        (Requests.Small with { ImageUrl = "data:image/png;base64," + new string('A', 5000) }).ToString().Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void PrintedAnswers_ShowNoQueryEither()
    {
        KreaAsset asset = KreaAsset.Parse("""
            {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","image_url":"https://example.com/a.png?sig=secret","uploaded_at":"2026-10-09T08:00:00Z","width":null,"height":null,"size_bytes":null,"mime_type":null}
            """);

        asset.ToString().ShouldBe("KreaAsset { Id = 0f8fad5b-d9cb-469f-a165-70867728950e, ImageUrl = https://example.com/a.png, UploadedAt = 10/09/2026 08:00:00 +00:00 }");
    }
}
