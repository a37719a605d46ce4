using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the class of an operation group, and its interface.</summary>
internal static class GroupEmitter
{
    /// <summary>Prints the class.</summary>
    public static void Emit(SourceWriter writer, GroupModel group, string visibility, string hostTitle)
    {
        DocComment.Summary(writer, group.Summary, group.IsJobs ? "Jobs: get, list, wait, cancel" : "Operations that belong together");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} sealed class {group.ClassName} : {(group.IsJobs ? "global::Krea2.JobOperations, " : "")}{group.InterfaceName}");
        if (group.IsJobs)
        {
            writer.Line($"internal {group.ClassName}({KnownNames.Http}.ApiConnection connection, global::Krea2.Jobs.IJobProtocol protocol)");
            writer.Indent().Line(": base(connection, protocol)").Outdent().Open().Close();
        }
        else
        {
            writer.Line($"internal {group.ClassName}({KnownNames.Http}.ApiConnection connection) => Connection = connection;").Line();
            writer.Line($"private {KnownNames.Http}.ApiConnection Connection {{ get; }}");
        }

        var rules = new RuleFields();
        foreach (var operation in group.Operations)
        {
            writer.Line();
            OperationEmitter.Emit(writer, operation, rules, hostTitle);
            if (operation.Paging is { } paging)
            {
                writer.Line();
                PagingEmitter.Emit(writer, operation, paging);
            }
        }

        rules.Emit(writer);
        writer.Close();
    }

    /// <summary>Prints the interface.</summary>
    public static void EmitInterface(SourceWriter writer, GroupModel group, string visibility)
    {
        writer.Line($"/// <summary>What <see cref=\"{group.ClassName}\"/> does, for code that is to be tested without it.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} interface {group.InterfaceName}{(group.IsJobs ? " : global::Krea2.IJobOperations" : "")}");
        foreach (var operation in group.Operations)
        {
            OperationEmitter.EmitDeclaration(writer, operation, group.ClassName);
            writer.Line();
            if (operation.Paging is { } paging)
            {
                PagingEmitter.EmitDeclaration(writer, operation, paging, group.ClassName);
                writer.Line();
            }
        }

        writer.Close();
    }
}
