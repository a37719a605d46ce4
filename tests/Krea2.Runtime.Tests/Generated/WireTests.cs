using System.Text.Json;
using Krea2.KreaAi;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>What goes over the wire, byte for byte.</summary>
public sealed class WireTests
{
    [Fact]
    public async Task EveryMember_IsSentUnderItsNameAndInTheOrderOfTheDocument()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        await session.Client.Medium.SubmitAsync(Requests.Full);

        RecordedRequest request = session.Submits.ShouldHaveSingleItem();
        request.BodyText.ShouldBe(Requests.FullJson);
        request.Headers["Content-Type"].ShouldBe("application/json");
        request.Headers["Accept"].ShouldBe("application/json");
        request.Headers["Content-Length"].ShouldBe(Requests.FullJson.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        request.Headers["User-Agent"].ShouldStartWith("Krea2.Runtime/");
    }

    [Fact]
    public async Task UnsetMembers_AreAbsent()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        await session.Client.Medium.SubmitAsync(Requests.Small);

        session.Submits.ShouldHaveSingleItem().BodyText.ShouldBe(Requests.SmallJson);
    }

    [Fact]
    public async Task Text_IsSentAsUtf8WithoutNeedlessEscapes()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        await session.Client.Medium.SubmitAsync(Requests.Small with { Prompt = "Füchse & \"Boote\" <3 '+' 狐 🦊\n\u0001" });

        session.Submits.ShouldHaveSingleItem().BodyText.ShouldStartWith("""{"prompt":"Füchse & \"Boote\" <3 '+' 狐 \uD83E\uDD8A\n\u0001",""");
    }

    [Theory]
    [InlineData(KreaAspectRatio.Ratio1x1, "1:1")]
    [InlineData(KreaAspectRatio.Ratio4x3, "4:3")]
    [InlineData(KreaAspectRatio.Ratio3x2, "3:2")]
    [InlineData(KreaAspectRatio.Ratio16x9, "16:9")]
    [InlineData(KreaAspectRatio.Ratio2_35x1, "2.35:1")]
    [InlineData(KreaAspectRatio.Ratio4x5, "4:5")]
    [InlineData(KreaAspectRatio.Ratio3x4, "3:4")]
    [InlineData(KreaAspectRatio.Ratio2x3, "2:3")]
    [InlineData(KreaAspectRatio.Ratio9x16, "9:16")]
    public void AspectRatio_HasItsExactString(KreaAspectRatio value, string text)
    {
        Written(Requests.Small with { AspectRatio = value }, "aspect_ratio").ShouldBe($"\"{text}\"");
        KreaRequest.Parse(Requests.SmallJson.Replace("4:5", text, StringComparison.Ordinal)).AspectRatio.ShouldBe(value);
        Enum.GetValues<KreaAspectRatio>().Length.ShouldBe(9);
    }

    [Theory]
    [InlineData(KreaCreativity.Raw, "raw")]
    [InlineData(KreaCreativity.Low, "low")]
    [InlineData(KreaCreativity.Medium, "medium")]
    [InlineData(KreaCreativity.High, "high")]
    public void Creativity_HasItsExactString(KreaCreativity value, string text)
    {
        Written(Requests.Small with { Creativity = value }, "creativity").ShouldBe($"\"{text}\"");
        Enum.GetValues<KreaCreativity>().Length.ShouldBe(4);
    }

    [Fact]
    public void Default_IsSentOnlyWhenItIsSet()
    {
        Written(Requests.Small, "creativity").ShouldBeNull();
        Written(Requests.Small, "strength").ShouldBeNull();
        Written(Requests.Small with { Creativity = KreaCreativity.Low }, "creativity").ShouldBe("\"low\"");
        Written(Requests.Small with { Intensity = 0 }, "intensity").ShouldBe("0");
        Written(Requests.Small with { Strength = 0.99 }, "strength").ShouldBe("0.99");
    }

    [Fact]
    public void Null_IsSentOnlyForAnOptional()
    {
        Written(Requests.Small, "image_url").ShouldBeNull();
        Written(Requests.Small with { ImageUrl = null }, "image_url").ShouldBe("null");
        Written(Requests.Full with { ImageUrl = default(Optional<string?>) }, "image_url").ShouldBeNull();

        // The manifest says that a null seed means none.
        Written(Requests.Full with { Seed = null }, "seed").ShouldBeNull();
        Written(Requests.Full with { Styles = null }, "styles").ShouldBeNull();
    }

    [Fact]
    public void EmptyList_IsSentAsSuch()
    {
        Written(Requests.Small with { ImageStyleReferences = [], Moodboards = [], Styles = [] }, "image_style_references").ShouldBe("[]");
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1d / 3, "0.3333333333333333")]
    [InlineData(1e-7, "1E-07")]
    [InlineData(-0d, "-0")]
    [InlineData(1, "1")]
    public void Number_KeepsItsShortestDigitsInAnyCulture(double value, string text)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            Written(Requests.Small with { Strength = value }, "strength").ShouldBe(text);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(9007199254740993)]
    public void Seed_KeepsEveryDigit(long seed)
    {
        KreaRequest request = Requests.Small with { Seed = seed };

        Written(request, "seed").ShouldBe(seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        KreaRequest.Parse(request.ToJson()).Seed.ShouldBe(seed);
    }

    private static string? Written(KreaRequest request, string member)
    {
        using JsonDocument document = JsonDocument.Parse(request.ToJson());
        return document.RootElement.TryGetProperty(member, out JsonElement value) ? value.GetRawText() : null;
    }
}
