using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Plans all operations of a document: names, groups, which contents are used, which schemas are written and read.</summary>
internal static class OperationPlanner
{
    private static readonly HashSet<string> ListNames = new(StringComparer.OrdinalIgnoreCase) { "items", "data", "results", "entries", "values" };

    /// <summary>Plans the operations in the document's order.</summary>
    public static IReadOnlyList<OperationPlan> Plan(BuildContext context)
    {
        var plans = new List<OperationPlan>();
        foreach (var operation in context.Document.Operations)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var plan = Plan(operation, context);
            plans.Add(plan);
            Mark(plan, context.Directions);
        }

        return plans;
    }

    private static OperationPlan Plan(OpenApiOperation operation, BuildContext context)
    {
        var success = Success(operation);
        var key = operation.Method + " " + operation.Route;
        var derived = OperationName.Of(operation, ReturnsMany(success?.Content.Schema, context.Schemas));
        var given = context.Manifest?.Operations.TryGetValue(key, out var operationName) == true ? operationName : null;
        return new OperationPlan
        {
            Operation = operation,
            Key = key,
            Name = given is null ? derived : derived with { Group = given.Group, Method = given.Name },
            Success = success,
            BodyContent = operation.Body is { } body ? MediaTypes.ForBody(body.Content) : null,
        };
    }

    private static (OpenApiResponse Response, OpenApiMediaType Content)? Success(OpenApiOperation operation)
    {
        var candidates = operation.Responses
            .Where(response => response.Status.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(response => response.Status, StringComparer.Ordinal)
            .Concat(operation.Responses.Any(response => response.Status.StartsWith("2", StringComparison.Ordinal)) ? [] : operation.Responses.Where(response => response.Status == "default"));
        foreach (var response in candidates)
        {
            if (MediaTypes.ForResponse(response.Content) is { } content)
            {
                return (response, content);
            }
        }

        return null;
    }

    private static bool ReturnsMany(Schema? schema, SchemaResolver schemas)
    {
        if (schema is null)
        {
            return false;
        }

        var shape = schemas.Resolve(schema);
        return shape.Kind == ShapeKind.Array
            || (shape.Kind == ShapeKind.Object && shape.Schema.Properties.Any(property => ListNames.Contains(property.Name) && schemas.Resolve(property.Schema).Kind == ShapeKind.Array));
    }

    private static void Mark(OperationPlan plan, Directions directions)
    {
        foreach (var parameter in plan.Operation.Parameters)
        {
            directions.MarkWritten(parameter.Schema);
        }

        if (plan.BodyContent?.Schema is { } body)
        {
            directions.MarkWritten(body);
        }

        if (plan.Success?.Content is { Schema: { } answer } content && MediaTypes.ResponseKindOf(content) == ResponseKind.Json)
        {
            directions.MarkRead(answer);
        }
    }
}
