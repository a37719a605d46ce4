using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Krea2.Runtime.Tests.Faults;
using Krea2.Runtime.Tests.Secrets;
using Krea2.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Krea2.Tests.Protocols;

/// <summary>The key, the query of a webhook and that of an upload address go to each host, which repeats them in all that it answers; nothing that comes of it shows them.</summary>
public sealed class ProtocolSecretTests
{
    private static readonly string s_upload = Marks.Signed(new Uri("https://bucket.example.invalid"), "/put").AbsoluteUri;

    [Theory]
    [InlineData("replicate", 200)]
    [InlineData("replicate", 422)]
    [InlineData("replicate", 500)]
    [InlineData("runware", 200)]
    [InlineData("runware", 400)]
    [InlineData("runware", 503)]
    [InlineData("wavespeed", 200)]
    [InlineData("wavespeed", 429)]
    [InlineData("wavespeed", 500)]
    public async Task HostThatRepeatsSecrets_DoesNotMakeUsRepeatThem(string name, int status)
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(status, Told());
        using var sweep = new Sweep();
        await using ServiceProvider services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(sweep.Logs))
            .AddHttpClient("host").Services
            .BuildServiceProvider();
        using ProtocolClient client = ProtocolClient.Of(name, host.BaseAddress, Marks.Key, services.GetRequiredService<IHttpClientFactory>().CreateClient("host"));
        var options = new CallOptions { WebhookUrl = Marks.Webhook };
        var request = new RawRequest($$"""{"prompt":"{{Marks.Prompt}}","uploadEndpoint":"{{s_upload}}"}""");

        object?[] objects =
        [
            client,
            options,
            await sweep.TryAsync(() => client.Medium.SubmitAsync(request, options)),
            await sweep.TryAsync(() => client.Medium.GenerateAsync(request, progress: null, options)),
            await sweep.TryAsync(() => client.Jobs.GetAsync("job-1")),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Body())),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Body(), trustBody: true)),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Body(), Signed(WebhookScheme.V1), Marks.Key)),
            await sweep.TryAsync(() => client.Jobs.Webhooks.ReadAsync(Body(), Signed(WebhookScheme.V3), $"whsec_{Convert.ToBase64String(Encoding.UTF8.GetBytes(Marks.Key))}")),
        ];
        await sweep.TryAsync(() => client.Jobs.CancelAsync("job-1"));

        host.Requests.ShouldContain(sent => (sent.Target + sent.Body).Contains("s1gnatureQUERYs1gnature", StringComparison.Ordinal));
        (string Place, string Text)[] all = [.. sweep.Everything(), .. objects.OfType<object>().SelectMany(value => ObjectTexts.Of(value, value.GetType().Name).Shown)];
        all.Length.ShouldBeGreaterThan(20);
        all.Where(found => Marks.HoldKey(found.Text) || Marks.HoldQuery(found.Text)).Select(found => $"{found.Place}: {found.Text}").Distinct().ShouldBeEmpty();
        sweep.Telemetry().Where(found => Marks.HoldPrompt(found.Text)).ShouldBeEmpty();
    }

    /// <summary>One body that each of the hosts' readers takes for an error, with the secrets at every place.</summary>
    private static string Told()
    {
        string secrets = JsonEncodedText.Encode($"Bearer {Marks.Key}, {Marks.Webhook.AbsoluteUri}, {s_upload}", JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
        return $$"""{"id":"job-1","status":"failed","error":"{{secrets}}","detail":"{{secrets}}","invalid_fields":[{"field":"{{secrets}}","description":"{{secrets}}"}],"code":400,"message":"{{secrets}}","errors":[{"code":"{{secrets}}","message":"{{secrets}}","parameter":["{{secrets}}"],"taskUUID":"job-1"}],"data":[{"taskUUID":"job-1","status":"error","error":{"code":"{{secrets}}","message":"{{secrets}}"} }]}""";
    }

    private static MemoryStream Body() => new(Encoding.UTF8.GetBytes(Told()));

    private static WebhookHeaders Signed(WebhookScheme scheme)
    {
        return new WebhookVerifier(scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes(Marks.Key))).Sign("msg", SkippingTimeProvider.Start, Encoding.UTF8.GetBytes(Told()));
    }
}
