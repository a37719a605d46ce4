using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the class that adds a client to services. What it does is in the runtime.</summary>
internal static class RegistrationEmitter
{
    /// <summary>Prints the class.</summary>
    public static void Emit(SourceWriter writer, RegistrationModel registration, string visibility)
    {
        writer.Line($"/// <summary>Adds <see cref=\"{registration.Client}\"/> to the services of an application.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} static class {registration.ClassName}");
        writer.Line($"private static readonly global::Krea2.DependencyInjection.ClientRegistration<{registration.Interface}, {registration.Client}, {registration.Options}> Registration = new()").Open();
        writer.Line($"Definition = {registration.Client}.Definition,");
        writer.Line($"Create = static (options, http) => new {registration.Client}(options, http),");
        writer.Close(";");
        EmitMethod(writer, registration, named: false, $"global::System.Action<{registration.Options}>? configure = null", "configure");
        EmitMethod(writer, registration, named: false, $"{KnownNames.Configuration} section", "section");
        EmitMethod(writer, registration, named: true, $"global::System.Action<{registration.Options}>? configure = null", "configure");
        EmitMethod(writer, registration, named: true, $"{KnownNames.Configuration} section", "section");
        writer.Close();
    }

    private static void EmitMethod(SourceWriter writer, RegistrationModel registration, bool named, string settings, string argument)
    {
        var title = CSharpText.Comment(registration.Title);
        writer.Line();
        writer.Line(named
            ? $"/// <summary>Adds a client of {title} under a name: the services with that key. Added again under the same name, it is the same client, and the later settings win.</summary>"
            : $"/// <summary>Adds the client of {title}, one for the whole application. Added again, it is the same client, and the later settings win.</summary>");
        writer.Line("/// <remarks>A key that the settings lack is taken from the environment. The settings are checked when the host starts.</remarks>");
        writer.Line("/// <param name=\"services\">The services.</param>");
        if (named)
        {
            writer.Line("/// <param name=\"name\">The name: the key of the services, and the name of the options.</param>");
        }

        writer.Line(argument == "section" ? "/// <param name=\"section\">The section of the configuration with the settings.</param>" : "/// <param name=\"configure\">Sets what is not to have its default.</param>");
        writer.Line("/// <returns>The HTTP client that sends, to add message handlers to.</returns>");
        if (named)
        {
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">The name is empty.</exception>");
        }

        writer.Line($"public static {KnownNames.Services}.IHttpClientBuilder {registration.Method}(this {KnownNames.Services}.IServiceCollection services, {(named ? "string name, " : "")}{settings}) =>");
        writer.Indent().Line($"Registration.Add(services, {(named ? "name, " : "")}{argument});").Outdent();
    }
}
