using Krea2.KreaAi;

namespace Krea2.Benchmarks.Serialization;

/// <summary>The same two requests for each way of writing them.</summary>
internal static class SampleRequests
{
    private const string Prompt = "A red fox asleep in a paper boat, ink and watercolour, soft morning light on a still lake";
    private const string Picture = "https://gen.krea.ai/images/2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5b0aa.png";
    private static readonly Guid s_moodboard = Guid.Parse("2f0c1c34-6a0e-4a38-9a0a-0c8ec1f5b0aa");

    /// <summary>What is required, and nothing else.</summary>
    public static KreaRequest Small { get; } = new() { Prompt = Prompt, AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K };

    public static PlainRequest PlainSmall { get; } = new() { Prompt = Prompt, AspectRatio = PlainAspectRatio.Ratio4x5, Resolution = PlainResolution.Resolution1K };

    public static PlainTextPrompt PlainTextSmall { get; } = new() { Prompt = Prompt, AspectRatio = "4:5", Resolution = "1K" };

    /// <summary>All members, with ten references and two styles.</summary>
    public static KreaRequest Full { get; } = Small with
    {
        Seed = 1234567,
        Styles = [new() { Id = "style-00", Strength = 0.75 }, new() { Id = "style-01", Strength = -0.5 }],
        ImageStyleReferences = [.. Enumerable.Range(0, 10).Select(i => new KreaImageStyleReference { Strength = Strength(i), Url = Address(i) })],
        Creativity = KreaCreativity.High,
        Intensity = 20,
        Complexity = -10,
        Movement = 100,
        Moodboards = [new() { Id = s_moodboard, Strength = 0.35 }],
        ImageUrl = Picture,
        Strength = 0.5,
    };

    public static PlainRequest PlainFull { get; } = PlainSmall with
    {
        Seed = 1234567,
        Styles = PlainStyles(),
        ImageStyleReferences = PlainReferences(),
        Creativity = PlainCreativity.High,
        Intensity = 20,
        Complexity = -10,
        Movement = 100,
        Moodboards = PlainMoodboards(),
        ImageUrl = Picture,
        Strength = 0.5,
    };

    public static PlainTextRequest PlainTextFull { get; } = new()
    {
        Prompt = Prompt,
        Seed = 1234567,
        Styles = PlainStyles(),
        ImageStyleReferences = PlainReferences(),
        AspectRatio = "4:5",
        Resolution = "1K",
        Creativity = "high",
        Intensity = 20,
        Complexity = -10,
        Movement = 100,
        Moodboards = PlainMoodboards(),
        ImageUrl = Picture,
        Strength = 0.5,
    };

    private static PlainStrength[] PlainStyles() => [new() { Id = "style-00", Strength = 0.75 }, new() { Id = "style-01", Strength = -0.5 }];

    private static PlainReference[] PlainReferences() => [.. Enumerable.Range(0, 10).Select(i => new PlainReference { Strength = Strength(i), Url = Address(i) })];

    private static PlainMoodboard[] PlainMoodboards() => [new() { Id = s_moodboard, Strength = 0.35 }];

    private static double Strength(int number) => Math.Round(number / 10.0, 2);

    private static string Address(int number) => $"https://gen.krea.ai/images/reference-{number:D4}.png";
}
