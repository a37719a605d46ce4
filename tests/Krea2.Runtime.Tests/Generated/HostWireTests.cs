using Krea2.Replicate;
using Krea2.Runware;
using Krea2.WaveSpeed;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Requests of the hosts as they are sent: their own names and words, nothing that was not set.</summary>
public sealed class HostWireTests
{
    private static readonly Guid _id = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void Replicate()
    {
        ReplicateRequest request = new() { Prompt = "a fox", AspectRatio = ReplicateAspectRatio.Ratio2_35x1, Creativity = ReplicateCreativity.High, StyleReferenceImages = [], StyleReferenceStrength = 0.5, MoodboardId = null, MoodboardStrength = 0.35, Seed = 7 };

        RoundTrip(request.ToJson(), ReplicateRequest.Parse, """{"prompt":"a fox","aspect_ratio":"2.35:1","creativity":"high","style_reference_images":[],"style_reference_strength":0.5,"moodboard_strength":0.35,"seed":7}""");
        new ReplicateRequest { Prompt = "a fox" }.ToJson().ShouldBe("""{"prompt":"a fox"}""");
    }

    [Fact]
    public void Runware()
    {
        RunwareRequest request = new()
        {
            TaskUuid = _id,
            OutputType = RunwareOutputType.DataUri,
            OutputFormat = RunwareOutputFormat.Webp,
            OutputQuality = 95,
            DeliveryMethod = RunwareDeliveryMethod.Async,
            Safety = new() { CheckContent = true, Mode = "fast" },
            Ttl = 60,
            IncludeCost = true,
            NumberResults = 20,
            Inputs = new() { ReferenceImages = ["aac49721-1964-481a-ae78-8a4e29b91402", new RunwareReferenceImage { Image = "https://example.com/a.png", Strength = 1.2 }] },
            PositivePrompt = "a fox",
            Width = RunwareSize.Ratio2_35x1.Width,
            Height = RunwareSize.Ratio2_35x1.Height,
            Seed = long.MaxValue,
            Settings = new() { Creativity = RunwareCreativity.Raw, Moodboards = [new() { Id = _id, Strength = -0.5 }] },
        };

        RoundTrip(
            request.ToJson(),
            RunwareRequest.Parse,
            """{"taskUUID":"0f8fad5b-d9cb-469f-a165-70867728950e","outputType":"dataURI","outputFormat":"WEBP","outputQuality":95,"deliveryMethod":"async","safety":{"checkContent":true,"mode":"fast"},"ttl":60,"includeCost":true,"numberResults":20,"inputs":{"referenceImages":["aac49721-1964-481a-ae78-8a4e29b91402",{"image":"https://example.com/a.png","strength":1.2}]},"positivePrompt":"a fox","width":1568,"height":672,"seed":9223372036854775807,"settings":{"creativity":"raw","moodboards":[{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","strength":-0.5}]}}""");
        request.Validate(RunwareVariant.Medium).ShouldBeEmpty();
    }

    [Fact]
    public void WaveSpeed()
    {
        WaveSpeedRequest request = new() { Prompt = "a fox", AspectRatio = WaveSpeedAspectRatio.Ratio1x1, Creativity = WaveSpeedCreativity.Medium, Reference = [new() { ImageUrl = "https://example.com/a.png", Strength = -2 }, new() { ImageUrl = "b" }], EnableSyncMode = true, EnableBase64Output = false };

        RoundTrip(request.ToJson(), WaveSpeedRequest.Parse, """{"prompt":"a fox","aspect_ratio":"1:1","creativity":"medium","reference":[{"image_url":"https://example.com/a.png","strength":-2},{"image_url":"b"}],"enable_sync_mode":true,"enable_base64_output":false}""");
    }

    [Theory]
    [InlineData(5000, 0)]
    [InlineData(5001, 1)]
    public void WaveSpeedPrompt_CountsCodePoints(int foxes, int violations) =>
        new WaveSpeedRequest { Prompt = string.Concat(Enumerable.Repeat("🦊", foxes)) }.Validate().Count.ShouldBe(violations);

    [Fact]
    public void UploadEndpoint_IsPrintedWithoutItsQuery()
    {
        RunwareRequest request = new() { PositivePrompt = "a fox", Width = 1024, Height = 1024, UploadEndpoint = "https://bucket.example/a?X-Amz-Signature=c0ffee" };

        request.ToString().ShouldContain("bucket.example");
        request.ToString().ShouldNotContain("c0ffee");
    }

    private static void RoundTrip<T>(string json, Func<string, T> parse, string expected)
        where T : class, IApiRequest
    {
        json.ShouldBe(expected);
        parse(json).ToString().ShouldBe(parse(expected).ToString());
    }
}
