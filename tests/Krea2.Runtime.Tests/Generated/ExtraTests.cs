using System.Text.Json;
using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>Extra</c>: what the host added yesterday can be sent today.</summary>
public sealed class ExtraTests
{
    [Fact]
    public async Task ValueOutsideTheEnum_IsSent()
    {
        // A host that knows one ratio more than the document that the client was generated from.
        string document = (await Documents.ReadAsync("krea", "openapi.json")).Replace("\"9:16\"", "\"9:16\", \"21:9\"", StringComparison.Ordinal);
        await using KreaSession session = await KreaSession.StartAsync(host => host.Document = document);

        Job job = await session.Client.Medium.GenerateAsync(Requests.Small with { Extra = new() { { "aspect_ratio", "21:9" } } });

        job.State.ShouldBe(JobState.Succeeded);
        session.Submits.ShouldHaveSingleItem().BodyText.ShouldBe("""{"prompt":"a red fox","resolution":"1K","aspect_ratio":"21:9"}""");
    }

    [Fact]
    public async Task UnknownMember_IsSentAndTheHostDecides()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        InvalidRequestException e = await Should.ThrowAsync<InvalidRequestException>(() => session.Client.Medium.SubmitAsync(Requests.Small with { Extra = new() { { "upscale", 2 } } }));

        e.ProviderMessage.ShouldNotBeNull().ShouldContain("'upscale'");
        session.Submits.ShouldHaveSingleItem().BodyText.ShouldEndWith("\"resolution\":\"1K\",\"upscale\":2}");
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("aspect_ratio")]
    [InlineData("resolution")]
    [InlineData("creativity")]
    [InlineData("intensity")]
    [InlineData("complexity")]
    [InlineData("movement")]
    [InlineData("styles")]
    [InlineData("image_style_references")]
    [InlineData("moodboards")]
    [InlineData("image_url")]
    [InlineData("strength")]
    public void KnownName_ReplacesTheMemberAndSkipsItsCheck(string member)
    {
        KreaRequest wrong = WrongEverywhere();
        wrong.Validate().ShouldContain(violation => violation.Pointer.Split('/', 3)[1] == member);

        KreaRequest replaced = wrong with { Extra = new() { { member, true } } };

        replaced.Validate().ShouldNotContain(violation => violation.Pointer.Split('/', 3)[1] == member);
        replaced.Validate().Select(violation => violation.Pointer.Split('/', 3)[1]).Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public void EveryKnownName_IsWrittenOnceAndFromExtra()
    {
        foreach (string member in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Requests.FullJson)!.Keys)
        {
            string json = (Requests.Full with { Extra = new() { { member, "x" } } }).ToJson();

            json.ShouldEndWith($",\"{member}\":\"x\"}}");
            JsonDocument.Parse(json).RootElement.EnumerateObject().Count(property => property.Name == member).ShouldBe(1);
        }
    }

    [Fact]
    public void EveryKindOfValue_CanBeAdded()
    {
        using JsonDocument document = JsonDocument.Parse("""{"a":[1,{"b":null}]}""");
        var extra = new ExtraMembers { { "text", "x" }, { "none", null }, { "whole", 1L }, { "number", 0.5 }, { "yes", true }, { "json", document.RootElement } };

        (Requests.Small with { Extra = extra }).ToJson().ShouldEndWith(""","text":"x","none":null,"whole":1,"number":0.5,"yes":true,"json":{"a":[1,{"b":null}]}}""");
        Should.Throw<ArgumentException>(() => extra.Add("text", "y"));
        Should.Throw<ArgumentException>(() => extra.Add("undefined", default(JsonElement)));
    }

    [Fact]
    public void Record_KeepsItsOwnFrozenCopy()
    {
        var extra = new ExtraMembers { { "a", 1 } };
        KreaRequest request;
        using (JsonDocument document = JsonDocument.Parse("[1]"))
        {
            extra.Add("b", document.RootElement);
            request = Requests.Small with { Extra = extra };
        }

        extra.Add("c", 2);

        request.Extra.Keys.ShouldBe(["a", "b"]);
        request.ToJson().ShouldEndWith(",\"a\":1,\"b\":[1]}");
        Should.Throw<InvalidOperationException>(() => request.Extra.Add("d", 3));
        (request with { Extra = null! }).Extra.Count.ShouldBe(0);
    }

    [Fact]
    public void NestedObject_HasExtraToo()
    {
        KreaRequest request = Requests.Small with { ImageStyleReferences = [new() { Url = "not a uri", Extra = new() { { "url", "asset:1" }, { "mask", "m" } } }] };

        request.Validate().ShouldBeEmpty();
        request.ToJson().ShouldContain("""[{"url":"asset:1","mask":"m"}]""");
    }

    private static KreaRequest WrongEverywhere() => new()
    {
        Prompt = null!,
        AspectRatio = (KreaAspectRatio)99,
        Resolution = (KreaResolution)99,
        Creativity = (KreaCreativity)99,
        Intensity = 101,
        Complexity = 101,
        Movement = 101,
        Styles = [new() { Id = "a", Strength = 3 }],
        ImageStyleReferences = [new() { Url = "fox.png" }],
        Moodboards = [new() { Id = new Guid(Requests.MoodboardId), Strength = 2 }],
        ImageUrl = "fox.png",
        Strength = 2,
    };
}
