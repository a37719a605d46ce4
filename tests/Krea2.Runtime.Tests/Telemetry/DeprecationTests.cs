using System.Diagnostics;
using Krea2.Tests.Http;
using Microsoft.Extensions.Logging;

namespace Krea2.Tests.Telemetry;

/// <summary>What a host says about the end of what was called reaches whoever wants to know.</summary>
public sealed class DeprecationTests
{
    private static readonly DateTimeOffset s_sunset = new(2027, 1, 31, 23, 59, 59, TimeSpan.Zero);

    [Fact]
    public async Task Headers_AreToldOnceForEachRouteAndClient()
    {
        var told = new List<DeprecationNotice>();
        await using TelemetrySession session = await TelemetrySession.StartAsync(
            ScriptedHost.StartAsync(200, "{}", headers: [("Deprecation", "@1767225600"), ("Sunset", "Sun, 31 Jan 2027 23:59:59 GMT"), ("Link", "<https://docs.example.invalid/move?id=7>; rel=\"deprecation\"")]),
            options => options.Deprecated = told.Add);

        await session.Client.GetJsonAsync();
        await session.Client.GetJsonAsync();
        await session.Client.PostAsync();
        await session.Client.GetJsonAsync("/others");

        var notice = new DeprecationNotice
        {
            Host = "Krea",
            Method = "GET",
            Route = "/things",
            Since = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            Sunset = s_sunset,
            Link = new Uri("https://docs.example.invalid/move?id=7"),
        };
        told.ShouldBe([notice, notice with { Method = "POST" }, notice with { Route = "/others" }]);
        session.Logs.Entries.Count.ShouldBe(3);
        LogEntry entry = session.Logs.Entries.First();
        (entry.Level, entry.Id.Name).ShouldBe((LogLevel.Warning, "DeprecationSeen"));
        entry.Message.ShouldBe("Krea will remove GET /things; it stops working: 2027-01-31 23:59:59Z; what to do: https://docs.example.invalid/move");
        notice.ToString().ShouldNotContain("id=7");
    }

    [Fact]
    public async Task Headers_AreAnEventOfEverySpan()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(ScriptedHost.StartAsync(404, "{}", headers: [("Sunset", "Sun, 31 Jan 2027 23:59:59 GMT"), ("Link", "</move?id=7>; rel=deprecation")]));

        await Should.ThrowAsync<NotFoundException>(() => session.Client.GetJsonAsync());
        await Should.ThrowAsync<NotFoundException>(() => session.Client.GetJsonAsync());

        session.Spans.Spans.Count.ShouldBe(2);
        foreach (Activity span in session.Spans.Spans)
        {
            ActivityEvent told = span.Events.ShouldHaveSingleItem();
            told.Name.ShouldBe("krea2.deprecation");
            told.Tags.Lines().ShouldBe([$"krea2.deprecation.link=http://127.0.0.1:{session.Port}/move", "krea2.deprecation.sunset=2027-01-31T23:59:59.0000000+00:00"]);
        }
    }

    [Fact]
    public async Task ReceiverThatThrows_DoesNotBreakTheCall()
    {
        await using TelemetrySession session = await TelemetrySession.StartAsync(
            ScriptedHost.StartAsync(200, "[1]", headers: [("Deprecation", "true")]),
            options => options.Deprecated = _ => throw new InvalidOperationException("mine"));

        (await session.Client.GetJsonAsync()).GetArrayLength().ShouldBe(1);

        session.Logs.Single("DeprecationReceiverFailed").Exception!.Message.ShouldBe("mine");
        session.Logs.Single("DeprecationSeen").Message.ShouldBe("Krea will remove GET /things; it stops working: not said; what to do: not said");
    }

    [Theory]
    [InlineData("true", null, null)]
    [InlineData("TRUE", null, null)]
    [InlineData("@0", "1970-01-01T00:00:00Z", null)]
    [InlineData("@99999999999999999999", null, null)]
    [InlineData("@253402300800", null, null)]
    [InlineData("@-1", null, null)]
    [InlineData("Thu, 01 Jan 2026 00:00:00 GMT", "2026-01-01T00:00:00Z", null)]
    [InlineData("Thursday, 01-Jan-26 00:00:00 GMT", "2026-01-01T00:00:00Z", null)]
    [InlineData("version=\"v1\"", null, null)]
    [InlineData(null, null, "2027-01-31T23:59:59Z")]
    public async Task EveryFormOfTheHeader_IsRead(string? deprecation, string? since, string? sunset)
    {
        DeprecationNotice? notice = await NoticeAsync([("Deprecation", deprecation), ("Sunset", sunset is null ? null : "Sun, 31 Jan 2027 23:59:59 GMT")]);

        notice.ShouldNotBeNull();
        notice.Since.ShouldBe(since is null ? null : DateTimeOffset.Parse(since, System.Globalization.CultureInfo.InvariantCulture));
        notice.Sunset.ShouldBe(sunset is null ? null : s_sunset);
        notice.Link.ShouldBeNull();
    }

    [Theory]
    [InlineData("Deprecation", "false")]
    [InlineData("Deprecation", "?0")]
    [InlineData("Deprecation", " ")]
    [InlineData("Sunset", "soon")]
    [InlineData("Link", "<https://docs.example.invalid/>; rel=\"deprecation\"")]
    public async Task OtherHeaders_SayNothing(string name, string value)
    {
        (await NoticeAsync([(name, value)])).ShouldBeNull();
    }

    [Theory]
    [InlineData("<https://a.example.invalid/x>; rel=deprecation", "https://a.example.invalid/x")]
    [InlineData("<https://a.example.invalid/x>;REL=\"Deprecation\"; type=\"text/html\"", "https://a.example.invalid/x")]
    [InlineData("<https://a.example.invalid/n>; rel=\"next\"; title=\"a, b\", <https://a.example.invalid/x,y>; rel=\"sunset deprecation\"", "https://a.example.invalid/x,y")]
    [InlineData("<https://a.example.invalid/n>; rel=\"next\"", null)]
    [InlineData("<javascript:alert(1)>; rel=\"deprecation\"", null)]
    [InlineData("<https://a.example.invalid/x; rel=\"deprecation\"", null)]
    [InlineData("deprecation", null)]
    [InlineData("<>", null)]
    public async Task Link_IsTheOneAboutTheDeprecation(string header, string? link)
    {
        DeprecationNotice? notice = await NoticeAsync([("Deprecation", "true"), ("Link", header)]);

        notice!.Link.ShouldBe(link is null ? null : new Uri(link));
    }

    private static async Task<DeprecationNotice?> NoticeAsync(IReadOnlyList<(string Name, string? Value)> headers)
    {
        DeprecationNotice? notice = null;
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}", headers: [.. headers.Where(header => header.Value is not null).Select(header => (header.Name, header.Value!))]);
        using var client = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, Deprecated = seen => notice = seen });
        await client.GetJsonAsync();
        return notice;
    }
}
