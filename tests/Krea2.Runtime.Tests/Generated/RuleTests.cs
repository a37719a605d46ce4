using System.Globalization;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Every limit of Krea's request body, at the limit and just outside of it.</summary>
public sealed class RuleTests
{
    private const string NotAUuid = "'id' must match the pattern ";

    public static TheoryData<string> Ratios => [.. KreaValues("1:1 4:3 3:2 16:9 2.35:1 4:5 3:4 2:3 9:16")];

    [Theory]
    [InlineData("intensity", -100)]
    [InlineData("intensity", 100)]
    [InlineData("intensity", 0)]
    [InlineData("complexity", -100)]
    [InlineData("complexity", 100)]
    [InlineData("movement", -100)]
    [InlineData("movement", 100)]
    [InlineData("strength", 0)]
    [InlineData("strength", 1)]
    [InlineData("styles/0/strength", -2)]
    [InlineData("styles/0/strength", 2)]
    [InlineData("image_style_references/0/strength", 0)]
    [InlineData("image_style_references/0/strength", 1)]
    [InlineData("moodboards/0/strength", 0)]
    [InlineData("moodboards/0/strength", 1)]
    [InlineData("seed", long.MaxValue)]
    [InlineData("seed", long.MinValue)]
    [InlineData("image_style_references", 0)]
    [InlineData("image_style_references", 10)]
    [InlineData("moodboards", 0)]
    [InlineData("moodboards", 1)]
    [InlineData("styles", 0)]
    [InlineData("styles", 1000)]
    [InlineData("image_url", 1024)]
    [InlineData("image_style_references/0/url", 1024)]
    [InlineData("prompt", 0)]
    [InlineData("prompt", 100000)]
    public void ValueAtItsLimit_IsAllowed(string place, double value)
    {
        Values.At(place, value).Validate().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("intensity", -101, "KREA1001", "minimum", "-100", "'intensity' must be at least -100 on Krea, but is -101")]
    [InlineData("intensity", 101, "KREA1001", "maximum", "100", "'intensity' must be at most 100 on Krea, but is 101")]
    [InlineData("complexity", -101, "KREA1001", "minimum", "-100", "'complexity' must be at least -100 on Krea, but is -101")]
    [InlineData("complexity", 101, "KREA1001", "maximum", "100", "'complexity' must be at most 100 on Krea, but is 101")]
    [InlineData("movement", -101, "KREA1001", "minimum", "-100", "'movement' must be at least -100 on Krea, but is -101")]
    [InlineData("movement", 101, "KREA1001", "maximum", "100", "'movement' must be at most 100 on Krea, but is 101")]
    [InlineData("strength", -5e-324, "KREA1001", "minimum", "0", "'strength' must be at least 0 on Krea, but is -5e-324")]
    [InlineData("strength", 1.0000000000000002, "KREA1001", "maximum", "1", "'strength' must be at most 1 on Krea, but is 1.0000000000000002")]
    [InlineData("styles/0/strength", -2.0000000000000004, "KREA1001", "minimum", "-2", "'strength' must be at least -2 on Krea, but is -2.0000000000000004")]
    [InlineData("styles/0/strength", 2.0000000000000004, "KREA1001", "maximum", "2", "'strength' must be at most 2 on Krea, but is 2.0000000000000004")]
    [InlineData("image_style_references/0/strength", -0.1, "KREA1001", "minimum", "0", "'strength' must be at least 0 on Krea, but is -0.1")]
    [InlineData("image_style_references/0/strength", 1.4, "KREA1001", "maximum", "1", "'strength' must be at most 1 on Krea, but is 1.4")]
    [InlineData("moodboards/0/strength", -0.1, "KREA1001", "minimum", "0", "'strength' must be at least 0 on Krea, but is -0.1")]
    [InlineData("moodboards/0/strength", 1.01, "KREA1001", "maximum", "1", "'strength' must be at most 1 on Krea, but is 1.01")]
    [InlineData("image_style_references", 11, "KREA1005", "maxItems", "10", "'image_style_references' must have at most 10 items on Krea, but has 11")]
    [InlineData("moodboards", 2, "KREA1005", "maxItems", "1", "'moodboards' must have at most 1 item on Krea, but has 2")]
    [InlineData("image_url", 1025, "KREA1003", "maxLength", "1024", "'image_url' must have at most 1024 characters on Krea, but has 1025")]
    [InlineData("image_style_references/0/url", 1025, "KREA1003", "maxLength", "1024", "'url' must have at most 1024 characters on Krea, but has 1025")]
    public void ValueOutsideItsLimit_IsOneViolation(string place, double value, string rule, string keyword, string limit, string message)
    {
        ConstraintViolation violation = Values.At(place, value).Validate().ShouldHaveSingleItem();

        (violation.Pointer, violation.RuleId, violation.Keyword, violation.Limit, violation.Message).ShouldBe(("/" + place, rule, keyword, limit, message));
        violation.ToString().ShouldBe(message);
    }

    [Theory]
    [InlineData("strength", double.NaN, "'strength' must be a finite number on Krea, but is NaN")]
    [InlineData("styles/0/strength", double.PositiveInfinity, "'strength' must be a finite number on Krea, but is Infinity")]
    [InlineData("moodboards/0/strength", double.NegativeInfinity, "'strength' must be a finite number on Krea, but is -Infinity")]
    public void NumberThatJsonCannotSay_IsOneViolation(string place, double value, string message)
    {
        ConstraintViolation violation = Values.At(place, value).Validate().ShouldHaveSingleItem();

        (violation.Pointer, violation.RuleId, violation.Message).ShouldBe(("/" + place, "KREA1001", message));
    }

    [Theory]
    [InlineData("fox.png")]
    [InlineData("")]
    [InlineData("https://exa mple.com/a.png")]
    public void TextThatIsNoAddress_IsAViolation(string text)
    {
        string message = $"must be an absolute URI on Krea, but is \"{text}\"";

        Single(Requests.Small with { ImageUrl = text }).ShouldBe(("/image_url", "KREA1004", "format", "uri", "'image_url' " + message));
        Single(Requests.Small with { ImageStyleReferences = [new() { Url = text }] }).ShouldBe(("/image_style_references/0/url", "KREA1004", "format", "uri", "'url' " + message));
    }

    [Theory]
    [InlineData("http://localhost:8080/a.png")]
    [InlineData("data:image/png;base64,AAAA")]
    [InlineData("s3://bucket/key")]
    [InlineData("https://example.com/füchse.png?a=b#c")]
    public void Address_IsAllowedWhateverItsScheme(string text)
    {
        (Requests.Small with { ImageUrl = text, ImageStyleReferences = [new() { Url = text }] }).Validate().ShouldBeEmpty();
    }

    [Fact]
    public void Length_CountsCodePoints()
    {
        string address = "https://example.com/" + string.Concat(Enumerable.Repeat("🦊", 1004));

        (Requests.Small with { ImageUrl = address }).Validate().ShouldBeEmpty();
        Single(Requests.Small with { ImageUrl = address + "x" }).Message.ShouldBe("'image_url' must have at most 1024 characters on Krea, but has 1025");
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", true)]
    [InlineData("0f8fad5b-d9cb-169f-8165-70867728950e", true)]
    [InlineData("0f8fad5b-d9cb-869f-b165-70867728950e", true)]
    [InlineData("0f8fad5b-d9cb-069f-a165-70867728950e", false)]
    [InlineData("0f8fad5b-d9cb-969f-a165-70867728950e", false)]
    [InlineData("0f8fad5b-d9cb-469f-7165-70867728950e", false)]
    [InlineData("0f8fad5b-d9cb-469f-c165-70867728950e", false)]
    public void MoodboardId_IsAUuidOfAKnownVersion(string id, bool allowed)
    {
        KreaRequest request = Requests.Small with { Moodboards = [new() { Id = new Guid(id) }] };

        if (allowed)
        {
            request.Validate().ShouldBeEmpty();
        }
        else
        {
            var violation = Single(request);
            (violation.Pointer, violation.RuleId, violation.Keyword).ShouldBe(("/moodboards/0/id", "KREA1004", "pattern"));
            violation.Message.ShouldStartWith(NotAUuid);
            violation.Message.ShouldEndWith($" on Krea, but is \"{id}\"");
        }
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void EveryRatioOfTheDocument_IsAllowed(string ratio)
    {
        KreaRequest.Parse(Requests.SmallJson.Replace("4:5", ratio, StringComparison.Ordinal)).Validate().ShouldBeEmpty();
    }

    [Fact]
    public void ValueThatIsNoMember_IsAViolation()
    {
        KreaRequest request = Requests.Small with { AspectRatio = (KreaAspectRatio)9, Resolution = (KreaResolution)1, Creativity = (KreaCreativity)(-1) };

        request.Validate().Select(violation => (violation.Pointer, violation.RuleId, violation.Message)).ShouldBe([
            ("/aspect_ratio", "KREA1007", "'aspect_ratio' must be one of \"1:1\", \"4:3\", \"3:2\", \"16:9\", \"2.35:1\", \"4:5\", \"3:4\", \"2:3\", \"9:16\" on Krea, but is 9"),
            ("/resolution", "KREA1007", "'resolution' must be one of \"1K\" on Krea, but is 1"),
            ("/creativity", "KREA1007", "'creativity' must be one of \"raw\", \"low\", \"medium\", \"high\" on Krea, but is -1"),
        ]);
    }

    [Fact]
    public void NullWhereAValueIsRequired_IsAViolation()
    {
        KreaRequest request = Requests.Small with
        {
            Prompt = null!,
            Styles = [null!, new() { Id = null!, Strength = 0 }],
            ImageStyleReferences = [new() { Url = null! }],
        };

        request.Validate().Select(violation => (violation.Pointer, violation.RuleId, violation.Message)).ShouldBe([
            ("/prompt", "KREA1011", "'prompt' is required on Krea, but is null"),
            ("/styles/0", "KREA1011", "'styles' must have no null items on Krea, but item 0 is null"),
            ("/styles/1/id", "KREA1011", "'id' is required on Krea, but is null"),
            ("/image_style_references/0/url", "KREA1011", "'url' is required on Krea, but is null"),
        ]);
    }

    private static (string Pointer, string RuleId, string Keyword, string Limit, string Message) Single(KreaRequest request)
    {
        ConstraintViolation violation = request.Validate().ShouldHaveSingleItem();
        return (violation.Pointer, violation.RuleId, violation.Keyword, violation.Limit, violation.Message);
    }

    private static string[] KreaValues(string words) => words.Split(' ');

    /// <summary>A request that is right but for one value: a number, a count or a length.</summary>
    private static class Values
    {
        public static KreaRequest At(string place, double value) => place switch
        {
            "intensity" => Requests.Small with { Intensity = (int)value },
            "complexity" => Requests.Small with { Complexity = (int)value },
            "movement" => Requests.Small with { Movement = (int)value },
            "strength" => Requests.Small with { Strength = value },
            "seed" => Requests.Small with { Seed = value > 0 ? long.MaxValue : long.MinValue },
            "styles/0/strength" => Requests.Small with { Styles = [new() { Id = "a", Strength = value }] },
            "image_style_references/0/strength" => Requests.Small with { ImageStyleReferences = [Requests.Reference() with { Strength = value }] },
            "moodboards/0/strength" => Requests.Small with { Moodboards = [Moodboard() with { Strength = value }] },
            "styles" => Requests.Small with { Styles = [.. Enumerable.Range(0, (int)value).Select(i => new KreaRequestStyle { Id = i.ToString(CultureInfo.InvariantCulture), Strength = 1 })] },
            "image_style_references" => Requests.Small with { ImageStyleReferences = [.. Enumerable.Range(0, (int)value).Select(Requests.Reference)] },
            "moodboards" => Requests.Small with { Moodboards = [.. Enumerable.Range(0, (int)value).Select(_ => Moodboard())] },
            "image_url" => Requests.Small with { ImageUrl = "https://example.com/".PadRight((int)value, 'a') },
            "image_style_references/0/url" => Requests.Small with { ImageStyleReferences = [new() { Url = "https://example.com/".PadRight((int)value, 'a') }] },
            "prompt" => Requests.Small with { Prompt = new string('x', (int)value) },
            _ => throw new ArgumentException(place, nameof(place)),
        };

        private static KreaMoodboard Moodboard() => new() { Id = new Guid(Requests.MoodboardId) };
    }
}
