using Krea2.KreaAi;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><c>krea.Styles</c>.</summary>
public sealed class StyleTests
{
    [Fact]
    public async Task Styles_AreListedPageByPageAndUsed()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        KreaStylePage first = await session.Client.Styles.ListAsync(limit: 1);
        KreaStylePage second = await session.Client.Styles.ListAsync(first.NextCursor, limit: 1);

        KreaStyle ink = first.Items.ShouldHaveSingleItem();
        (ink.Id, ink.Title, ink.Public, ink.CoverUrl, ink.Owner).ShouldBe(("style-ink-wash", "Ink wash", true, null, null));
        ink.Models.ShouldBe(["k2"]);
        second.Items.ShouldHaveSingleItem().Id.ShouldBe("style-risograph");
        second.NextCursor.ShouldBeNull();
        Job job = await session.Client.Medium.GenerateAsync(Requests.Small with { Styles = [new() { Id = ink.Id, Strength = 0.8 }] });
        job.State.ShouldBe(JobState.Succeeded);
    }

    [Fact]
    public async Task EveryFilter_IsSentAsTheDocumentNamesIt()
    {
        await using KreaSession session = await KreaSession.StartAsync();

        KreaStylePage page = await session.Client.Styles.ListAsync(ids: "style-risograph", liked: true, user: "ann & bob", model: "k2", filter: KreaStyleFilter.Krea);

        page.Items.ShouldHaveSingleItem().Id.ShouldBe("style-risograph");
        session.Host.Requests.ShouldHaveSingleItem().Query.ShouldBe("?ids=style-risograph&liked=true&user=ann%20%26%20bob&model=k2&filter=krea");
    }

    [Fact]
    public async Task Style_IsReadByItsId()
    {
        await using KreaSession session = await KreaSession.StartAsync(host => host.Styles = [new FakeStyle { Id = "a b?ü" }]);

        KreaStyle style = await session.Client.Styles.GetAsync("a b?ü");

        (style.Id, style.Title, style.Prompt).ShouldBe(("a b?ü", null, ""));
        NotFoundException e = await Should.ThrowAsync<NotFoundException>(() => session.Client.Styles.GetAsync("a"));
        (e.ProviderMessage, e.Route).ShouldBe(("Style not found", "/styles/{id}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task IdThatWouldBeAnotherRoute_IsNotSent(string id)
    {
        await using KreaSession session = await KreaSession.StartAsync();

        await Should.ThrowAsync<ArgumentException>(async () => await session.Client.Styles.GetAsync(id));

        session.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task NewMemberOfAnAnswer_IsKept()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        session.Host.AnswerNext(200, """
            {"id":"s","title":null,"urls":["https://example.com/1.png"],"public":false,"prompt":"p","like_count":3,"created_at":"2026-10-09","trained_on":{"images":12},
             "owner":{"id":"0f8fad5b-d9cb-469f-a165-70867728950e","name":"Ann","badge":"gold"}}
            """);

        KreaStyle style = await session.Client.Styles.GetAsync("s");

        style.Extra["trained_on"].GetProperty("images").GetInt32().ShouldBe(12);
        style.Owner!.Extra["badge"].GetString().ShouldBe("gold");
        style.Urls.ShouldBe([new Uri("https://example.com/1.png")]);
        KreaStyle.Parse(style.ToJson()).ShouldBe(style);
    }
}
