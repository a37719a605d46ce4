using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the operation groups. What the job protocol of the runtime already offers is left to it.</summary>
internal sealed class GroupBuilder(BuildContext context, OperationBuilder operations, PagingBuilder paging, GroupNames names)
{
    // What the runtime's JobOperations has.
    private static readonly string[] JobMethods = ["Get", "Wait", "Cancel", "Submit", "Generate"];

    /// <summary>Key of the file of a group.</summary>
    public static string FileOf(string group) => "group:" + group;

    /// <summary>The operations that become methods of groups: neither variants nor what the runtime's job operations do.</summary>
    public static IReadOnlyList<OperationPlan> Ordinary(IReadOnlyList<OperationPlan> plans, ProviderManifest? manifest) => manifest is null
        ? plans
        : [.. plans.Where(plan => plan.Key != manifest.Jobs?.Get && plan.Key != manifest.Jobs?.Cancel && !manifest.Variants.Any(variant => variant.Method + " " + variant.Route == plan.Key))];

    /// <summary>Builds the groups in the document's order, the jobs first.</summary>
    public IReadOnlyList<(string Group, GroupModel Model)> Build(IReadOnlyList<OperationPlan> plans)
    {
        return [.. names.All.Select(group => (group, Build(group, [.. plans.Where(plan => plan.Name.Group == group || (IsJobList(plan) && group == names.JobsGroup))])))];
    }

    private GroupModel Build(string group, IReadOnlyList<OperationPlan> plans)
    {
        var isJobs = group == names.JobsGroup;
        var methods = isJobs ? new NameScope(JobMethods) : new NameScope();
        var models = plans
            .Select(plan => (plan.Key, Model: IsJobList(plan) ? operations.Build(Renamed(plan, "List"), FileOf(group), methods, JobProtocols.JobPage(JobProtocols.ClassOf(context.Manifest!.Jobs)!)) : operations.Build(plan, FileOf(group), methods, null)))
            .ToList();
        return new GroupModel
        {
            ClassName = names.ClassOf(group),
            InterfaceName = names.InterfaceOf(group),
            Summary = context.Document.Tags.FirstOrDefault(tag => CSharpName.Pascal(tag.Name) == group)?.Description ?? "",
            IsJobs = isJobs,

            // After all other methods have their names, so that none of them changes.
            Operations = models.Select(operation => paging.Add(operation.Key, operation.Model, methods)).ToEquatableArray(),
        };
    }

    private bool IsJobList(OperationPlan plan) => context.Manifest?.Jobs is { } jobs && jobs.List == plan.Key && JobProtocols.ClassOf(jobs) is not null;

    private static OperationPlan Renamed(OperationPlan plan, string method) => new()
    {
        Operation = plan.Operation,
        Key = plan.Key,
        Name = plan.Name with { Method = method },
        Asks = plan.Asks,
        Success = plan.Success,
        BodyContent = plan.BodyContent,
    };
}
