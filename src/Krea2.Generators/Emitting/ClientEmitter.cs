using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the client, its interface and its options.</summary>
internal static class ClientEmitter
{
    /// <summary>Prints the client class.</summary>
    public static void Emit(SourceWriter writer, ClientModel client, string visibility)
    {
        DocComment.Summary(writer, client.Summary.Length > 0 ? $"Client of {client.Summary}" : "", $"Client of {client.Title}");
        if (client.SpecDate.Length > 0)
        {
            DocComment.Remarks(writer, $"Generated from a document taken on {client.SpecDate}");
        }

        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} sealed class {client.Name} : {(client.Jobs is null ? "global::Krea2.ApiClient" : "global::Krea2.JobClient")}, {client.InterfaceName}");
        EmitDefinition(writer, client);
        EmitConstructor(writer, client);
        foreach (var variant in client.Variants)
        {
            writer.Line();
            DocComment.Summary(writer, variant.Summary, variant.Title);
            if (variant.Deprecated)
            {
                writer.Line(KnownNames.Obsolete);
            }

            writer.Line($"public {VariantClass(client, variant)} {variant.Name} {{ get; }}");
        }

        foreach (var group in client.Groups)
        {
            writer.Line();
            DocComment.Summary(writer, group.Summary, $"The operations of {group.Property}");
            writer.Line($"public {group.ClassName} {group.Property} {{ get; }}");
        }

        EmitInterfaceMembers(writer, client);
        writer.Close();
    }

    /// <summary>Prints the interface of the client.</summary>
    public static void EmitInterface(SourceWriter writer, ClientModel client, string visibility)
    {
        writer.Line($"/// <summary>What <see cref=\"{client.Name}\"/> does, for code that is to be tested without it.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} interface {client.InterfaceName}{(client.Jobs is null ? "" : " : global::Krea2.IJobClient")}");
        foreach (var variant in client.Variants)
        {
            writer.Line($"/// <inheritdoc cref=\"{client.Name}.{variant.Name}\"/>");
            if (variant.Deprecated)
            {
                writer.Line(KnownNames.Obsolete);
            }

            writer.Line($"{VariantInterface(client, variant)} {variant.Name} {{ get; }}").Line();
        }

        foreach (var group in client.Groups)
        {
            writer.Line($"/// <inheritdoc cref=\"{client.Name}.{group.Property}\"/>");
            writer.Line($"{group.InterfaceName} {group.Property} {{ get; }}").Line();
        }

        writer.Close();
    }

    /// <summary>Prints the options class.</summary>
    public static void EmitOptions(SourceWriter writer, ClientModel client, string visibility)
    {
        writer.Line($"/// <summary>Settings of <see cref=\"{client.Name}\"/>: where it calls, with which key, how long it waits.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} sealed class {client.OptionsName} : global::Krea2.ApiClientOptions");
        if (client.KeyVariables.Count > 0)
        {
            writer.Line($"/// <summary>Takes the key from the environment: {CSharpText.Comment(string.Join(", then ", client.KeyVariables))}.</summary>");
            writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">None of the variables is set.</exception>");
            writer.Open($"public static {client.OptionsName} FromEnvironment()");
            writer.Line($"var options = new {client.OptionsName}();");
            writer.Line($"options.ReadEnvironment([{string.Join(", ", client.KeyVariables.Select(CSharpText.Literal))}]);");
            writer.Line("return options;");
            writer.Close().Line();
        }

        writer.Line("/// <summary>Takes the settings from a section of the configuration: ApiKey, BaseAddress, Timeout, ValidateRequests, Polling and more.</summary>");
        writer.Line("/// <exception cref=\"global::System.InvalidOperationException\">A value cannot be read; the message names its path.</exception>");
        writer.Open($"public static {client.OptionsName} FromConfiguration({KnownNames.Configuration} section)");
        writer.Line($"var options = new {client.OptionsName}();");
        writer.Line("options.ReadConfiguration(section);");
        writer.Line("return options;");
        writer.Close();
        writer.Close();
    }

    private static void EmitDefinition(SourceWriter writer, ClientModel client)
    {
        writer.Line($"internal static readonly {KnownNames.Http}.ApiDefinition Definition = new()").Open();
        writer.Line($"Host = {CSharpText.Literal(client.Host)},");
        writer.Line($"Title = {CSharpText.Literal(client.Title)},");
        if (client.BaseAddress.Length > 0)
        {
            writer.Line($"BaseAddress = new global::System.Uri({CSharpText.Literal(client.BaseAddress)}),");
        }

        if (client.Authentication is { } authentication)
        {
            var kind = authentication.Kind switch { "basic" => "Basic", "header" => "Header", "query" => "Query", "cookie" => "Cookie", _ => "Bearer" };
            writer.Line($"Authentication = new {KnownNames.Http}.ApiAuthentication {{ Kind = {KnownNames.Http}.AuthenticationKind.{kind}, Name = {CSharpText.Literal(authentication.Name)} }},");
        }

        if (client.KeyVariables.Count > 0)
        {
            writer.Line($"KeyVariables = [{string.Join(", ", client.KeyVariables.Select(CSharpText.Literal))}],");
        }

        if (client.RefusesWithUnavailable)
        {
            writer.Line("RefusesWithUnavailable = true,");
        }

        if (client.FailsInsideSuccess)
        {
            writer.Line("FailsInsideSuccess = true,");
        }

        writer.Close(";").Line();
    }

    private static void EmitConstructor(SourceWriter writer, ClientModel client)
    {
        writer.Line("/// <summary>Makes a client. It may be used from several threads at once, and lives as long as the application.</summary>");
        writer.Line("/// <param name=\"options\">The settings; later changes to them have no effect.</param>");
        writer.Line("/// <param name=\"http\">The HTTP client to send with; null makes one, which is disposed with this client.</param>");
        writer.Line($"public {client.Name}({client.OptionsName} options, global::System.Net.Http.HttpClient? http = null)");
        writer.Indent().Line(": base(Definition, options, http)").Outdent().Open();
        if (client.Jobs is { } jobs)
        {
            writer.Line($"var jobs = new {jobs.ClassName}({string.Join(", ", jobs.Arguments.Select(argument => $"{argument.Name}: {CSharpText.Literal(argument.Value)}"))});");
        }

        foreach (var variant in client.Variants)
        {
            EmitVariant(writer, client, variant);
        }

        foreach (var group in client.Groups)
        {
            writer.Line($"{group.Property} = new {group.ClassName}(Connection{(group.IsJobs ? ", jobs" : "")});");
        }

        writer.Close();
    }

    // The properties of the class say more than those of the interface can.
    private static void EmitInterfaceMembers(SourceWriter writer, ClientModel client)
    {
        var members = client.Variants.Select(variant => $"{VariantInterface(client, variant)} {client.InterfaceName}.{variant.Name} => {variant.Name};")
            .Concat(client.Groups.Select(group => $"{group.InterfaceName} {client.InterfaceName}.{group.Property} => {group.Property};"));
        foreach (var member in members)
        {
            writer.Line().Line(member);
        }
    }

    private static string VariantClass(ClientModel client, VariantModel variant) => $"global::Krea2.{(client.Jobs?.IsBatch == true ? "BatchJobVariant" : "JobVariant")}<{variant.RequestType}>";

    private static string VariantInterface(ClientModel client, VariantModel variant) => $"global::Krea2.{(client.Jobs?.IsBatch == true ? "IBatchJobVariant" : "IJobVariant")}<{variant.RequestType}>";

    private static void EmitVariant(SourceWriter writer, ClientModel client, VariantModel variant)
    {
        var argument = variant.Shared ? $"{client.VariantEnum}.{variant.Name}" : "";
        writer.Line($"{variant.Name} = new {VariantClass(client, variant)}(Connection, jobs, new global::Krea2.JobVariantDefinition<{variant.RequestType}>").Open();
        writer.Line($"Id = {CSharpText.Literal(variant.Id)},");
        writer.Line($"Title = {CSharpText.Literal(variant.Title)},");
        writer.Line($"Route = {CSharpText.Literal(variant.Route)},");
        writer.Line($"Validate = static request => request.Validate({argument}),");
        if (variant.Priced)
        {
            writer.Line($"EstimateCost = static request => request.EstimateCost({argument}),");
        }

        if (variant.Slow)
        {
            writer.Line("Slow = true,");
        }

        if (variant.Constants.Count > 0)
        {
            writer.Line($"Constants = [{string.Join(", ", variant.Constants.Select(constant => $"new({CSharpText.Literal(constant.JsonName)}, {CSharpText.Literal(constant.Value)})"))}],");
        }

        writer.Close(");");
    }
}
