using Krea2.Generators.Building.Naming;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Builds one operation: its method, parameters, body and answer.</summary>
internal sealed class OperationBuilder(BuildContext context, TypeBuilder types, SharedResponses sharedResponses)
{
    /// <summary>What emitted methods declare themselves.</summary>
    public static readonly string[] LocalNames =
    [
        "body", "options", "cancellationToken", "request", "violations", "form", "field", "writer", "before", "before2", "before3", "i", "i2", "i3", "item", "item2", "item3",
        "entry", "entry2", "entry3", "entryValue", "entryValue2", "entryValue3", "present", "present2", "present3",
    ];

    private readonly ConstraintCollector _constraints = new(context);
    private readonly ParameterBuilder _parameters = new(context, types);

    /// <summary>Routes whose JSON body has a generated type, for the assembly's metadata.</summary>
    public List<RequestBinding> Requests { get; } = [];

    /// <summary>Builds an operation.</summary>
    /// <param name="plan">The operation.</param>
    /// <param name="file">Key of the file of its group.</param>
    /// <param name="methods">Names of methods that are taken in the group.</param>
    /// <param name="answer">Type of the answer where the runtime reads it; null to build it from the document.</param>
    public OperationModel Build(OperationPlan plan, string file, NameScope methods, TypeRef? answer)
    {
        var operation = plan.Operation;
        var names = new NameScope(LocalNames);
        var parameters = _parameters.Build(plan, file, names);
        return new OperationModel
        {
            Name = methods.Take(plan.Name.Method, plan.Name.Full) + "Async",
            Method = operation.Method,
            Route = operation.Route,
            Summary = operation.Summary.Length > 0 ? operation.Summary : operation.Description,
            Remarks = operation.Summary.Length > 0 && operation.Description != operation.Summary ? operation.Description : "",
            Deprecated = operation.Deprecated,
            Asks = plan.Asks,
            Parameters = parameters.ToEquatableArray(),
            Body = BuildBody(plan, file),
            Response = answer is null ? BuildResponse(plan, file) : new ResponseModel(ResponseKind.Json, answer, plan.Success?.Response.Description ?? "", "application/json"),
        };
    }

    private BodyModel? BuildBody(OperationPlan plan, string file)
    {
        if (plan.Operation.Body is not { } body || plan.BodyContent is not { } content)
        {
            return null;
        }

        var kind = MediaTypes.BodyKindOf(content);
        var place = new TypePlace(plan.Key + " body", plan.Name.Full, TypePlace.Request, file);
        var shape = content.Schema is { } schema ? context.Schemas.Resolve(schema) : null;
        if (kind is BodyKind.Multipart or BodyKind.Form)
        {
            if (shape is not { Kind: ShapeKind.Object })
            {
                return Body(BodyKind.Binary, content.Name, WellKnownTypes.File, body);
            }

            var type = types.BuildForm(content.Schema!, place, kind is BodyKind.Multipart);
            Bind(plan, type, content.Name);
            return Body(kind, content.Name, type, body);
        }

        if (kind is BodyKind.Text)
        {
            return Body(kind, content.Name, WellKnownTypes.String, body);
        }

        if (kind is BodyKind.Binary || shape is null || (shape.Kind == ShapeKind.String && TypeBuilder.IsBytes(shape.Schema)))
        {
            return Body(kind is BodyKind.Json ? BodyKind.Json : BodyKind.Binary, content.Name, kind is BodyKind.Json ? WellKnownTypes.Json : WellKnownTypes.File, body);
        }

        var facts = BodyFacts.None with
        {
            Summary = plan.Operation.Summary.Length > 0 ? "Body of: " + plan.Operation.Summary : "",
            IsBody = true,
            Aliases = plan.Operation.Aliases,
            Pricing = plan.Operation.Pricing is { } pricing ? new DocumentPricing(context, types, pricing).Build : null,
        };
        var json = shape.Kind == ShapeKind.Object ? types.BuildBody(content.Schema!, place, facts) : types.Build(content.Schema!, place);
        if (json.Kind == TypeKind.Value)
        {
            Bind(plan, json, content.Name);
        }

        return Body(BodyKind.Json, content.Name, json with { Nullable = false }, body) with { Constraints = _constraints.Collect(content.Schema!, place.At) };
    }

    private static BodyModel Body(BodyKind kind, string mediaType, TypeRef type, OpenApiBody body) =>
        new(kind, mediaType == "*/*" ? (kind == BodyKind.Json ? "application/json" : "application/octet-stream") : mediaType, type, body.Required, "body", body.Description);

    private void Bind(OperationPlan plan, TypeRef type, string mediaType) =>
        Requests.Add(new RequestBinding(type.Name, "", plan.Operation.Method, plan.Operation.Route, mediaType));

    private ResponseModel BuildResponse(OperationPlan plan, string file)
    {
        if (plan.Success is not { } success)
        {
            return new ResponseModel(ResponseKind.None, null, plan.Operation.Responses is [{ } only, ..] ? only.Description : "", "");
        }

        var (response, content) = success;
        var kind = MediaTypes.ResponseKindOf(content);
        var accept = content.Name == "*/*" ? "" : content.Name;
        if (kind is not ResponseKind.Json)
        {
            return new ResponseModel(kind, null, response.Description, accept);
        }

        if (content.Schema is not { } schema)
        {
            return new ResponseModel(ResponseKind.Json, WellKnownTypes.Json, response.Description, accept);
        }

        var place = sharedResponses.PlaceOf(plan) ?? new TypePlace($"{plan.Key} {response.Status}", plan.Name.Full, TypePlace.Response, file);
        return new ResponseModel(ResponseKind.Json, types.Build(schema, place), response.Description, accept);
    }
}
