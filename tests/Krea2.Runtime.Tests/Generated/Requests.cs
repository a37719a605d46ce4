using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Requests that Krea accepts.</summary>
internal static class Requests
{
    public const string MoodboardId = "0f8fad5b-d9cb-469f-a165-70867728950e";

    /// <summary>What every member of <see cref="Full"/> makes on the wire, in the document's order.</summary>
    public const string FullJson =
        """{"prompt":"a red fox","seed":7,"styles":[{"id":"style-ink-wash","strength":-1.5}]"""
        + ""","image_style_references":[{"strength":0.25,"url":"https://example.com/a.png"},{"url":"https://example.com/b.png"}]"""
        + ""","aspect_ratio":"2.35:1","resolution":"1K","creativity":"high","intensity":-100,"complexity":100,"movement":0"""
        + ""","moodboards":[{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","strength":0.23}],"image_url":"https://example.com/start.png","strength":0.99}""";

    public const string SmallJson = """{"prompt":"a red fox","aspect_ratio":"4:5","resolution":"1K"}""";

    /// <summary>Short enough for a test, whatever the variant.</summary>
    public static PollingOptions FastPolling { get; } = new()
    {
        Initial = TimeSpan.FromMilliseconds(5),
        InitialWhenSlow = TimeSpan.FromMilliseconds(5),
        Maximum = TimeSpan.FromMilliseconds(20),
        MaximumWait = TimeSpan.FromSeconds(30),
    };

    /// <summary>The required members and nothing else.</summary>
    public static KreaRequest Small { get; } = new() { Prompt = "a red fox", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };

    /// <summary>Every member.</summary>
    public static KreaRequest Full { get; } = new()
    {
        Prompt = "a red fox",
        Seed = 7,
        Styles = [new() { Id = "style-ink-wash", Strength = -1.5 }],
        ImageStyleReferences = [new() { Url = "https://example.com/a.png", Strength = 0.25 }, new() { Url = "https://example.com/b.png" }],
        AspectRatio = KreaAspectRatio.Ratio2_35x1,
        Resolution = KreaResolution.Resolution1K,
        Creativity = KreaCreativity.High,
        Intensity = -100,
        Complexity = 100,
        Movement = 0,
        Moodboards = [new() { Id = new Guid(MoodboardId), Strength = 0.23 }],
        ImageUrl = "https://example.com/start.png",
        Strength = 0.99,
    };

    /// <summary>A style reference that Krea accepts.</summary>
    public static KreaImageStyleReference Reference(int number = 1) => new() { Url = $"https://example.com/{number}.png" };
}
