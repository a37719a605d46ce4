using System.Net;
using Krea2.Http;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Krea2.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>Message handlers and resilience of the user, beside what the client does itself.</summary>
public sealed class HandlerTests
{
    [Fact]
    public async Task HandlersOfTheUser_RunForThisClientAlone()
    {
        await using FakeKreaHost host = await Applications.HostAsync();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient("one", Applications.Calling(host)).AddHttpMessageHandler(() => new Stamp("one"));
            all.AddKreaClient("two", Applications.Calling(host)).ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("X-Stamp", "two"));
            all.AddKreaClient(Applications.Calling(host));
        });

        await services.GetRequiredKeyedService<KreaClient>("one").Jobs.ListAsync();
        await services.GetRequiredKeyedService<KreaClient>("two").Jobs.ListAsync();
        await services.GetRequiredService<KreaClient>().Jobs.ListAsync();

        host.Requests.Select(request => request.Headers.GetValueOrDefault("X-Stamp")).ShouldBe(["one", "two", null]);
    }

    [Fact]
    public async Task RetriesOfTheUser_NeverRepeatASubmit()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(500, "{}");
        await using ServiceProvider services = Applications.Services(all => all.AddKreaClient(Calling(host)).AddHttpMessageHandler(() => new RetryingHandler()));
        var client = services.GetRequiredService<KreaClient>();

        var submit = await Should.ThrowAsync<ApiException>(() => client.Medium.SubmitAsync(Requests.Small));
        submit.MayHaveBeenAccepted.ShouldBeTrue();
        host.Requests.Count(request => request.Method == "POST").ShouldBe(1);

        await Should.ThrowAsync<ServerErrorException>(() => client.Jobs.GetAsync("a"));
        host.Requests.Count(request => request.Method == "GET").ShouldBe(3);
    }

    [Fact]
    public async Task RetriesOfTheUser_AddToOurs()
    {
        int served = 0;
        await using ScriptedHost host = await ScriptedHost.StartAsync(context => ScriptedHost.AnswerAsync(context, Interlocked.Increment(ref served) < 5 ? 503 : 200, """{"items":[],"next_cursor":null}"""));
        await using ServiceProvider services = Applications.Services(all => all
            .AddKreaClient(options =>
            {
                Calling(host)(options);
                options.Retry = new RetryOptions { InitialDelay = TimeSpan.FromMilliseconds(1) };
            })
            .AddHttpMessageHandler(() => new RetryingHandler()));

        (await services.GetRequiredService<KreaClient>().Jobs.ListAsync()).Items.ShouldBeEmpty();

        served.ShouldBe(5);
    }

    [Fact]
    public async Task Redirect_IsNotFollowedAndCookiesAreNotKept()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(307, "{}", headers: [("Location", "/elsewhere"), ("Set-Cookie", "a=b")]);
        await using ServiceProvider services = Applications.Services(all => all.AddKreaClient(Calling(host)));
        var client = services.GetRequiredService<KreaClient>();

        (await Should.ThrowAsync<ApiException>(() => client.Jobs.ListAsync())).StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        await Should.ThrowAsync<ApiException>(() => client.Jobs.ListAsync());

        host.Requests.Select(request => request.Target).ShouldBe(["/jobs", "/jobs"]);
        host.Requests.ShouldAllBe(request => !request.Headers.ContainsKey("Cookie"));
    }

    [Fact]
    public async Task PrimaryHandler_IsThatOfAClientOnItsOwn()
    {
        SocketsHttpHandler? handler = null;
        await using ServiceProvider services = Applications.Services(all => all
            .AddKreaClient(options => options.ApiKey = "test-key")
            .ConfigurePrimaryHttpMessageHandler((primary, _) => handler = (SocketsHttpHandler)primary)
            .ConfigureHttpClient(http => http.Timeout.ShouldBe(Timeout.InfiniteTimeSpan)));

        services.GetRequiredService<KreaClient>();

        using SocketsHttpHandler own = DefaultHttpClient.CreateHandler();
        handler.ShouldNotBeNull();
        (handler.AllowAutoRedirect, handler.UseCookies, handler.PooledConnectionLifetime, handler.PooledConnectionIdleTimeout, handler.ConnectTimeout, handler.AutomaticDecompression)
            .ShouldBe((own.AllowAutoRedirect, own.UseCookies, own.PooledConnectionLifetime, own.PooledConnectionIdleTimeout, own.ConnectTimeout, own.AutomaticDecompression));
    }

    [Fact]
    public async Task LogsOfTheFactory_ShowNoHeader()
    {
        await using FakeKreaHost host = await Applications.HostAsync("marked-key");
        var lines = new Lines();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines));
            all.ConfigureHttpClientDefaults(http => http.RedactLoggedHeaders([]));
            all.AddKreaClient(Applications.Calling(host));
        });

        await services.GetRequiredService<KreaClient>().Jobs.ListAsync();

        host.Requests.ShouldHaveSingleItem().HasValidKey.ShouldBeTrue();
        lines.ShouldContain(line => line.StartsWith("System.Net.Http.HttpClient.Krea2.KreaAi.KreaClient.", StringComparison.Ordinal) && line.Contains("Authorization: *", StringComparison.Ordinal));
        lines.ShouldAllBe(line => !line.Contains("marked-key", StringComparison.Ordinal));
    }

    private static Action<KreaClientOptions> Calling(ScriptedHost host)
    {
        return options =>
        {
            options.BaseAddress = host.BaseAddress;
            options.ApiKey = "test-key";
            options.Retry = RetryOptions.None;
        };
    }

    private sealed class RetryingHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            for (int i = 0; i < 2 && (int)response.StatusCode >= 500; i++)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }
}
