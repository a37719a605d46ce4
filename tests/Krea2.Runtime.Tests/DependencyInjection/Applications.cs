using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>Applications with services, and hosts for them to call.</summary>
internal static class Applications
{
    /// <summary>Services alone, as a test or a tool has them.</summary>
    public static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>An application with a configuration, not started yet.</summary>
    public static IHost Application(Action<IServiceCollection, IConfiguration> add, params (string Key, string? Value)[] configuration)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(configuration.Select(value => KeyValuePair.Create(value.Key, value.Value)));
        add(builder.Services, builder.Configuration);
        return builder.Build();
    }

    public static Task<FakeKreaHost> HostAsync(string key = "test-key")
    {
        return FakeKreaHost.StartAsync(new FakeKreaHostOptions { AdvanceOnPoll = true, ApiKey = key });
    }

    /// <summary>Calls the host, without pauses and without retries.</summary>
    public static Action<KreaClientOptions> Calling(FakeKreaHost host)
    {
        return options =>
        {
            options.BaseAddress = host.BaseAddress;
            options.ApiKey = host.ApiKey;
            options.Polling = Requests.FastPolling;
            options.Retry = RetryOptions.None;
        };
    }
}
