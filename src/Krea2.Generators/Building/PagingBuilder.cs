using Krea2.Generators.Building.Naming;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Gives the operations that list in pages a method for all pages. Which ones do is said by the manifest: no document can.</summary>
internal sealed class PagingBuilder(BuildContext context, TypeCatalogue types)
{
    private const string List = "List";

    // The runtime's page of jobs, whatever the members of the document are called.
    private static readonly TypeRef Job = new() { Kind = TypeKind.Runtime, Name = "global::Krea2.Job" };

    /// <summary>The operation with its paging; as it is when it has none.</summary>
    /// <param name="key">The operation as the manifest names it.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="methods">Names of methods that are taken in the group.</param>
    public OperationModel Add(string key, OperationModel operation, NameScope methods)
    {
        if (context.Manifest is not { } manifest || !manifest.Paging.TryGetValue(key, out var paging))
        {
            return operation;
        }

        var cursor = operation.Parameters.FirstOrDefault(parameter => parameter.In == "query" && parameter.WireName == paging.Cursor);
        var (item, items, next) = AnswerOf(operation, paging);
        var wrong = cursor is not { Required: false, Type.Kind: TypeKind.String } ? $"optional query parameter '{paging.Cursor}' of type string"
            : item is null ? $"list '{paging.Items}' in its answer"
            : next.Length == 0 ? $"text '{paging.Next}' in its answer"
            : null;
        if (wrong is null)
        {
            return operation with { Paging = new PagingModel(NameOf(operation, methods), cursor!.Name, item!, items, next) };
        }

        // A document of the user's own may have the operation otherwise; then it lists page by page alone.
        if (context.Settings.Bundled)
        {
            context.Problems.Report(DiagnosticIds.ManifestProblem, manifest.Path, paging.Range, $"{key} has no {wrong}, which 'paging' names");
        }

        return operation;
    }

    private (TypeRef? Item, string Items, string Next) AnswerOf(OperationModel operation, ManifestPaging paging)
    {
        if (operation.Response.Type is { Kind: TypeKind.Runtime })
        {
            return (Job, "Items", "NextCursor");
        }

        var answer = types.Types.Select(type => type.Type).OfType<RecordModel>().FirstOrDefault(record => context.Qualify(record.Name) == operation.Response.Type?.Name);
        var items = answer?.Members.FirstOrDefault(member => member.JsonName == paging.Items && member.Type.Kind == TypeKind.List);
        var next = answer?.Members.FirstOrDefault(member => member.JsonName == paging.Next && member.Type.Kind == TypeKind.String);
        return (items?.Type.Item, PropertyOf(items), PropertyOf(next));
    }

    private static string PropertyOf(MemberModel? member) => member is null ? "" : member.IsOptionalNullable ? member.Name + ".Value" : member.Name;

    // ListAllAsync, ListAllPetsAsync, FindPetsAllAsync.
    private static string NameOf(OperationModel operation, NameScope methods)
    {
        var name = operation.Name.Substring(0, operation.Name.Length - "Async".Length);
        return methods.Take(name.StartsWith(List, StringComparison.Ordinal) ? List + "All" + name.Substring(List.Length) : name + "All") + "Async";
    }
}
