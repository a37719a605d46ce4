using System.Text;
using Krea2.Http;

namespace Krea2.Tests.Http;

public sealed class RequestTests
{
    [Theory]
    [InlineData("a b/c?d#e%", "/things/a%20b%2Fc%3Fd%23e%25")]
    [InlineData("Füchse", "/things/F%C3%BCchse")]
    [InlineData("%2e%2e", "/things/%252e%252e")]
    [InlineData("...", "/things/...")]
    [InlineData("..\\x", "/things/..%5Cx")]
    public async Task PathValue_StaysInItsSegment(string value, string target)
    {
        (await SendAsync("/things/{name}", request => request.SetPath("name", value))).Target.ShouldBe(target);
    }

    [Theory]
    [InlineData("krea/krea-2 medium", "/models/krea/krea-2%20medium/versions")]
    [InlineData("a", "/models/a/versions")]
    public async Task PathValueWithSlashes_IsSeveralSegments(string value, string target)
    {
        (await SendAsync("/models/{name}/versions", request => request.SetPath("name", value, allowSlashes: true))).Target.ShouldBe(target);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("..", false)]
    [InlineData("a/../b", true)]
    [InlineData("/a", true)]
    [InlineData("a/", true)]
    [InlineData("a//b", true)]
    public void PathValueThatWouldLeaveItsPlace_IsRefused(string value, bool allowSlashes)
    {
        var request = new ApiRequest(HttpMethod.Get, "/things/{name}");

        Should.Throw<ArgumentException>(() => request.SetPath("name", value, allowSlashes)).Message.ShouldContain("'name'");
    }

    [Fact]
    public async Task MissingPathValue_IsNamed()
    {
        (await Should.ThrowAsync<InvalidOperationException>(() => SendAsync("/things/{name}", _ => { }))).Message.ShouldBe("The path parameter 'name' of the route /things/{name} has no value.");
    }

    [Fact]
    public async Task Query_IsEncodedAndListsFollowTheirStyle()
    {
        RecordedRequest request = await SendAsync("/things", r =>
        {
            r.AddQuery("a b", "x&y=z");
            r.AddQuery("none", (string?)null);
            r.AddQuery("each", ["1", "2"], explode: true, ",");
            r.AddQuery("comma", ["1,5", "2"], explode: false, ",");
            r.AddQuery("pipe", ["1", "2"], explode: false, "|");
            r.AddQuery("space", ["1", "2"], explode: false, " ");
            r.AddQuery("empty", [], explode: false, ",");
            r.AddQuery("nolist", null, explode: true, ",");
            r.AddQuery("blank", "");
        });

        request.Target.ShouldBe("/things?a%20b=x%26y%3Dz&each=1&each=2&comma=1%2C5,2&pipe=1%7C2&space=1%202&blank=");
    }

    [Fact]
    public async Task QueryOfTheRoute_IsKept()
    {
        (await SendAsync("/things?action=list", request => request.AddQuery("a", "1"))).Target.ShouldBe("/things?action=list&a=1");
    }

    [Theory]
    [InlineData("https://host.example.invalid", "/v1/x", "https://host.example.invalid/v1/x")]
    [InlineData("https://host.example.invalid/v1/", "/x", "https://host.example.invalid/v1/x")]
    [InlineData("https://host.example.invalid/v1", "x", "https://host.example.invalid/v1/x")]
    public async Task Route_IsAppendedToTheWholeBaseAddress(string address, string route, string expected)
    {
        using var handler = new CapturingHandler();
        using var http = new HttpClient(handler);
        using var client = new SampleClient(new SampleOptions { BaseAddress = new Uri(address) }, http);

        await client.GetJsonAsync(route);

        handler.Address!.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://user:pass@host.example.invalid")]
    [InlineData("https://host.example.invalid/?x=1")]
    [InlineData("ftp://host.example.invalid")]
    [InlineData("/relative")]
    public void BaseAddressThatWouldNotDo_IsRefused(string address)
    {
        var error = Should.Throw<InvalidOperationException>(() => new SampleClient(new SampleOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) }));

        error.Message.ShouldBe("The base address of Krea must be an absolute http or https address without user, query and fragment.");
    }

    [Fact]
    public void NoBaseAddressAtAll_IsSaid()
    {
        var definition = new ApiDefinition { Host = "acme", Title = "Acme" };

        Should.Throw<InvalidOperationException>(() => new SampleClient(new SampleOptions(), definition: definition)).Message.ShouldBe("The base address of Acme is not known: set BaseAddress.");
    }

    [Fact]
    public async Task HeadersAndCookies_AreSentOnce()
    {
        RecordedRequest request = await SendAsync("/things", r =>
        {
            r.SetHeader("X-One", "1");
            r.SetHeader("x-one", "2");
            r.SetHeader("X-None", null);
            r.SetHeader("Accept", "text/csv");
            r.SetCookie("a", "x;y");
            r.SetCookie("b", "z");
        });

        request.Headers["X-One"].ShouldBe("2");
        request.Headers.ContainsKey("X-None").ShouldBeFalse();
        request.Headers["Accept"].ShouldBe("text/csv");
        request.Headers["Cookie"].ShouldBe("a=x%3By; b=z");
        request.Headers["User-Agent"].ShouldStartWith("Krea2.Runtime/1.");
    }

    [Theory]
    [InlineData("X-A", "a\r\nX-Evil: 1")]
    [InlineData("X-A", "a\nb")]
    [InlineData("X-A", "\u00e4")]
    [InlineData("X A", "a")]
    [InlineData("", "a")]
    [InlineData("X-A\r\n", "a")]
    public void HeaderThatWouldBreakTheRequest_IsRefused(string name, string value)
    {
        Should.Throw<ArgumentException>(() => new ApiRequest(HttpMethod.Get, "/x").SetHeader(name, value)).Message.ShouldNotContain("Evil");
    }

    [Fact]
    public async Task Json_IsUtf8WithALength()
    {
        RecordedRequest request = await SendAsync("/things", r => r.SetJson(new SampleRequest { Prompt = "Füchse \U0001F98A \"<&>'" }), HttpMethod.Post);

        request.Body.ShouldBe("""{"prompt":"Füchse 🦊 \"<&>'"}""".Replace("🦊", "\\uD83E\\uDD8A", StringComparison.Ordinal));
        request.Headers["Content-Type"].ShouldBe("application/json");
        request.Headers["Content-Length"].ShouldBe(Encoding.UTF8.GetByteCount(request.Body).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task OtherBodies_AreWhatTheyShouldBe()
    {
        var form = new FormBody();
        form.Add("a", "x y&");
        form.Add("b", ["1", "2"]);
        form.Add("c", (string?)null);

        (await SendAsync("/x", r => r.SetForm(form), HttpMethod.Post)).Body.ShouldBe("a=x+y%26&b=1&b=2");
        (await SendAsync("/x", r => r.SetText("Füchse", "text/plain"), HttpMethod.Post)).ShouldSatisfyAllConditions(
            r => r.Body.ShouldBe("Füchse"),
            r => r.Headers["Content-Type"].ShouldBe("text/plain; charset=utf-8"));
        (await SendAsync("/x", r => r.SetJson(w => w.WriteNumberValue(1), "application/merge-patch+json"), HttpMethod.Patch)).Headers["Content-Type"].ShouldBe("application/merge-patch+json");
        (await SendAsync("/x", r => r.SetContent(FileContent.FromBytes("abc"u8.ToArray(), "a.bin"), "image/png"), HttpMethod.Put)).ShouldSatisfyAllConditions(
            r => r.Body.ShouldBe("abc"),
            r => r.Headers["Content-Type"].ShouldBe("image/png"));
        (await SendAsync("/x", r => r.SetJson(null), HttpMethod.Post)).Headers["Content-Length"].ShouldBe("0");
    }

    [Fact]
    public async Task Multipart_IsAsBrowsersSendIt()
    {
        var body = new MultipartBody();
        body.Add("file", FileContent.FromBytes("PNG"u8.ToArray(), "füchs \"1\".png"));
        body.Add("description", "Ein Füchslein");
        body.Add("none", (string?)null);
        body.AddJson("meta", writer =>
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(1);
            writer.WriteEndArray();
        });

        RecordedRequest request = await SendAsync("/assets", r => r.SetMultipart(body), HttpMethod.Post);

        string boundary = request.Headers["Content-Type"].Split("boundary=")[1];
        boundary.ShouldNotContain("\"");
        string[] parts = request.Body.Split($"--{boundary}");
        parts.Length.ShouldBe(5);
        parts[1].ShouldContain("Content-Type: image/png\r\n");
        parts[1].ShouldContain("Content-Disposition: form-data; name=\"file\"; filename=\"füchs %221%22.png\"\r\n");
        parts[1].ShouldEndWith("\r\n\r\nPNG\r\n");
        parts[2].ShouldBe("\r\nContent-Disposition: form-data; name=\"description\"\r\n\r\nEin Füchslein\r\n");
        parts[3].ShouldContain("Content-Type: application/json\r\n");
        parts[3].ShouldEndWith("\r\n\r\n[1]\r\n");
        request.Headers.ContainsKey("Content-Length").ShouldBeTrue();
    }

    [Fact]
    public async Task UserAgentOfAGivenClient_IsKept()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using var http = new HttpClient { DefaultRequestHeaders = { { "User-Agent", "MyApp/2" } } };
        using SampleClient client = SampleClient.For(host.BaseAddress, http: http);

        await client.GetJsonAsync();

        host.Requests.Single().Headers["User-Agent"].ShouldBe("MyApp/2");
    }

    [Fact]
    public void ParameterText_IsCultureFreeAndRoundTrips()
    {
        ParameterText.Format(0.1 + 0.2).ShouldBe("0.30000000000000004");
        ParameterText.Format(1.50m).ShouldBe("1.50");
        ParameterText.Format(-5L).ShouldBe("-5");
        ParameterText.Format(true).ShouldBe("true");
        ParameterText.Format(new DateOnly(2026, 1, 2)).ShouldBe("2026-01-02");
        ParameterText.Format(new DateTimeOffset(2026, 1, 2, 3, 4, 5, 60, TimeSpan.Zero)).ShouldBe("2026-01-02T03:04:05.06Z");
        ParameterText.Format(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))).ShouldBe("2026-01-02T03:04:05+02:00");
        ParameterText.Format(new Uri("https://x.example.invalid/ä")).ShouldBe("https://x.example.invalid/%C3%A4");
        ParameterText.Format(Guid.Empty).ShouldBe("00000000-0000-0000-0000-000000000000");
    }

    private static async Task<RecordedRequest> SendAsync(string route, Action<ApiRequest> change, HttpMethod? method = null)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress);
        var request = new ApiRequest(method ?? HttpMethod.Get, route);
        change(request);
        await client.Api.SendAsync(request);
        return host.Requests.Single();
    }

    private sealed class CapturingHandler : HttpMessageHandler
    {
        public Uri? Address { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Address = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }
}
