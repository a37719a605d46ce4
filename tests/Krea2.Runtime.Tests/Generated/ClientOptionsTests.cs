using Krea2.KreaAi;
using Microsoft.Extensions.Configuration;

namespace Krea2.Runtime.Tests.Generated;

/// <summary><see cref="KreaClientOptions"/>: from code, configuration and environment.</summary>
[Collection(EnvironmentGroup.Name)]
public sealed class ClientOptionsTests
{
    [Fact]
    public void Token_ComesBeforeKey()
    {
        WithEnvironment("token", "key", () => KreaClientOptions.FromEnvironment().ApiKey.ShouldBe("token"));
        WithEnvironment(null, "key", () => KreaClientOptions.FromEnvironment().ApiKey.ShouldBe("key"));
        WithEnvironment(" ", " key\n", () => KreaClientOptions.FromEnvironment().ApiKey.ShouldBe("key"));
    }

    [Fact]
    public void EmptyEnvironment_IsAnErrorThatNamesTheVariables()
    {
        WithEnvironment(null, "", () => Should.Throw<InvalidOperationException>(KreaClientOptions.FromEnvironment).Message
            .ShouldBe("No API key was found: set one of the environment variables KREA_API_TOKEN, KREA_API_KEY."));
    }

    [Fact]
    public async Task Configuration_MakesAClientThatWorks()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        KreaClientOptions options = KreaClientOptions.FromConfiguration(Section(
            ("ApiKey", session.Host.ApiKey),
            ("BaseAddress", session.Host.BaseAddress.AbsoluteUri),
            ("Timeout", "00:00:20"),
            ("ValidateRequests", "false"),
            ("Polling:Initial", "00:00:00.005"),
            ("Polling:InitialWhenSlow", "00:00:00.005")));

        using var client = new KreaClient(options);
        Job job = await client.Large.GenerateAsync(Requests.Small);

        job.State.ShouldBe(JobState.Succeeded);
        (options.Timeout, options.ValidateRequests).ShouldBe((TimeSpan.FromSeconds(20), false));
    }

    [Fact]
    public void BadValueInTheConfiguration_IsNamedByItsPath()
    {
        Should.Throw<InvalidOperationException>(() => KreaClientOptions.FromConfiguration(Section(("Polling:Factor", "fast")))).Message.ShouldContain("Krea:Polling:Factor");
    }

    [Fact]
    public async Task Client_KeepsACopyOfItsOptions()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        var options = new KreaClientOptions { BaseAddress = session.Host.BaseAddress, ApiKey = session.Host.ApiKey };
        using var client = new KreaClient(options);

        options.ApiKey = "another";
        options.BaseAddress = new Uri("http://127.0.0.1:1/");

        await client.Jobs.ListAsync();
        session.Host.Requests.ShouldHaveSingleItem().HasValidKey.ShouldBeTrue();
    }

    [Fact]
    public async Task GivenHttpClient_IsUsedAndLeftAlone()
    {
        await using KreaSession session = await KreaSession.StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Trace", "1");
        var client = new KreaClient(new KreaClientOptions { BaseAddress = session.Host.BaseAddress, ApiKey = session.Host.ApiKey }, http);

        await client.Jobs.ListAsync();
        client.Dispose();

        session.Host.Requests.ShouldHaveSingleItem().Headers["X-Trace"].ShouldBe("1");
        (await http.GetAsync(new Uri(session.Host.BaseAddress, "/images/none.png"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        await Should.ThrowAsync<ObjectDisposedException>(() => client.Jobs.ListAsync());
    }

    [Fact]
    public void DocumentsAddress_IsTheDefault()
    {
        using var client = new KreaClient(new KreaClientOptions());

        client.ToString().ShouldContain("no API key");
        new KreaClientOptions().BaseAddress.ShouldBeNull();
    }

    private static IConfiguration Section(params (string Key, string Value)[] values)
    {
        IEnumerable<KeyValuePair<string, string?>> pairs = values.Select(value => KeyValuePair.Create("Krea:" + value.Key, (string?)value.Value));
        return new ConfigurationBuilder().AddInMemoryCollection(pairs).Build().GetSection("Krea");
    }

    private static void WithEnvironment(string? token, string? key, Action action)
    {
        string? tokenBefore = Environment.GetEnvironmentVariable("KREA_API_TOKEN");
        string? keyBefore = Environment.GetEnvironmentVariable("KREA_API_KEY");
        try
        {
            Environment.SetEnvironmentVariable("KREA_API_TOKEN", token);
            Environment.SetEnvironmentVariable("KREA_API_KEY", key);
            action();
        }
        finally
        {
            Environment.SetEnvironmentVariable("KREA_API_TOKEN", tokenBefore);
            Environment.SetEnvironmentVariable("KREA_API_KEY", keyBefore);
        }
    }
}
