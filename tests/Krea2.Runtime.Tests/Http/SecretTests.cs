using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Krea2.Http;

namespace Krea2.Tests.Http;

/// <summary>The key goes to the host and nowhere else.</summary>
public sealed class SecretTests
{
    private static readonly string[] s_forms = [SampleClient.Key, Uri.EscapeDataString(SampleClient.Key), "marked-Secret", JsonSerializer.Serialize(SampleClient.Key).Trim('"')];

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(410)]
    [InlineData(500)]
    [InlineData(200)]
    [InlineData(302)]
    public async Task HostThatEchoesTheKey_DoesNotGetItIntoAnError(int status)
    {
        string echo = JsonSerializer.Serialize(new
        {
            error = $"bad header Authorization: Bearer {SampleClient.Key}",
            code = SampleClient.Key,
            message = $"{Uri.EscapeDataString(SampleClient.Key)} and the second half :marked-Secret/+42",
            reason = SampleClient.Key,
            replacement = SampleClient.Key,
            sunset_date = "2026-01-01",
            migration_url = $"https://x.example.invalid/{Uri.EscapeDataString(SampleClient.Key)}",
        });
        await using ScriptedHost host = await ScriptedHost.StartAsync(status, echo, headers: ("Location", $"/x?key={Uri.EscapeDataString(SampleClient.Key)}"));
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(new SampleRequest { Prompt = "fox" }));

        host.Requests.Single().Headers["Authorization"].ShouldBe($"Bearer {SampleClient.Key}");
        ShouldHoldNoSecret(error);
    }

    [Fact]
    public async Task ReaderThatQuotesTheAnswer_DoesNotGetTheKeyIntoACause()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(200, "{}");
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<ProtocolException>(() => client.Api.SendAsync<string>(
            new ApiRequest(HttpMethod.Get, "/x"),
            (ref Utf8JsonReader _) => throw new JsonException($"unexpected {SampleClient.Key}")));

        ShouldHoldNoSecret(error);
        error.InnerException.ShouldBeNull();
        error.Message.ShouldEndWith("unexpected ***");
    }

    [Theory]
    [InlineData("""{"error":"could not fetch https://files.example.invalid/a.png?sig=SIG&x=1 in time"}""", "could not fetch https://files.example.invalid/a.png?*** in time")]
    [InlineData("""{"error":"HTTP://a/?SIG and http://b/?SIG"}""", "HTTP://a/?*** and http://b/?***")]
    [InlineData("""{"error":"why http? No query here."}""", "why http? No query here.")]
    public async Task QueryOfAnAddress_IsNotShown(string body, string shown)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(400, body);
        using SampleClient client = SampleClient.For(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.GetJsonAsync());

        if (shown.Contains("***", StringComparison.Ordinal))
        {
            error.ProviderMessage.ShouldBe(shown);
        }

        error.ToString().ShouldNotContain("SIG");
        error.Excerpt!.ShouldNotContain("SIG");
    }

    [Theory]
    [InlineData(AuthenticationKind.Bearer, "")]
    [InlineData(AuthenticationKind.Basic, "")]
    [InlineData(AuthenticationKind.Header, "X-Api-Key")]
    [InlineData(AuthenticationKind.Query, "api key")]
    [InlineData(AuthenticationKind.Cookie, "session")]
    public async Task Key_StandsWhereTheApiWantsIt(AuthenticationKind kind, string name)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(500, "{}");
        var definition = new ApiDefinition { Host = "acme", Title = "Acme", Authentication = new ApiAuthentication { Kind = kind, Name = name } };
        using var client = new SampleClient(new SampleOptions { BaseAddress = host.BaseAddress, ApiKey = $" {SampleClient.Key}\n", Retry = RetryOptions.None }, definition: definition);

        var error = await Should.ThrowAsync<ServerErrorException>(() => client.GetJsonAsync());

        RecordedRequest request = host.Requests.Single();
        string escaped = Uri.EscapeDataString(SampleClient.Key);
        (kind switch
        {
            AuthenticationKind.Bearer => request.Headers["Authorization"] == $"Bearer {SampleClient.Key}",
            AuthenticationKind.Basic => request.Headers["Authorization"] == $"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(SampleClient.Key))}",
            AuthenticationKind.Header => request.Headers["X-Api-Key"] == SampleClient.Key,
            AuthenticationKind.Query => request.Target == $"/things?api%20key={escaped}",
            _ => request.Headers["Cookie"] == $"session={escaped}",
        }).ShouldBeTrue();
        ShouldHoldNoSecret(error);
    }

    [Fact]
    public async Task ErrorsWithoutAnAnswer_HoldNoKey()
    {
        await using var host = new RawHost((_, _) => Task.FromResult(false));
        using SampleClient client = SampleClient.For(host.BaseAddress);
        using SampleClient unreachable = SampleClient.For(new Uri("http://127.0.0.1:1"));

        ShouldHoldNoSecret(await Should.ThrowAsync<ConnectionException>(() => client.GetJsonAsync()));
        ShouldHoldNoSecret(await Should.ThrowAsync<ConnectionException>(() => unreachable.PostAsync()));
    }

    [Theory]
    [InlineData("hush\r\nX-Evil: 1")]
    [InlineData("hush\u00e4")]
    [InlineData("hu\0sh")]
    public void KeyThatNoHeaderCanCarry_IsRefusedWithoutShowingIt(string key)
    {
        var error = Should.Throw<ArgumentException>(() => new SampleClient(new SampleOptions { ApiKey = key }));

        error.ToString().ShouldNotContain("hush");
        error.ToString().ShouldNotContain("Evil");
        error.Message.ShouldContain("'ApiKey' must be printable ASCII");
    }

    [Fact]
    public void OptionsAndClient_PrintNoKey()
    {
        var options = new SampleOptions { ApiKey = SampleClient.Key, BaseAddress = new Uri("https://user:pass@host.example.invalid/v1?x=1") };
        options.ToString().ShouldBe("SampleOptions https://host.example.invalid/v1, API key set");
        var printed = new List<string> { options.ToString(), JsonSerializer.Serialize(options) };
        options.BaseAddress = null;
        using var client = new SampleClient(options);
        printed.AddRange([client.ToString(), client.Api.ToString(), client.Api.Options.ToString()]);

        foreach (string text in printed)
        {
            s_forms.ShouldAllBe(form => !text.Contains(form));
        }

        options.ToString().ShouldBe("SampleOptions (default address), API key set");
        typeof(ApiClientOptions).GetProperty(nameof(ApiClientOptions.ApiKey))!.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State.ShouldBe(DebuggerBrowsableState.Never);
    }

    [Fact]
    public void HeldObjects_ShowNoKeyInTheDebugger()
    {
        using SampleClient client = SampleClient.For(new Uri("http://127.0.0.1:1"));
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var shown = new List<string>();
        Walk(client, "client", seen, shown);

        shown.Where(text => s_forms.Any(text.Contains)).ShouldBeEmpty();
        shown.Count.ShouldBeGreaterThan(20);
    }

    /// <summary>What a debugger would show on opening every node of ours: fields and properties that are not hidden.</summary>
    private static void Walk(object value, string path, HashSet<object> seen, List<string> shown)
    {
        if (value is string or ValueType)
        {
            shown.Add($"{path} = {value}");
            return;
        }

        if (value is System.Collections.IEnumerable items)
        {
            foreach (object item in items)
            {
                Walk(item, $"{path}[]", seen, shown);
            }
        }

        if (!seen.Add(value) || value.GetType().Namespace?.StartsWith("Krea2", StringComparison.Ordinal) != true)
        {
            return;
        }

        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            IEnumerable<MemberInfo> members = [.. type.GetFields(Own), .. type.GetProperties(Own).Where(p => p.GetIndexParameters().Length == 0)];
            foreach (MemberInfo member in members.Where(m => m.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State != DebuggerBrowsableState.Never))
            {
                if (((member as FieldInfo)?.GetValue(value) ?? (member as PropertyInfo)?.GetValue(value)) is { } child)
                {
                    Walk(child, $"{path}.{member.Name}", seen, shown);
                }
            }
        }
    }

    private static void ShouldHoldNoSecret(Exception error)
    {
        for (Exception? e = error; e is not null; e = e.InnerException)
        {
            IEnumerable<string> texts = e.GetType().GetProperties()
                .Where(property => property.Name is not (nameof(Exception.InnerException) or nameof(Exception.TargetSite)))
                .Select(property => $"{property.Name}: {property.GetValue(e)}")
                .Append(e.ToString());
            texts.Where(text => s_forms.Any(text.Contains)).ShouldBeEmpty();
        }
    }
}
