using Microsoft.Extensions.DependencyInjection;

namespace Krea2.DependencyInjection;

/// <summary>One client of an application: its type, and the key under which it is to be had, if it has one.</summary>
internal sealed record ClientName(Type Type, string? Key)
{
    /// <summary>The name of its options.</summary>
    public string Options => Key ?? Microsoft.Extensions.Options.Options.DefaultName;

    /// <summary>The name of its HTTP client; it begins the categories of that one's logs.</summary>
    public string HttpClient => Key is null ? Type.FullName! : $"{Type.FullName}:{Key}";

    /// <summary>Notes in the services that the client is there; <c>false</c> when it was already.</summary>
    public bool AddTo(IServiceCollection services)
    {
        if (services.Any(service => service is { IsKeyedService: false, ImplementationInstance: ClientName other } && other == this))
        {
            return false;
        }

        services.AddSingleton(this);
        return true;
    }

    /// <summary>The client as messages name it.</summary>
    public override string ToString() => Key is null ? Type.Name : $"{Type.Name} '{Key}'";
}
