using System.Diagnostics.CodeAnalysis;
using Krea2.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Krea2.DependencyInjection;

/// <summary>Adds clients of one type to services; what the generated <c>Add…Client</c> methods call.</summary>
/// <typeparam name="TInterface">The interface of the client.</typeparam>
/// <typeparam name="TClient">The client.</typeparam>
/// <typeparam name="TOptions">The options of the client.</typeparam>
public sealed class ClientRegistration<TInterface, TClient, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>
    where TInterface : class
    where TClient : ApiClient, TInterface
    where TOptions : ApiClientOptions
{
    /// <summary>The API.</summary>
    public required ApiDefinition Definition { get; init; }

    /// <summary>Makes a client that sends with the given <see cref="HttpClient"/>.</summary>
    public required Func<TOptions, HttpClient, TClient> Create { get; init; }

    /// <summary>Adds the client without a name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets what is not to have its default.</param>
    /// <returns>The HTTP client that sends.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, Action<TOptions>? configure) => AddCore(services, name: null, configure);

    /// <summary>Adds the client without a name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section of the configuration with the settings.</param>
    /// <returns>The HTTP client that sends.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, IConfiguration section) => AddCore(services, name: null, From(section, null));

    /// <summary>Adds a client under a name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services and the name of the options.</param>
    /// <param name="configure">Sets what is not to have its default.</param>
    /// <returns>The HTTP client that sends.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, string name, Action<TOptions>? configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddCore(services, name, configure);
    }

    /// <summary>Adds a client under a name.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The key of the services and the name of the options.</param>
    /// <param name="section">The section of the configuration with the settings.</param>
    /// <returns>The HTTP client that sends.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public IHttpClientBuilder Add(IServiceCollection services, string name, IConfiguration section)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return AddCore(services, name, From(section, name));
    }

    private static ClientName NameOf(string? name) => new(typeof(TClient), name);

    /// <summary>Reads a section when the options are made; what cannot be read is found when the host starts, with everything else that is wrong with the options.</summary>
    private static Action<TOptions> From(IConfiguration section, string? name)
    {
        ArgumentNullException.ThrowIfNull(section);
        return options =>
        {
            try
            {
                options.ReadConfiguration(section);
            }
            catch (InvalidOperationException e)
            {
                ClientName client = NameOf(name);
                throw new OptionsValidationException(client.Options, typeof(TOptions), [$"{client}: {e.Message}"]);
            }
        };
    }

    private IHttpClientBuilder AddCore(IServiceCollection services, string? name, Action<TOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ClientName client = NameOf(name);
        IHttpClientBuilder http = services.AddHttpClient(client.HttpClient);
        OptionsBuilder<TOptions> options = services.AddOptions<TOptions>(client.Options);
        if (client.AddTo(services))
        {
            ClientHttp.Configure(http);
            AddOptions(services, options, client);
            AddServices(services, client);
        }

        if (configure is not null)
        {
            options.Configure(configure);
        }

        return http;
    }

    private void AddOptions(IServiceCollection services, OptionsBuilder<TOptions> options, ClientName client)
    {
        // Before everything that the user configures, which may set them otherwise.
        options.Configure<IServiceProvider>((settings, provider) =>
        {
            settings.ClientName = client.Key;
            settings.TimeProvider = settings.TimeProvider == TimeProvider.System ? provider.GetService<TimeProvider>() ?? TimeProvider.System : settings.TimeProvider;
            settings.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        });

        // After it: the environment has the last word only where nobody else spoke.
        options.PostConfigure(settings => settings.TryReadEnvironment(Definition.KeyVariables));
        services.AddSingleton<IValidateOptions<TOptions>>(provider => new ClientOptionsValidation<TOptions>(Definition, client, provider));
        options.ValidateOnStart();
    }

    private void AddServices(IServiceCollection services, ClientName client)
    {
        if (client.Key is null)
        {
            services.TryAddSingleton(provider => Make(provider, client));
            services.TryAddSingleton<TInterface>(static provider => provider.GetRequiredService<TClient>());
        }
        else
        {
            services.TryAddKeyedSingleton(client.Key, (provider, _) => Make(provider, client));
            services.TryAddKeyedSingleton<TInterface>(client.Key, static (provider, key) => provider.GetRequiredKeyedService<TClient>(key));
        }
    }

    private TClient Make(IServiceProvider provider, ClientName client)
    {
        TOptions options = provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(client.Options);
        return Create(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(client.HttpClient));
    }
}
