using Krea2.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Krea2.DependencyInjection;

/// <summary>Whether a client can be made of its options. Messages name the client, the member and its place in the configuration, and never show the key.</summary>
internal sealed class ClientOptionsValidation<TOptions>(ApiDefinition definition, ClientName client, IServiceProvider services) : IValidateOptions<TOptions>
    where TOptions : ApiClientOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (name != client.Options)
        {
            return ValidateOptionsResult.Skip;
        }

        List<string> failures = [];
        if (KeyFailure(options) is { } key)
        {
            failures.Add($"{client}: {key}");
        }

        if (AddressFailure(options) is { } address)
        {
            failures.Add($"{client}: {address}");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private string? KeyFailure(TOptions options)
    {
        if (definition.Authentication is not { } authentication)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(options.ApiKey))
        {
            string variables = definition.KeyVariables.Count == 0 ? "" : $", or set {string.Join(" or ", definition.KeyVariables)} in the environment";
            return $"'ApiKey' is missing: set it in code{In(options, "or as", nameof(ApiClientOptions.ApiKey))}{variables}.";
        }

        try
        {
            RequestMessageFactory.CheckKey(authentication, options.ApiKey.Trim());
            return null;
        }
        catch (ArgumentException e)
        {
            return $"'ApiKey'{In(options, "of", nameof(ApiClientOptions.ApiKey))} cannot be sent: {e.Message.Split(" (Parameter ", 2)[0]}";
        }
    }

    private string? AddressFailure(TOptions options)
    {
        try
        {
            Uri? address = options.BaseAddress ?? definition.BaseAddress ?? services.GetRequiredService<IHttpClientFactory>().CreateClient(client.HttpClient).BaseAddress;
            _ = RequestMessageFactory.Base(definition, address);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return $"'BaseAddress'{In(options, "of", nameof(ApiClientOptions.BaseAddress))} cannot be used: {e.Message}";
        }
    }

    private static string In(TOptions options, string word, string member)
    {
        return options.ConfigurationPath is { } path ? $" {word} the configuration value '{path}:{member}'" : "";
    }
}
