namespace Krea2.Generators.Model;

/// <summary>The class that adds a client to services.</summary>
/// <param name="ClassName">The class.</param>
/// <param name="Method">Name of its methods.</param>
/// <param name="Client">The client, with its namespace.</param>
/// <param name="Interface">The interface of the client, with its namespace.</param>
/// <param name="Options">The options of the client, with their namespace.</param>
/// <param name="Title">The host's name as messages print it.</param>
internal sealed record RegistrationModel(string ClassName, string Method, string Client, string Interface, string Options, string Title);
