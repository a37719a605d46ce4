using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.Specs;

/// <summary>The documents of June and May 2026 differ from the bundled one in the request body alone.</summary>
public sealed class OlderDocumentTests
{
    [Theory]
    [InlineData("2026-06-10", 10)]
    [InlineData("2026-05-27", 8)]
    public void OlderDocument_DiffersInTheBodyAlone(string taken, int members)
    {
        SpecFile older = Older(taken);

        ((string?)older.Root["x-krea2-taken"]).ShouldBe(taken);
        foreach (string route in SpecFile.GenerateRoutes)
        {
            older.RequestBody(route)["properties"]!.AsObject().Count.ShouldBe(members);
            JsonNode.DeepEquals(older.RequestBody(route)["required"], SpecFile.Krea.RequestBody(route)["required"]).ShouldBeTrue();
            JsonNode.DeepEquals(older.RequestBody(route)["additionalProperties"], JsonValue.Create(false)).ShouldBeTrue();
        }

        JsonNode.DeepEquals(WithoutBodies(older), WithoutBodies(SpecFile.Krea)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("2026-06-10", "image_style_references[].strength", """{"type":"number","minimum":0,"maximum":1,"default":0.5}""")]
    [InlineData("2026-06-10", "image_style_references[].url", """{"type":"string","format":"uri"}""")]
    [InlineData("2026-06-10", "aspect_ratio", """{"type":"string","enum":["1:1","4:3","3:2","16:9","2.35:1","4:5","2:3","9:16"]}""")]
    [InlineData("2026-06-10", "creativity", """{"type":"string","enum":["raw","low","medium","high"],"default":"low"}""")]
    [InlineData("2026-06-10", "moodboards[].id", """{"type":"string","format":"uuid"}""")]
    [InlineData("2026-06-10", "moodboards[].strength", """{"type":"number","minimum":0,"maximum":1,"default":0.23}""")]
    [InlineData("2026-06-10", "intensity", """{"type":"integer","minimum":-100,"maximum":100,"default":0}""")]
    [InlineData("2026-06-10", "movement", null)]
    [InlineData("2026-06-10", "image_url", null)]
    [InlineData("2026-06-10", "strength", null)]
    [InlineData("2026-05-27", "image_style_references[].strength", """{"type":"number","format":"double","minimum":-2,"maximum":2}""")]
    [InlineData("2026-05-27", "aspect_ratio", """{"type":"string","enum":["1:1","4:3","3:2","16:9","2.35:1","4:5","2:3","9:16"]}""")]
    [InlineData("2026-05-27", "creativity", """{"type":"string","enum":["raw","low","medium","high"],"default":"medium"}""")]
    [InlineData("2026-05-27", "moodboards[].strength", """{"type":"number","format":"double","minimum":-0.5,"maximum":1.5,"default":0.35}""")]
    [InlineData("2026-05-27", "seed", """{"type":"number"}""")]
    [InlineData("2026-05-27", "intensity", null)]
    [InlineData("2026-05-27", "movement", null)]
    [InlineData("2026-05-27", "image_url", null)]
    public void OlderBody_HasItsOwnNumbers(string taken, string member, string? expected)
    {
        string? actual = SpecFile.Structure(Older(taken).At("request." + member))?.ToJsonString();

        actual.ShouldBe(expected);
    }

    [Fact]
    public void LaunchBody_AsksForTheStrengthAndNotTheAddress() =>
        SpecFile.KreaMay.At("request.image_style_references[]")!["required"]!.ToJsonString().ShouldBe("""["strength"]""");

    [Fact]
    public void Counts_AreThoseOfTheBundledDocument()
    {
        foreach (SpecFile older in new[] { SpecFile.KreaJune, SpecFile.KreaMay })
        {
            ((int?)older.At("request.image_style_references")!["maxItems"]).ShouldBe(10);
            ((int?)older.At("request.moodboards")!["maxItems"]).ShouldBe(1);
        }
    }

    private static SpecFile Older(string taken) => taken == "2026-05-27" ? SpecFile.KreaMay : SpecFile.KreaJune;

    private static JsonObject WithoutBodies(SpecFile file)
    {
        JsonObject copy = file.Root.DeepClone().AsObject();
        copy.Remove("info").ShouldBeTrue();
        copy.Remove("x-krea2-taken").ShouldBeTrue();
        foreach (string route in SpecFile.GenerateRoutes)
        {
            copy["paths"]![route]!["post"]!.AsObject().Remove("requestBody").ShouldBeTrue();
        }

        return copy;
    }
}
