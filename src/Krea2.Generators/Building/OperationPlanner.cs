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
        var structure = new StructureKey(context.Schemas);
        foreach (var operation in context.Document.Operations)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var plan = Plan(operation, context, structure);
            plans.Add(plan);
            Mark(plan, context.Directions);
        }

        return plans;
    }

    private static OperationPlan Plan(OpenApiOperation operation, BuildContext context, StructureKey structure)
    {
        var success = Success(operation, context.Schemas, structure);
        var key = operation.Method + " " + operation.Route;
        var derived = OperationName.Of(operation, ReturnsMany(success?.Content.Schema, context.Schemas));
        var given = context.Manifest?.Operations.TryGetValue(key, out var operationName) == true ? operationName : null;
        return new OperationPlan
        {
            Operation = operation,
            Key = key,
            Name = given is null ? derived : derived with { Group = given.Group, Method = given.Name },
            Asks = given is { Asks: true },
            Success = success,
            BodyContent = operation.Body is { } body ? MediaTypes.ForBody(body.Content) : null,
        };
    }

    private static (OpenApiResponse Response, OpenApiMediaType Content)? Success(OpenApiOperation operation, SchemaResolver schemas, StructureKey structure)
    {
        var candidates = operation.Responses
            .Where(response => response.Status.StartsWith("2", StringComparison.Ordinal))
            .OrderBy(response => response.Status, StringComparer.Ordinal)
            .Concat(operation.Responses.Any(response => response.Status.StartsWith("2", StringComparison.Ordinal)) ? [] : operation.Responses.Where(response => response.Status == "default"));
        var answers = candidates
            .Select(response => (Response: response, Content: MediaTypes.ForResponse(response.Content)))
            .Where(answer => answer.Content is not null)
            .Select(answer => (answer.Response, Content: answer.Content!))
            .ToList();
        if (answers.Count == 0)
        {
            return null;
        }

        var first = answers[0];
        var different = answers
            .Where(answer => answer.Content.Schema is not null && MediaTypes.ResponseKindOf(answer.Content) == ResponseKind.Json && schemas.Resolve(answer.Content.Schema).Kind != ShapeKind.Any)
            .GroupBy(answer => structure.Of(answer.Content.Schema!))
            .Select(group => group.First().Content)
            .ToList();
        return different.Count > 1 && different[0] == first.Content ? (first.Response, AnyOf(different)) : first;
    }

    // One method gives back one type: where the statuses promise different bodies, it is a union of them.
    private static OpenApiMediaType AnyOf(List<OpenApiMediaType> contents)
    {
        var first = contents[0].Schema!;
        return new OpenApiMediaType
        {
            Name = contents[0].Name,
            Schema = new Schema { Pointer = first.Pointer + "(and other statuses)", Range = first.Range, AllOf = [], AnyOf = [.. contents.Select(content => content.Schema!)], OneOf = [] },
        };
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
