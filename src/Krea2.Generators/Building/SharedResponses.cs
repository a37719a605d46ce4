using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;

namespace Krea2.Generators.Building;

/// <summary>Finds operations of one group whose unnamed answers are equal: they share one type, named after what the operations' names have in common.</summary>
internal sealed class SharedResponses
{
    private readonly Dictionary<OperationPlan, TypePlace> _places = [];

    /// <summary>Finds them.</summary>
    public SharedResponses(IReadOnlyList<OperationPlan> plans, BuildContext context, TypeBuilder types)
    {
        foreach (var group in plans.GroupBy(plan => plan.Name.Group))
        {
            var equal = group
                .Where(plan => plan.Success is { Content.Schema: not null } success && MediaTypes.ResponseKindOf(success.Content) == ResponseKind.Json && context.Manifest?.Types.ContainsKey($"{plan.Key} {success.Response.Status}") != true)
                .Select(plan => (Plan: plan, Schema: plan.Success!.Value.Content.Schema!, Shape: context.Schemas.Resolve(plan.Success.Value.Content.Schema!)))
                .Where(item => item.Shape is { Kind: ShapeKind.Object, Component: null })
                .GroupBy(item => types.Catalogue.StructureOf(item.Schema));
            foreach (var operations in equal.Select(items => items.ToList()).Where(items => items.Count > 1))
            {
                var common = CommonWords(operations.ConvertAll(item => item.Plan.Name.Full));
                var owner = common.Length > 0 ? common : Plural.SingularOf(group.Key);
                var place = new TypePlace($"{operations[0].Plan.Key} {operations[0].Plan.Success!.Value.Response.Status}", owner, TypePlace.Response, "group:" + group.Key);
                var type = types.Build(operations[0].Schema, place);
                foreach (var (plan, _, shape) in operations)
                {
                    types.Catalogue.Alias(shape.Identity, type with { Nullable = false });
                    _places[plan] = place;
                }
            }
        }
    }

    /// <summary>The place of an operation's shared answer; null when it shares none.</summary>
    public TypePlace? PlaceOf(OperationPlan plan) => _places.TryGetValue(plan, out var place) ? place : null;

    private static string CommonWords(List<string> names)
    {
        var words = names.ConvertAll(name => CSharpName.Words(name).ToList());
        var count = 0;
        while (words.TrueForAll(list => list.Count > count && list[count] == words[0][count]))
        {
            count++;
        }

        return string.Concat(words[0].Take(count));
    }
}
