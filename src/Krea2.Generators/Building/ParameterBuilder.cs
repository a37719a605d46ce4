using Krea2.Generators.Building.Naming;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds the parameters of a method.</summary>
internal sealed class ParameterBuilder(BuildContext context, TypeBuilder types)
{
    // OpenAPI leaves these to the client: they are authentication and content negotiation.
    private static readonly HashSet<string> IgnoredHeaders = new(StringComparer.OrdinalIgnoreCase) { "Accept", "Content-Type", "Authorization" };

    private readonly ConstraintCollector _constraints = new(context);

    /// <summary>Builds the parameters of an operation, required ones first.</summary>
    public IReadOnlyList<ParameterModel> Build(OperationPlan plan, string file, NameScope names)
    {
        var parameters = plan.Operation.Parameters
            .Where(parameter => parameter.In != "header" || !IgnoredHeaders.Contains(parameter.Name))
            .Select(parameter => Build(parameter, plan, file, names))
            .ToList();
        parameters.AddRange(MissingPathParameters(plan.Operation, parameters, names));
        return [.. parameters.OrderBy(parameter => parameter.Required ? 0 : 1)];
    }

    private ParameterModel Build(OpenApiParameter parameter, OperationPlan plan, string file, NameScope names)
    {
        var name = TakeName(names, parameter.Name);
        var place = new TypePlace($"{plan.Key} {parameter.Name}", plan.Name.Full, CSharpName.Pascal(parameter.Name), file);
        var shape = context.Schemas.Resolve(parameter.Schema);
        var manifest = context.Manifest?.Members.TryGetValue(place.At, out var special) == true ? special : null;
        var type = WellKnownTypes.Named(manifest?.Type) ?? TypeOf(parameter, shape, place);
        return new ParameterModel
        {
            WireName = parameter.Name,
            Name = CSharpName.EscapeKeyword(name),
            In = parameter.In,
            Required = parameter.Required,
            Type = type with { Nullable = !parameter.Required },
            Explode = parameter.Explode,
            Delimiter = parameter.Style switch { "spaceDelimited" => " ", "pipeDelimited" => "|", _ => "," },
            DeepObject = parameter.Style == "deepObject",
            Summary = parameter.Description.Length > 0 ? parameter.Description : shape.Description,
            Default = shape.Default is { } value ? JsonText.Of(value) : "",
            Deprecated = parameter.Deprecated,
            Constraints = type.Kind is TypeKind.String && shape.Kind is not ShapeKind.String ? EquatableArray<ConstraintModel>.Empty : _constraints.Collect(parameter.Schema, place.At),
        };
    }

    private static string TakeName(NameScope names, string wireName)
    {
        var name = CSharpName.Camel(wireName).TrimStart('@');
        var taken = names.Take(name, name + "Value");

        // Variables of the method that hold the parameter once it is known to be there.
        while (!names.IsFree("checked" + CSharpName.Pascal(taken)) || !names.IsFree("given" + CSharpName.Pascal(taken)))
        {
            taken = names.Take(taken + "Value");
        }

        names.Reserve("checked" + CSharpName.Pascal(taken));
        names.Reserve("given" + CSharpName.Pascal(taken));
        return taken;
    }

    // A parameter is text on the wire: what has no one text form is left to the caller as text.
    private TypeRef TypeOf(OpenApiParameter parameter, Shape shape, TypePlace place)
    {
        if (parameter.ContentType is not null)
        {
            return WellKnownTypes.String;
        }

        switch (shape.Kind)
        {
            case ShapeKind.String or ShapeKind.StringSet or ShapeKind.Boolean or ShapeKind.Integer or ShapeKind.Number:
                return Scalar(parameter.Schema, place);
            case ShapeKind.Array when shape.Schema.Items is { } items && IsScalar(context.Schemas.Resolve(items)):
                return WellKnownTypes.List(Scalar(items, place.Items()));
            case ShapeKind.Array:
                return WellKnownTypes.List(WellKnownTypes.String);
            case ShapeKind.Object or ShapeKind.Map:
                return WellKnownTypes.Map(WellKnownTypes.String);
            default:
                return WellKnownTypes.String;
        }
    }

    private TypeRef Scalar(Schema schema, TypePlace place) => types.Build(schema, place) with { Nullable = false };

    private static bool IsScalar(Shape shape) => shape.Kind is ShapeKind.String or ShapeKind.StringSet or ShapeKind.Boolean or ShapeKind.Integer or ShapeKind.Number;

    // Templates of the route that the document forgot to declare.
    private static IEnumerable<ParameterModel> MissingPathParameters(OpenApiOperation operation, List<ParameterModel> known, NameScope names)
    {
        foreach (var template in Templates(operation.Route))
        {
            if (!known.Exists(parameter => parameter.In == "path" && parameter.WireName == template))
            {
                yield return new ParameterModel
                {
                    WireName = template,
                    Name = CSharpName.EscapeKeyword(TakeName(names, template)),
                    In = "path",
                    Required = true,
                    Type = WellKnownTypes.String,
                    Explode = false,
                    Delimiter = ",",
                    DeepObject = false,
                    Summary = "",
                    Default = "",
                    Deprecated = false,
                    Constraints = EquatableArray<ConstraintModel>.Empty,
                };
            }
        }
    }

    private static IEnumerable<string> Templates(string route)
    {
        var start = route.IndexOf('{');
        while (start >= 0)
        {
            var end = route.IndexOf('}', start);
            if (end < 0)
            {
                yield break;
            }

            yield return route.Substring(start + 1, end - start - 1);
            start = route.IndexOf('{', end);
        }
    }
}
