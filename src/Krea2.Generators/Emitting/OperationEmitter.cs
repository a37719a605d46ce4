using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints one operation as a method that checks its arguments, makes the request and reads the answer.</summary>
internal static class OperationEmitter
{
    /// <summary>Prints the method.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation, RuleFields rules, string hostTitle)
    {
        OperationSignature.EmitDocumentation(writer, operation);
        OperationSignature.Emit(writer, operation, "public ", ")");
        writer.Open();
        EmitNullChecks(writer, operation);
        var accept = operation.Response.Accept.Length > 0 ? $"Accept = {CSharpText.Literal(operation.Response.Accept)}, " : "";
        var asks = operation.Asks ? "OnlyAsks = true, " : "";
        writer.Line($"var request = new {KnownNames.Http}.ApiRequest({HttpMethod(operation.Method)}, {CSharpText.Literal(operation.Route)}) {{ {accept}{asks}Options = options }};");
        EmitChecks(writer, operation, rules, hostTitle);
        EmitRequest(writer, operation);
        EmitSend(writer, operation);
        writer.Close();
    }

    /// <summary>Prints the method as an interface declares it. The attributes of the parameters are there too: they are what analyzers see of a call.</summary>
    public static void EmitDeclaration(SourceWriter writer, OperationModel operation, string className)
    {
        writer.Line($"/// <inheritdoc cref=\"{className}.{operation.Name}\"/>");
        OperationSignature.Emit(writer, operation, "", ");");
    }

    private static void EmitNullChecks(SourceWriter writer, OperationModel operation)
    {
        if (operation.Body is { Required: true, Type.IsValueType: false } body)
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({body.Name});");
        }

        foreach (var parameter in operation.Parameters.Where(parameter => parameter is { Required: true, Type.IsValueType: false }))
        {
            writer.Line($"global::System.ArgumentNullException.ThrowIfNull({parameter.Name});");
        }

    }

    private static void EmitChecks(SourceWriter writer, OperationModel operation, RuleFields rules, string hostTitle)
    {
        var method = operation.Name.Substring(0, operation.Name.Length - "Async".Length);
        var checks = operation.Parameters
            .Select(parameter => (Parameter: parameter, Checks: new CheckEmitter(rules, method + Building.Naming.CSharpName.Pascal(parameter.Name), parameter.WireName, parameter.Constraints)))
            .Where(item => item.Checks.Checks(item.Parameter.Type))
            .ToList();
        var validatesBody = operation.Body is { } checkedBody && BodyCheck(checkedBody, rules, method).Checks(checkedBody.Type);
        if (checks.Count == 0 && !validatesBody)
        {
            return;
        }

        writer.Line($"var violations = new {KnownNames.ViolationList}({CSharpText.Literal(hostTitle)});");
        foreach (var (parameter, check) in checks)
        {
            var type = parameter.Type with { Nullable = false };
            if (parameter.Type is { IsValueType: true, Nullable: false })
            {
                check.Emit(writer, type, parameter.Name);
            }
            else
            {
                var local = "checked" + Building.Naming.CSharpName.Pascal(parameter.Name);
                writer.Open($"if ({parameter.Name} is {{ }} {local})");
                check.Emit(writer, type, local);
                writer.Close();
            }
        }

        if (validatesBody)
        {
            EmitBodyCheck(writer, operation.Body!, rules, method);
        }

        writer.Line("Connection.ThrowIfInvalid(request, violations);");
    }

    private static void EmitBodyCheck(SourceWriter writer, BodyModel body, RuleFields rules, string method)
    {
        var check = BodyCheck(body, rules, method);
        if (body.Required)
        {
            check.Emit(writer, body.Type, body.Name);
            return;
        }

        writer.Open($"if ({body.Name} is {{ }} checkedBody)");
        check.Emit(writer, body.Type, "checkedBody");
        writer.Close();
    }

    private static CheckEmitter BodyCheck(BodyModel body, RuleFields rules, string method) => new(rules, method + "Body", "body", body.Constraints);

    private static void EmitRequest(SourceWriter writer, OperationModel operation)
    {
        foreach (var parameter in operation.Parameters)
        {
            ParameterEmitter.Emit(writer, parameter);
        }

        if (operation.Body is { Required: true } required)
        {
            EmitBody(writer, required);
        }
        else if (operation.Body is { } optional)
        {
            writer.Open($"if ({optional.Name} is not null)");
            EmitBody(writer, optional);
            writer.Close();
        }
    }

    private static void EmitBody(SourceWriter writer, BodyModel body)
    {
        var media = CSharpText.Literal(body.MediaType);
        switch (body.Kind)
        {
            case BodyKind.Json when body.Type.Kind == TypeKind.Value && body.MediaType == "application/json" && !body.Type.IsStruct:
                writer.Line($"request.SetJson({body.Name});");
                break;
            case BodyKind.Json:
                writer.Line("request.SetJson(writer =>").Open();
                ValueWriter.WriteValue(writer, body.Type, body is { Required: false, Type.IsValueType: true } ? body.Name + ".Value" : body.Name, 0);
                writer.Close($", {media});");
                break;
            case BodyKind.Multipart or BodyKind.Form:
                writer.Line($"var form = new {FormEmitter.BodyClass(body.Kind)}();");
                writer.Line($"{body.Name}.WriteTo(form);");
                writer.Line(body.Kind == BodyKind.Multipart ? "request.SetMultipart(form);" : "request.SetForm(form);");
                break;
            case BodyKind.Text:
                writer.Line($"request.SetText({body.Name}, {media});");
                break;
            default:
                writer.Line($"request.SetContent({body.Name}, {media});");
                break;
        }
    }

    private static void EmitSend(SourceWriter writer, OperationModel operation) => writer.Line(operation.Response.Kind switch
    {
        ResponseKind.Json => $"return Connection.SendAsync<{operation.Response.Type!.Declared}>(request, {ValueReader.Delegate(operation.Response.Type)}, cancellationToken);",
        ResponseKind.Text => "return Connection.SendForTextAsync(request, cancellationToken);",
        ResponseKind.Binary => "return Connection.SendForStreamAsync(request, cancellationToken);",
        _ => "return Connection.SendAsync(request, cancellationToken);",
    });

    private static string HttpMethod(string method) => method switch
    {
        "GET" => "global::System.Net.Http.HttpMethod.Get",
        "POST" => "global::System.Net.Http.HttpMethod.Post",
        "PUT" => "global::System.Net.Http.HttpMethod.Put",
        "PATCH" => "global::System.Net.Http.HttpMethod.Patch",
        "DELETE" => "global::System.Net.Http.HttpMethod.Delete",
        "HEAD" => "global::System.Net.Http.HttpMethod.Head",
        "OPTIONS" => "global::System.Net.Http.HttpMethod.Options",
        "TRACE" => "global::System.Net.Http.HttpMethod.Trace",
        _ => $"new global::System.Net.Http.HttpMethod({CSharpText.Literal(method)})",
    };
}
