using System.Text.Json;
using Krea2.Http;
using Krea2.KreaAi;
using Krea2.Replicate;
using Krea2.Runtime.Tests.Faults;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Runware;
using Krea2.Tests.Http;
using Krea2.WaveSpeed;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>Addresses that a request itself carries, as Runware's do: signed ones for the upload of results, and those of webhooks.</summary>
public sealed class RequestAddressTests
{
    private static readonly RunwareRequest s_request = new()
    {
        PositivePrompt = Marks.Prompt,
        Width = 1024,
        Height = 1024,
        UploadEndpoint = Marks.Signed(new Uri("https://uploads.example.invalid"), "/fox.png").AbsoluteUri,
        WebhookUrl = Marks.Webhook.AbsoluteUri,
    };

    private static readonly Dictionary<string, Action<string>> s_parsers = new()
    {
        ["Krea"] = static json => KreaRequest.Parse(json),
        ["Replicate"] = static json => ReplicateRequest.Parse(json),
        ["Runware"] = static json => RunwareRequest.Parse(json),
        ["Runware, by the serializer"] = static json => JsonSerializer.Deserialize<RunwareRequest>(json),
        ["WaveSpeed"] = static json => WaveSpeedRequest.Parse(json),
    };

    [Fact]
    public void Text_HoldsNoQuery()
    {
        string text = s_request.ToString();

        text.ShouldContain("https://uploads.example.invalid/fox.png");
        Marks.HoldQuery(text).ShouldBeFalse(text);
    }

    [Fact]
    public void Violation_OfAnAddressWithoutItsScheme_HoldsNoQuery()
    {
        RunwareRequest wrong = s_request with { UploadEndpoint = s_request.UploadEndpoint!["https://".Length..] };

        ConstraintViolation violation = wrong.Validate().ShouldHaveSingleItem();

        violation.Message.ShouldContain("uploads.example.invalid/fox.png?***");
        foreach (string text in (string[])[violation.Message, violation.Value, violation.ToString()])
        {
            Marks.HoldQuery(text).ShouldBeFalse(text);
        }
    }

    public static TheoryData<string, string> UnreadableRequests
    {
        get
        {
            string address = JsonSerializer.Serialize(s_request.UploadEndpoint);
            string bare = JsonSerializer.Serialize(s_request.UploadEndpoint!["https://".Length..]);
            var cases = new TheoryData<string, string>();
            foreach (string host in s_parsers.Keys)
            {
                foreach (string text in (string[])[address, bare])
                {
                    cases.Add(host, text);
                    cases.Add(host, $"[{text}]");
                    cases.Add(host, $"{{{text}:1}}");
                    cases.Add(host, $"{{{text}:1,{text}:2}}");
                    cases.Add(host, $"{{{text}:");
                    cases.Add(host, $"{{\"prompt\":\"a\",\"positivePrompt\":\"a\",\"width\":{text},\"aspect_ratio\":{text}}}");
                    cases.Add(host, $"{{\"aspect_ratio\":{text},\"outputFormat\":{text}}}");
                    cases.Add(host, $"{{\"prompt\":[{text}],\"positivePrompt\":{{{text}:{{{text}:1}}}}}}");
                    cases.Add(host, $"{{\"uploadEndpoint\":{text} {text}");
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(UnreadableRequests))]
    public void RequestThatCannotBeRead_IsRefusedWithoutTheQueryOfAnAddress(string host, string json)
    {
        JsonException e = Should.Throw<JsonException>(() => s_parsers[host](json));

        foreach (string text in (string[])[e.Message, e.Path ?? "", e.ToString()])
        {
            Marks.HoldQuery(text).ShouldBeFalse(text);
        }
    }

    [Fact]
    public void AddressInThePlaceOfAPath_IsRefusedWithoutItsQuery()
    {
        var e = Should.Throw<ArgumentException>(() => RouteTemplate.Escape("path", s_request.UploadEndpoint!, allowSlashes: true));

        e.Message.ShouldContain("https://uploads.example.invalid/fox.png?***");
        Marks.HoldQuery(e.ToString()).ShouldBeFalse(e.ToString());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task Query_IsInNothingThatIsToldOfTheCall(int status)
    {
        var under = HostUnderTest.Find("Runware");
        foreach (string writing in (string[])["plain", "JSON", "URL"])
        {
            await using ScriptedHost host = await EchoHost.StartAsync(status, Marks.Writings[writing]);
            using var sweep = new Sweep();
            using var client = new RunwareClient(new RunwareClientOptions { BaseAddress = under.At(host.BaseAddress), ApiKey = Marks.Key, LoggerFactory = sweep.Logs, TimeProvider = new SkippingTimeProvider() });

            await sweep.TryAsync(() => client.Medium.SubmitAsync(s_request));
            await sweep.TryAsync(() => client.Medium.GenerateAsync(s_request));

            host.Requests.ShouldContain(request => request.Body.Contains("s1gnatureQUERYs1gnature", StringComparison.Ordinal));
            sweep.Errors.Count.ShouldBe(2);
            sweep.Everything().Where(found => Marks.HoldKey(found.Text) || Marks.HoldQuery(found.Text)).Select(found => $"{found.Place}: {found.Text}").ShouldBeEmpty();
        }
    }
}
