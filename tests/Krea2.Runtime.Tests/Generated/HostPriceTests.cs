using Krea2.Replicate;
using Krea2.Runware;
using Krea2.WaveSpeed;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Prices as the hosts' pages and resellers give them; none where no source gives one.</summary>
public sealed class HostPriceTests
{
    private const string Picture = "https://example.com/sketch.png";
    private static readonly Guid _moodboard = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Theory]
    [InlineData(ReplicateVariant.Medium, "0.03", null, null)]
    [InlineData(ReplicateVariant.Large, "0.06", null, null)]
    [InlineData(ReplicateVariant.MediumTurbo, "0.015", "0.0175", "0.02")]
    public void Replicate(ReplicateVariant variant, string? text, string? references, string? moodboard)
    {
        ReplicateRequest request = new() { Prompt = "a fox" };

        request.EstimateCost(variant).ShouldBe(Amount(text));
        (request with { StyleReferenceImages = [] }).EstimateCost(variant).ShouldBe(Amount(text));
        (request with { StyleReferenceImages = [Picture, Picture] }).EstimateCost(variant).ShouldBe(Amount(references));
        (request with { StyleReferenceImages = [Picture], MoodboardId = _moodboard.ToString() }).EstimateCost(variant).ShouldBe(Amount(moodboard));
    }

    [Theory]
    [InlineData(RunwareVariant.Medium, "0.03", "0.035", null)]
    [InlineData(RunwareVariant.Large, "0.06", "0.065", null)]
    [InlineData(RunwareVariant.MediumTurbo, "0.015", "0.0175", "0.02")]
    [InlineData(RunwareVariant.Turbo, null, null, null)]
    public void Runware(RunwareVariant variant, string? text, string? references, string? moodboard)
    {
        RunwareRequest request = new() { PositivePrompt = "a fox", Width = 1024, Height = 1024 };
        RunwareRequest referring = request with { Inputs = new() { ReferenceImages = [Picture] } };

        request.EstimateCost(variant).ShouldBe(Amount(text));
        referring.EstimateCost(variant).ShouldBe(Amount(references));
        (referring with { Settings = new() { Moodboards = [new() { Id = _moodboard }] } }).EstimateCost(variant).ShouldBe(Amount(moodboard));
        (referring with { NumberResults = 4 }).EstimateCost(variant).ShouldBe(4 * Amount(references));
    }

    [Theory]
    [InlineData(WaveSpeedVariant.Medium, "0.03", "0.035")]
    [InlineData(WaveSpeedVariant.Large, "0.06", "0.065")]
    [InlineData(WaveSpeedVariant.MediumTurbo, "0.015", null)]
    public void WaveSpeed(WaveSpeedVariant variant, string? text, string? references)
    {
        WaveSpeedRequest request = new() { Prompt = "a fox" };

        request.EstimateCost(variant).ShouldBe(Amount(text));
        (request with { Reference = [] }).EstimateCost(variant).ShouldBe(Amount(text));
        (request with { Reference = [new() { ImageUrl = Picture }, new() { ImageUrl = Picture }] }).EstimateCost(variant).ShouldBe(Amount(references));
    }

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
