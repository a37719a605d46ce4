using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds unions of scalars, objects and lists.</summary>
internal sealed class UnionBuilder(BuildContext context, TypeBuilder types)
{
    private readonly ConstraintCollector _constraints = new(context);

    /// <summary>Builds the union of a shape.</summary>
    public UnionModel Build(Shape shape, string name, TypePlace place, string file)
    {
        var scope = new NameScope(name, "Value", "Json", "Equals", "GetHashCode", "ToString", "WriteTo", "ReadFrom", "Validate", "GetType", "Clone", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers", "Parse", "ToJson");
        var discriminator = shape.Schema.Discriminator?.PropertyName ?? CommonConstant(shape);
        var cases = new List<UnionCaseModel>();
        for (var i = 0; i < shape.Cases.Count; i++)
        {
            var item = shape.Cases[i];
            var itemShape = context.Schemas.Resolve(item);
            var constants = discriminator is null ? [] : DiscriminatorValues(shape, item, itemShape, discriminator);
            var caseName = CaseName(item, itemShape, constants, i);
            var type = types.Build(item, new TypePlace($"{place.At}|{i}", name, caseName, file)) with { Nullable = false };
            cases.Add(new UnionCaseModel
            {
                Name = scope.Take(type.Kind is TypeKind.Value && !type.IsStruct ? ShortName(type, name) : caseName),
                Type = type,
                JsonType = JsonType(itemShape.Kind),
                DiscriminatorValues = constants.ToEquatableArray(),
                Constraints = Constraints(item, $"{place.At}|{i}"),
            });
        }

        return new UnionModel
        {
            Name = name,
            Summary = shape.Description,
            Deprecated = shape.Schema.Deprecated,
            Keyword = shape.UnionKeyword,
            Discriminator = cases.Exists(item => item.DiscriminatorValues.Count > 0) ? discriminator ?? "" : "",
            Cases = cases.ToEquatableArray(),
            Validates = context.Directions.IsWritten(shape),
            InResponses = context.Directions.IsRead(shape),
        };
    }

    // A schema in metadata has each keyword once: the documented one.
    private EquatableArray<ConstraintModel> Constraints(Schema item, string at) => _constraints.Collect(item, at)
        .Where(constraint => constraint.Keyword != "type" || constraint.At.Length > 0)
        .GroupBy(constraint => (constraint.Keyword, constraint.At))
        .Select(same => same.First())
        .ToEquatableArray();

    private List<string> DiscriminatorValues(Shape union, Schema item, Shape itemShape, string property)
    {
        var mapped = union.Schema.Discriminator?.Mapping
            .Where(entry => entry.Value == item.Reference || entry.Value == itemShape.Component)
            .Select(entry => entry.Key)
            .ToList() ?? [];
        if (mapped.Count > 0)
        {
            return mapped;
        }

        var member = itemShape.Schema.Properties.FirstOrDefault(candidate => candidate.Name == property);
        if (member is not null && context.Schemas.Resolve(member.Schema) is { Kind: ShapeKind.StringSet, IsOpen: false } values)
        {
            return [.. values.Values];
        }

        return union.Schema.Discriminator is not null && itemShape.Component is { } component ? [component] : [];
    }

    // A property that every alternative has with a string of its own tells them apart even where the document does not say so.
    private string? CommonConstant(Shape union)
    {
        var objects = union.Cases.Select(context.Schemas.Resolve).Where(shape => shape.Kind == ShapeKind.Object).ToList();
        if (objects.Count < 2)
        {
            return null;
        }

        foreach (var property in objects[0].Schema.Properties)
        {
            var values = new HashSet<string>(StringComparer.Ordinal);
            var all = objects.TrueForAll(shape =>
                shape.Schema.Required.Contains(property.Name)
                && shape.Schema.Properties.FirstOrDefault(other => other.Name == property.Name) is { } own
                && context.Schemas.Resolve(own.Schema) is { Kind: ShapeKind.StringSet, NullAllowed: false, IsOpen: false } set
                && set.Values.All(values.Add));
            if (all)
            {
                return property.Name;
            }
        }

        return null;
    }

    private static string CaseName(Schema item, Shape shape, List<string> constants, int index)
    {
        if (shape.Component is { } component)
        {
            return CSharpName.Pascal(component, "Type");
        }

        return shape.Kind switch
        {
            ShapeKind.String => "String",
            ShapeKind.StringSet => "Choice",
            ShapeKind.Boolean => "Boolean",
            ShapeKind.Integer or ShapeKind.Number => "Number",
            ShapeKind.Array => "List",
            ShapeKind.Map => "Map",
            _ when constants.Count == 1 && CSharpName.Words(constants[0]).Any() => CSharpName.Pascal(constants[0], "Option"),
            _ when item.Title.Length is > 0 and < 60 => CSharpName.Pascal(item.Title, "Option"),
            _ => "Option" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static string ShortName(TypeRef type, string owner)
    {
        var name = type.Name.Substring(type.Name.LastIndexOf('.') + 1);
        return name.Length > owner.Length && name.StartsWith(owner, StringComparison.Ordinal) ? name.Substring(owner.Length) : name;
    }

    private static string JsonType(ShapeKind kind) => kind switch
    {
        ShapeKind.String or ShapeKind.StringSet => "string",
        ShapeKind.Boolean => "boolean",
        ShapeKind.Integer => "integer",
        ShapeKind.Number => "number",
        ShapeKind.Array => "array",
        _ => "object",
    };
}
