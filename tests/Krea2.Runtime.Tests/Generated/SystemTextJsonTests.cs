using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Krea2.KreaAi;
using Krea2.Serialization;

namespace Krea2.Runtime.Tests.Generated;

/// <summary>Requests can be queued and stored with System.Text.Json.</summary>
public sealed class SystemTextJsonTests
{
    private static readonly JsonSerializerOptions s_odd = new() { PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    [Fact]
    public void Request_IsTheSameJsonAsOnTheWire()
    {
        JsonSerializer.Serialize(Requests.Full).ShouldBe(Requests.FullJson);
        JsonSerializer.Deserialize<KreaRequest>(Requests.FullJson).ShouldBe(Requests.Full);
    }

    [Fact]
    public void ForeignOptions_ChangeNoName()
    {
        string json = JsonSerializer.Serialize(Requests.Full, s_odd);

        JsonSerializer.Deserialize<KreaRequest>(json, s_odd).ShouldBe(Requests.Full);
        JsonElement.Parse(json).GetProperty("image_style_references").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Envelope_RoundTrips()
    {
        var envelope = new Envelope { Variant = KreaVariant.MediumTurbo, Request = Requests.Full, Fallbacks = [KreaAspectRatio.Ratio1x1, KreaAspectRatio.Ratio2_35x1], Ratio = null };

        string json = JsonSerializer.Serialize(envelope);
        Envelope? back = JsonSerializer.Deserialize<Envelope>(json);

        json.ShouldBe($$"""{"Variant":"medium-turbo","Request":{{Requests.FullJson}},"Fallbacks":["1:1","2.35:1"],"Ratio":null}""");
        back!.Request.ShouldBe(envelope.Request);
        back.Variant.ShouldBe(KreaVariant.MediumTurbo);
        back.Fallbacks.ShouldBe(envelope.Fallbacks);
    }

    [Fact]
    public void TypeInfoWithoutReflection_ComesFromTheConverter()
    {
        // A [JsonSerializable] context in the same project cannot see generated types; this is what it would hold.
        var options = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        JsonTypeInfo<KreaRequest> type = JsonMetadataServices.CreateValueInfo<KreaRequest>(options, new GeneratedJsonConverter<KreaRequest>());

        string json = JsonSerializer.Serialize(Requests.Full, type);

        json.ShouldBe(Requests.FullJson);
        JsonSerializer.Deserialize(json, type).ShouldBe(Requests.Full);
    }

    [Fact]
    public async Task Stream_IsReadInSmallPieces()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat(Requests.FullJson, 200))}]";
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));

        List<KreaRequest?> requests = [];
        await foreach (KreaRequest? request in JsonSerializer.DeserializeAsyncEnumerable<KreaRequest>(stream))
        {
            requests.Add(request);
        }

        requests.Count.ShouldBe(200);
        requests.ShouldAllBe(request => request == Requests.Full);
    }

    [Fact]
    public void WrongJson_IsAJsonException()
    {
        JsonException e = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Envelope>("""{"Variant":"medium","Request":{"promt":"x"}}"""));

        e.Message.ShouldContain("unknown member 'promt'");
        e.Path.ShouldBe("$.Request");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<KreaAspectRatio>("\"4:6\"")).Message.ShouldContain("expected one of \"1:1\", ");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<KreaAspectRatio>("3"));
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<KreaRequest>("{\"prompt\":\"\\ud83e\"}"));
        JsonSerializer.Deserialize<KreaRequest>("null").ShouldBeNull();
    }

    [Fact]
    public void RequestWithExtra_IsWrittenButAClosedObjectIsNotReadBack()
    {
        string json = JsonSerializer.Serialize(Requests.Small with { Extra = new() { { "upscale", 2 } } });

        json.ShouldEndWith(",\"upscale\":2}");
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<KreaRequest>(json)).Message.ShouldContain("unknown member 'upscale'");
    }

    internal sealed record Envelope
    {
        public required KreaVariant Variant { get; init; }

        public required KreaRequest Request { get; init; }

        public IReadOnlyList<KreaAspectRatio> Fallbacks { get; init; } = [];

        public KreaAspectRatio? Ratio { get; init; }
    }
}
