using Krea2.Generators.Building.Naming;

namespace Krea2.Generators.Building;

/// <summary>The operation groups of a client: the property that leads to each, and its class.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, (string Property, string ClassName)> _names = new(StringComparer.Ordinal);

    /// <summary>Names the groups in the order of the document.</summary>
    public GroupNames(BuildContext context, string clientName, IReadOnlyList<OperationPlan> plans)
    {
        var properties = new NameScope(clientName, "Connection", "DownloadAsync", "Dispose", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals");
        var variantKeys = new HashSet<string>(context.Manifest?.Variants.Select(variant => variant.Method + " " + variant.Route) ?? [], StringComparer.Ordinal);
        foreach (var variant in context.Manifest?.Variants ?? [])
        {
            properties.Take(variant.Name);
        }

        var groups = plans.Where(plan => !variantKeys.Contains(plan.Key)).Select(GroupOf).ToList();
        if (context.Manifest?.Jobs is { } jobs && JobProtocols.ClassOf(jobs) is not null)
        {
            JobsGroup = jobs.Group;
            groups.Insert(0, jobs.Group);
        }

        foreach (var group in groups.Distinct())
        {
            _names.Add(group, (properties.Take(group, group + "Operations"), context.TypeNames.Take(context.TypePrefix + group + "Operations")));
        }

        string GroupOf(OperationPlan plan) => context.Manifest?.Jobs is { } own && (plan.Key == own.Get || plan.Key == own.List || plan.Key == own.Cancel) ? own.Group : plan.Name.Group;
    }

    /// <summary>The group of the jobs; empty when the API has no job protocol.</summary>
    public string JobsGroup { get; } = "";

    /// <summary>The groups in order.</summary>
    public IEnumerable<string> All => _names.Keys;

    /// <summary>Property of the client that leads to the group.</summary>
    public string PropertyOf(string group) => _names[group].Property;

    /// <summary>Class of the group.</summary>
    public string ClassOf(string group) => _names[group].ClassName;
}
