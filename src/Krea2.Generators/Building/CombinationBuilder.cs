using Krea2.Generators.Building.Naming;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the types of the combinations that a manifest names, for a request that has their members.</summary>
internal sealed class CombinationBuilder(BuildContext context, TypeCatalogue catalogue)
{
    private readonly CSharpValue _values = new(catalogue);

    /// <summary>Adds the types of the combinations of a request.</summary>
    public void Build(TypeRef request)
    {
        if (catalogue.Types.Select(item => item.Type).OfType<RecordModel>().FirstOrDefault(record => request.Name == context.Qualify(record.Name)) is not { } record)
        {
            return;
        }

        foreach (var combination in context.Manifest?.Combinations ?? [])
        {
            if (Build(combination, record) is { } model)
            {
                catalogue.Add(model.Name, model);
            }
        }
    }

    private CombinationModel? Build(ManifestCombination combination, RecordModel record)
    {
        var members = combination.Members.Select(name => record.Members.FirstOrDefault(member => member.JsonName == name)).OfType<MemberModel>().ToList();
        if (members.Count < combination.Members.Count || !CSharpName.IsIdentifier(combination.Name) || !context.TypeNames.IsFree(combination.Name))
        {
            return null;
        }

        var names = new NameScope([combination.Name, "All", "Equals", "GetHashCode", "GetType", "ToString", "Deconstruct", "PrintMembers", .. members.Select(member => member.Name)]);
        var values = combination.Values.Select(value => Value(value, members, names)).OfType<CombinationValue>().ToList();
        return new CombinationModel
        {
            Name = context.TypeNames.Take(combination.Name),
            Summary = combination.Summary,
            Deprecated = false,
            Members = members.Select(member => new CombinationMember(member.JsonName, member.Name, member.Type with { Nullable = false })).ToEquatableArray(),
            Values = values.ToEquatableArray(),
        };
    }

    private CombinationValue? Value(ManifestCombinationValue value, List<MemberModel> members, NameScope names)
    {
        var literals = value.Values.Zip(members, (node, member) => _values.Of(member.Type, node.Text)).OfType<string>().ToList();
        return literals.Count == members.Count && CSharpName.IsIdentifier(value.Name) ? new CombinationValue(names.Take(value.Name), value.Label, literals.ToEquatableArray(), "[" + string.Join(",", value.Values.Select(JsonText.Of)) + "]") : null;
    }
}
