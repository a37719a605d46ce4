using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>Where the settings of a client in services come from, and what is checked of them when the host starts.</summary>
[Collection(EnvironmentGroup.Name)]
public sealed class OptionsTests : IDisposable
{
    private readonly EnvironmentVariables _environment = new("KREA_API_TOKEN", "KREA_API_KEY");

    public void Dispose() => _environment.Dispose();

    [Fact]
    public async Task Configuration_IsRead()
    {
        await using FakeKreaHost main = await Applications.HostAsync("main-key");
        await using FakeKreaHost backup = await Applications.HostAsync("backup-key");
        using IHost application = Applications.Application(
            (services, configuration) =>
            {
                services.AddKreaClient(configuration.GetSection("Krea"));
                services.AddKreaClient("backup", configuration.GetSection("Krea:Backup"));
                services.AddKreaClient("backup", options => options.ValidateRequests = false);
            },
            ("Krea:ApiKey", "main-key"),
            ("Krea:BaseAddress", main.BaseAddress.AbsoluteUri),
            ("Krea:Timeout", "00:00:20"),
            ("Krea:Backup:ApiKey", "backup-key"),
            ("Krea:Backup:BaseAddress", backup.BaseAddress.AbsoluteUri),
            ("Krea:Backup:ValidateRequests", "true"));
        await application.StartAsync();

        await application.Services.GetRequiredService<IKreaClient>().Jobs.ListAsync();
        await application.Services.GetRequiredKeyedService<IKreaClient>("backup").Jobs.ListAsync();

        main.Requests.ShouldHaveSingleItem().HasValidKey.ShouldBeTrue();
        backup.Requests.ShouldHaveSingleItem().HasValidKey.ShouldBeTrue();
        var options = application.Services.GetRequiredService<IOptionsMonitor<KreaClientOptions>>();
        (options.CurrentValue.Timeout, options.CurrentValue.ValidateRequests).ShouldBe((TimeSpan.FromSeconds(20), true));
        options.Get("backup").ValidateRequests.ShouldBeFalse();
        await application.StopAsync();
    }

    [Fact]
    public async Task Environment_GivesTheKeyThatNobodyElseGives()
    {
        Environment.SetEnvironmentVariable("KREA_API_KEY", " key-of-the-environment\n");
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient();
            all.AddKreaClient("own", options => options.ApiKey = "own");
            all.AddKreaClient("backup");
        });

        var options = services.GetRequiredService<IOptionsMonitor<KreaClientOptions>>();
        options.CurrentValue.ApiKey.ShouldBe("key-of-the-environment");
        options.Get("own").ApiKey.ShouldBe("own");
        options.Get("backup").ApiKey.ShouldBe("key-of-the-environment");
        Environment.SetEnvironmentVariable("KREA_API_TOKEN", "token");
        options.Get("backup").ApiKey.ShouldBe("key-of-the-environment", "the settings are read once");
    }

    [Fact]
    public async Task MissingKey_StopsTheHostAtItsStart()
    {
        (await FailureAsync((services, _) => services.AddKreaClient()))
            .ShouldBe("KreaClient: 'ApiKey' is missing: set it in code, or set KREA_API_TOKEN or KREA_API_KEY in the environment.");
        (await FailureAsync((services, configuration) => services.AddKreaClient("backup", configuration.GetSection("Images:Krea"))))
            .ShouldBe("KreaClient 'backup': 'ApiKey' is missing: set it in code or as the configuration value 'Images:Krea:ApiKey', or set KREA_API_TOKEN or KREA_API_KEY in the environment.");
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://example.com")]
    [InlineData("https://user:secret-word@example.com")]
    [InlineData("https://example.com?secret-word=1")]
    public async Task AddressThatCannotBeCalled_StopsTheHostAtItsStart(string address)
    {
        (await FailureAsync((services, _) => services.AddKreaClient("backup", options =>
        {
            options.ApiKey = "test-key";
            options.BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute);
        }))).ShouldBe("KreaClient 'backup': 'BaseAddress' cannot be used: The base address of Krea must be an absolute http or https address without user, query and fragment.");
    }

    [Fact]
    public async Task EverythingThatIsWrong_IsSaidAtOnceAndTheKeyIsNot()
    {
        (await FailureAsync(
            (services, configuration) => services.AddKreaClient(configuration.GetSection("Krea")),
            ("Krea:ApiKey", "hush\u00e4hush"),
            ("Krea:BaseAddress", "https://example.com?q=1"))).ShouldBe(
                "KreaClient: 'ApiKey' of the configuration value 'Krea:ApiKey' cannot be sent: The value of 'ApiKey' must be printable ASCII, but character 5 is not."
                + "; KreaClient: 'BaseAddress' of the configuration value 'Krea:BaseAddress' cannot be used: The base address of Krea must be an absolute http or https address without user, query and fragment.");
    }

    [Theory]
    [InlineData("Timeout", "90", "KreaClient 'backup': The configuration value 'Krea:Timeout' must be a duration such as 00:01:40, but is \"90\".")]
    [InlineData("Polling:Factor", "fast", "KreaClient 'backup': The configuration value 'Krea:Polling:Factor' must be a number such as 1.5, but is \"fast\".")]
    [InlineData("WebhookUrl", "hooks.example/krea?secret=4f1c", "KreaClient 'backup': The configuration value 'Krea:WebhookUrl' must be an absolute http or https address, but is \"hooks.example/krea?...\".")]
    [InlineData("WebhookUrl", "htps://hooks.example/krea#secret=4f1c", "KreaClient 'backup': The configuration value 'Krea:WebhookUrl' must be an absolute http or https address, but is \"htps://hooks.example/krea#...\".")]
    [InlineData("BaseAddress", "example.com", "KreaClient 'backup': The configuration value 'Krea:BaseAddress' must be an absolute http or https address, but is \"example.com\".")]
    public async Task ConfigurationValueThatCannotBeRead_StopsTheHostAtItsStart(string key, string value, string failure)
    {
        (await FailureAsync((services, configuration) => services.AddKreaClient("backup", configuration.GetSection("Krea")), ("Krea:ApiKey", "test-key"), ($"Krea:{key}", value)))
            .ShouldBe(failure);
    }

    [Fact]
    public async Task Services_WithoutAHost_CheckWhenTheClientIsAskedFor()
    {
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddKreaClient();
            all.AddKreaClient("backup", options => options.ApiKey = "test-key");
        });

        Should.Throw<OptionsValidationException>(services.GetRequiredService<KreaClient>).OptionsType.ShouldBe(typeof(KreaClientOptions));
        services.GetRequiredKeyedService<KreaClient>("backup").ShouldNotBeNull();
    }

    private static async Task<string> FailureAsync(Action<IServiceCollection, Microsoft.Extensions.Configuration.IConfiguration> add, params (string Key, string? Value)[] configuration)
    {
        using IHost application = Applications.Application((services, values) => add(services, values), configuration);
        return (await Should.ThrowAsync<OptionsValidationException>(() => application.StartAsync())).Message;
    }
}
