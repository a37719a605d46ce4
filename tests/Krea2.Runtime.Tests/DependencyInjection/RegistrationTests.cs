using System.Reflection;
using Krea2.Http;
using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Krea2.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>What <c>AddKreaClient</c> puts into the services.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task Client_IsOneForTheApplicationAndWorks()
    {
        await using FakeKreaHost host = await Applications.HostAsync();
        await using ServiceProvider services = Applications.Services(all => all.AddKreaClient(Applications.Calling(host)));
        await using AsyncServiceScope scope = services.CreateAsyncScope();

        var client = scope.ServiceProvider.GetRequiredService<KreaClient>();
        Job job = await client.Medium.GenerateAsync(Requests.Small);

        job.State.ShouldBe(JobState.Succeeded);
        services.GetRequiredService<KreaClient>().ShouldBeSameAs(client);
        services.GetRequiredService<IKreaClient>().ShouldBeSameAs(client);
        services.GetKeyedService<KreaClient>("backup").ShouldBeNull();
    }

    [Fact]
    public async Task NamedClients_CallTheirOwnHostsWithTheirOwnKeys()
    {
        await using FakeKreaHost main = await Applications.HostAsync("main-key");
        await using FakeKreaHost backup = await Applications.HostAsync("backup-key");
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient(Applications.Calling(main));
            all.AddKreaClient("backup", Applications.Calling(backup));
            all.AddSingleton<Gallery>();
        });

        Gallery gallery = services.GetRequiredService<Gallery>();
        await gallery.Main.Jobs.ListAsync();
        await gallery.Backup.Jobs.ListAsync();
        await gallery.Backup.Assets.ListAsync();

        main.Requests.Select(request => (request.Path, request.HasValidKey)).ShouldBe([("/jobs", true)]);
        backup.Requests.Select(request => (request.Path, request.HasValidKey)).ShouldBe([("/jobs", true), ("/assets", true)]);
        services.GetRequiredKeyedService<KreaClient>("backup").ShouldBeSameAs(gallery.Backup);
        var options = services.GetRequiredService<IOptionsMonitor<KreaClientOptions>>();
        (options.Get("backup").ApiKey, options.CurrentValue.ApiKey).ShouldBe(("backup-key", "main-key"));
    }

    [Fact]
    public async Task AddedTwice_IsOneClientWithTheLaterSettings()
    {
        await using FakeKreaHost first = await Applications.HostAsync("first-key");
        await using FakeKreaHost second = await Applications.HostAsync("second-key");
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient("main", Applications.Calling(first)).AddHttpMessageHandler(() => new Stamp("kept"));
            all.AddKreaClient("main", options => options.Timeout = TimeSpan.FromSeconds(7));
            all.AddKreaClient("main", Applications.Calling(second));
        });

        services.GetKeyedServices<KreaClient>("main").Count().ShouldBe(1);
        services.GetKeyedServices<IKreaClient>("main").Count().ShouldBe(1);
        await services.GetRequiredKeyedService<IKreaClient>("main").Jobs.ListAsync();

        first.Requests.ShouldBeEmpty();
        Krea2.Testing.RecordedRequest request = second.Requests.ShouldHaveSingleItem();
        request.HasValidKey.ShouldBeTrue();
        request.Headers["X-Stamp"].ShouldBe("kept");
        services.GetRequiredService<IOptionsMonitor<KreaClientOptions>>().Get("main").Timeout.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task AddedTwice_IsCheckedOnceAndKeepsTheHandlersOfTheUser()
    {
        using var handler = new SocketsHttpHandler();
        HttpMessageHandler? primary = null;
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient("main", options => options.ApiKey = "\u00e4").ConfigurePrimaryHttpMessageHandler(() => handler);
            all.AddKreaClient("main").ConfigurePrimaryHttpMessageHandler((found, _) => primary = found);
        });

        Should.Throw<OptionsValidationException>(() => services.GetRequiredKeyedService<KreaClient>("main")).Failures.Count().ShouldBe(1);
        services.GetRequiredService<IHttpClientFactory>().CreateClient("Krea2.KreaAi.KreaClient:main").Dispose();
        primary.ShouldBeSameAs(handler);
    }

    [Fact]
    public void EmptyName_IsRefused()
    {
        var services = new ServiceCollection();

        Should.Throw<ArgumentException>(() => services.AddKreaClient("")).ParamName.ShouldBe("name");
        Should.Throw<ArgumentException>(() => services.AddKreaClient((string)null!)).ParamName.ShouldBe("name");
        services.ShouldBeEmpty();
    }

    [Fact]
    public async Task InterfaceThatIsThereAlready_Stays()
    {
        IKreaClient mock = new FakeClient();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddSingleton(mock);
            all.AddKreaClient(options => options.ApiKey = "test-key");
        });

        services.GetRequiredService<IKreaClient>().ShouldBeSameAs(mock);
        services.GetServices<IKreaClient>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Container_DisposesOfItsClients()
    {
        await using FakeKreaHost host = await Applications.HostAsync();
        KreaClient unnamed;
        IKreaClient named;
        await using (ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient(Applications.Calling(host));
            all.AddKreaClient("backup", Applications.Calling(host));
        }))
        {
            unnamed = services.GetRequiredService<KreaClient>();
            named = services.GetRequiredKeyedService<IKreaClient>("backup");
            await unnamed.Jobs.ListAsync();
        }

        await Should.ThrowAsync<ObjectDisposedException>(() => unnamed.Jobs.ListAsync());
        await Should.ThrowAsync<ObjectDisposedException>(() => named.Jobs.ListAsync());
    }

    [Fact]
    public async Task ClockAndLogs_AreTheContainers()
    {
        var clock = new ManualTimeProvider();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddSingleton<TimeProvider>(clock);
            all.AddLogging();
            all.AddKreaClient(options => options.ApiKey = "test-key");
            all.AddKreaClient("own", options =>
            {
                options.ApiKey = "test-key";
                options.TimeProvider = TimeProvider.System;
                options.LoggerFactory = NullLoggerFactory.Instance;
            });
        });

        ApiClientOptions shared = OptionsOf(services.GetRequiredService<KreaClient>());
        ApiClientOptions own = OptionsOf(services.GetRequiredKeyedService<KreaClient>("own"));

        (shared.TimeProvider, shared.LoggerFactory).ShouldBe((clock, services.GetRequiredService<ILoggerFactory>()));
        (own.TimeProvider, own.LoggerFactory).ShouldBe((TimeProvider.System, NullLoggerFactory.Instance));
    }

    private static ApiClientOptions OptionsOf(KreaClient client)
    {
        object connection = typeof(ApiClient).GetProperty("Connection", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(client)!;
        return ((ApiConnection)connection).Options;
    }

    private sealed class Gallery(IKreaClient main, [FromKeyedServices("backup")] IKreaClient backup)
    {
        public IKreaClient Main { get; } = main;

        public IKreaClient Backup { get; } = backup;
    }
}
