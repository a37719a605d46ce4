using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the method that lists all pages of an operation. How cursors are followed is in the runtime.</summary>
internal static class PagingEmitter
{
    /// <summary>Prints the method.</summary>
    public static void Emit(SourceWriter writer, OperationModel operation, PagingModel paging)
    {
        writer.Line($"/// <summary>All that <see cref=\"{operation.Name}\"/> lists, page after page.</summary>");
        writer.Line("/// <remarks>A page is asked for when its first item is; nothing is sent before that.</remarks>");
        OperationSignature.EmitParameterDocumentation(writer, operation, ParametersOf(operation, paging));
        writer.Line("/// <returns>The items. Looking at them throws what the calls throw.</returns>");
        OperationSignature.EmitExceptionDocumentation(writer);
        EmitSignature(writer, operation, paging, "public ", ") =>");
        var arguments = operation.Parameters.Select(parameter => parameter.Name).Concat(["options", "cancellationToken"]);
        writer.Indent().Line($"{KnownNames.Http}.CursorPages.ReadAllAsync(").Indent();
        writer.Line("Connection,");
        writer.Line($"{CSharpText.Literal(operation.Method + " " + operation.Route)},");

        // The parameters of the lambda hide those of the method, cursor apart.
        writer.Line($"({paging.Cursor}, options, cancellationToken) => {operation.Name}({string.Join(", ", arguments)}),");
        writer.Line($"static page => page.{paging.Items},");
        writer.Line($"static page => page.{paging.Next},");
        writer.Line("options,");
        writer.Line("cancellationToken);").Outdent().Outdent();
    }

    /// <summary>Prints the method as an interface declares it.</summary>
    public static void EmitDeclaration(SourceWriter writer, OperationModel operation, PagingModel paging, string className)
    {
        writer.Line($"/// <inheritdoc cref=\"{className}.{paging.Name}\"/>");
        EmitSignature(writer, operation, paging, "", ");");
    }

    private static void EmitSignature(SourceWriter writer, OperationModel operation, PagingModel paging, string modifiers, string end)
    {
        OperationSignature.EmitObsolete(writer, operation);
        writer.Line($"{modifiers}global::System.Collections.Generic.IAsyncEnumerable<{paging.Item.Declared}> {paging.Name}(").Indent();
        OperationSignature.EmitParameters(writer, operation, ParametersOf(operation, paging), end);
        writer.Outdent();
    }

    private static IEnumerable<ParameterModel> ParametersOf(OperationModel operation, PagingModel paging) => operation.Parameters.Where(parameter => parameter.Name != paging.Cursor);
}
