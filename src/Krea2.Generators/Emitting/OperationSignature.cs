using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the head of the method of an operation: what its documentation, its class and its interface have in common.</summary>
internal static class OperationSignature
{
    /// <summary>Prints the method up to the end of its parameters.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation, string modifiers, string end)
    {
        EmitObsolete(writer, operation);
        writer.Line($"{modifiers}{ReturnType(operation.Response)} {operation.Name}(").Indent();
        EmitParameters(writer, operation, operation.Parameters, end);
        writer.Outdent();
    }

    /// <summary>Marks a deprecated operation.</summary>
    public static void EmitObsolete(SourceWriter writer, OperationModel operation)
    {
        if (operation.Deprecated)
        {
            writer.Line(KnownNames.Obsolete);
        }
    }

    /// <summary>Prints the given parameters, the body, the options and the token: what must be given, then everything that may be left out.</summary>
    public static void EmitParameters(SourceWriter writer, OperationModel operation, IEnumerable<ParameterModel> parameters, string end)
    {
        foreach (var parameter in parameters.Where(parameter => parameter.Required))
        {
            writer.Line($"{MetadataEmitter.Parameter(parameter)}{parameter.Type.Declared} {parameter.Name},");
        }

        if (operation.Body is { Required: true } required)
        {
            writer.Line($"{required.Type.Name} {required.Name},");
        }

        foreach (var parameter in parameters.Where(parameter => !parameter.Required))
        {
            writer.Line($"{MetadataEmitter.Parameter(parameter)}{parameter.Type.Declared} {parameter.Name} = null,");
        }

        if (operation.Body is { Required: false } optional)
        {
            writer.Line($"{optional.Type.Name}? {optional.Name} = null,");
        }

        writer.Line($"{KnownNames.CallOptions}? options = null,");
        writer.Line($"{KnownNames.CancellationToken} cancellationToken = default{end}");
    }

    /// <summary>Prints the documentation of the method.</summary>
    public static void EmitDocumentation(SourceWriter writer, OperationModel operation)
    {
        DocComment.Summary(writer, operation.Summary, $"{operation.Method} {operation.Route}");
        DocComment.Remarks(writer, operation.Remarks, $"{operation.Method} {operation.Route}");
        EmitParameterDocumentation(writer, operation, operation.Parameters);
        if (operation.Response.Kind != ResponseKind.None)
        {
            writer.Line($"/// <returns>{DocComment.Sentence(operation.Response.Summary.Length > 0 ? operation.Response.Summary : "The answer")}</returns>");
        }

        EmitExceptionDocumentation(writer);
    }

    /// <summary>Prints what the parameters are.</summary>
    public static void EmitParameterDocumentation(SourceWriter writer, OperationModel operation, IEnumerable<ParameterModel> parameters)
    {
        foreach (var parameter in parameters)
        {
            var text = string.Join(" ", new[] { DocComment.Sentence(parameter.Summary.Length > 0 ? parameter.Summary : $"The {parameter.In} parameter '{parameter.WireName}'"), CSharpText.Comment(DocComment.Limits(parameter.Constraints, parameter.Default)) }.Where(part => part.Length > 0));
            writer.Line($"/// <param name=\"{parameter.Name.TrimStart('@')}\">{text}</param>");
        }

        if (operation.Body is { } body)
        {
            writer.Line($"/// <param name=\"{body.Name}\">{DocComment.Sentence(body.Summary.Length > 0 ? body.Summary : "The body of the request")}</param>");
        }

        writer.Line("/// <param name=\"options\">What this call does differently from the client's options.</param>");
        writer.Line("/// <param name=\"cancellationToken\">Ends the call.</param>");
    }

    /// <summary>Prints what the method throws.</summary>
    public static void EmitExceptionDocumentation(SourceWriter writer)
    {
        writer.Line("/// <exception cref=\"global::Krea2.InvalidRequestException\">An argument breaks a rule of the API; nothing was sent. Or the host refused the request.</exception>");
        writer.Line("/// <exception cref=\"global::Krea2.ApiException\">The call failed; the derived type says how.</exception>");
        writer.Line("/// <exception cref=\"global::System.OperationCanceledException\">The token was cancelled.</exception>");
    }

    private static string ReturnType(ResponseModel response) => response.Kind switch
    {
        ResponseKind.Json => $"{KnownNames.Task}<{response.Type!.Declared}>",
        ResponseKind.Text => $"{KnownNames.Task}<string>",
        ResponseKind.Binary => $"{KnownNames.Task}<global::System.IO.Stream>",
        _ => KnownNames.Task,
    };
}
