using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;

namespace Krea2.Generators.Building;

/// <summary>Builds sets of strings: an enum where they are only written, a value that keeps what it does not know where they are read.</summary>
internal static class EnumBuilder
{
    /// <summary>Builds the type of a set.</summary>
    public static TypeModel Build(Shape shape, string name, TypePlace place, BuildContext context)
    {
        var isOpen = context.Directions.IsRead(shape) || shape.IsOpen;
        var scope = isOpen
            ? new NameScope(name, "Value", "IsKnown", "ToString", "Equals", "GetHashCode", "WriteTo", "ReadFrom", "GetType", "Clone", "MemberwiseClone", "Finalize", "ReferenceEquals", "PrintMembers")
            : new NameScope();
        var inferred = shape.IsOpen || shape.Schema.Inferred.Contains("enum") || (context.Manifest?.Inferred.TryGetValue(place.At, out var keywords) == true && keywords.Contains("enum"));
        var owner = place.Word.Length > 0 ? place.Word : name;
        var values = shape.Values.Select(value => new EnumValueModel(Take(scope, EnumMemberName.Of(value, owner)), value, inferred) { Description = shape.Schema.EnumDescriptions.TryGetValue(value, out var text) ? text : "" }).ToEquatableArray();
        var summary = shape.Description.Length > 0 ? shape.Description : place.Description;
        return isOpen
            ? new OpenEnumModel { Name = name, Summary = summary, Deprecated = shape.Schema.Deprecated, Values = values, InRequests = shape.IsOpen }
            : new EnumModel { Name = name, Summary = summary, Deprecated = shape.Schema.Deprecated, Values = values };
    }

    private static string Take(NameScope scope, string name) => scope.IsFree(name) ? scope.Take(name) : scope.Take(name + "Value");
}
