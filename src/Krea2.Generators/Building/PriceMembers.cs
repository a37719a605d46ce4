using System.Globalization;
using Krea2.Generators.Model;

namespace Krea2.Generators.Building;

/// <summary>Finds the members of a request that decide its price, also those of objects inside of it.</summary>
internal sealed class PriceMembers(TypeBuilder types, IReadOnlyList<MemberModel> members)
{
    /// <summary>A member by its JSON name, or by a path of names with dots; null when the document does not have it.</summary>
    public PriceMember? Find(string path) => FindMember(path.Split('.'))?.AsPrice;

    /// <summary>The same with what is known of the member itself.</summary>
    /// <param name="steps">The names that lead to it.</param>
    public (MemberModel Member, PriceMember AsPrice)? FindMember(IReadOnlyList<string> steps)
    {
        var owners = new List<PriceMember>();
        var level = members;
        for (var i = 0; ; i++)
        {
            if (level.FirstOrDefault(member => member.JsonName == steps[i]) is not { } found)
            {
                return null;
            }

            if (i == steps.Count - 1)
            {
                return (found, Of(found) with { Owners = owners.ToEquatableArray() });
            }

            owners.Add(Of(found));
            level = MembersOf(found.Type);
        }
    }

    /// <summary>What multiplies the price; null when the document does not have the member, or it is no whole number.</summary>
    public PriceTimes? FindTimes(string path) => members.FirstOrDefault(member => member.JsonName == path) is { Type.Kind: TypeKind.Int32 or TypeKind.Int64 } member
        ? new PriceTimes(Of(member), member.Required ? "" : long.TryParse(member.Default, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "1")
        : null;

    /// <summary>A member as a condition of a price.</summary>
    public static PriceMember Of(MemberModel member) => new(member.JsonName, member.Name, member.Type.Kind == TypeKind.List, member.IsOptionalNullable);

    private EquatableArray<MemberModel> MembersOf(TypeRef type)
    {
        types.BuildComponents();
        return types.Catalogue.Types.Select(item => item.Type).OfType<RecordModel>().FirstOrDefault(record => type.Name.EndsWith("." + record.Name, StringComparison.Ordinal))?.Members ?? EquatableArray<MemberModel>.Empty;
    }
}
