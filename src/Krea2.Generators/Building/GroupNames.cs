using Krea2.Generators.Building.Naming;

namespace Krea2.Generators.Building;

/// <summary>The operation groups of a client: the property that leads to each, its class and its interface.</summary>
internal sealed class GroupNames
{
    private readonly Dictionary<string, (string Property, string ClassName, string InterfaceName)> _names = new(StringComparer.Ordinal);

    /// <summary>Names the groups in the order of the document.</summary>
    public GroupNames(BuildContext context, string clientName, IReadOnlyList<OperationPlan> plans)
    {
        var properties = new NameScope(clientName, ClientBuilder.InterfaceNameOf(clientName), "Definition", "Connection", "DownloadAsync", "Dispose", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals");
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
            var className = context.TypeNames.Take(context.TypePrefix + group + "Operations");
            _names.Add(group, (properties.Take(group, group + "Operations"), className, context.TypeNames.Take("I" + className)));
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

    /// <summary>Interface of the group.</summary>
    public string InterfaceOf(string group) => _names[group].InterfaceName;
}
