using Krea2.Generators.Json;
using Krea2.Generators.Specs;
using Krea2.Generators.Tests.Json;
using Microsoft.OpenApi;
using OpenApiDocument = Krea2.Generators.Specs.OpenApiDocument;
using OpenApiOperation = Krea2.Generators.Specs.OpenApiOperation;

namespace Krea2.Generators.Tests.Specs;

/// <summary>Holds what our reader saw in a document against what Microsoft.OpenApi saw, and lists every difference.</summary>
internal sealed class SpecJudge(bool isVersion30)
{
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Queue<(string Place, Schema Ours, IOpenApiSchema Theirs)> _pending = new();

    /// <summary>How many schemas were compared.</summary>
    public int SchemaCount => _visited.Count;

    /// <summary>The differences in operations, parameters and the constraints of all schemas that they reach.</summary>
    public IReadOnlyList<string> Compare(OpenApiDocument ours, Microsoft.OpenApi.OpenApiDocument theirs)
    {
        var judged = theirs.Paths
            .SelectMany(path => (path.Value.Operations ?? []).Select(operation => (Route: path.Key, Method: operation.Key.Method, Item: path.Value, Operation: operation.Value)))
            .ToDictionary(o => o.Method + " " + o.Route);
        Same("operations", Join(ours.Operations.Select(o => o.Method + " " + o.Route)), Join(judged.Keys));
        foreach (var operation in ours.Operations)
        {
            var place = operation.Method + " " + operation.Route;
            if (judged.TryGetValue(place, out var other))
            {
                Compare(place, operation, other.Item, other.Operation);
            }
        }

        while (_pending.TryDequeue(out var pair))
        {
            CompareSchema(pair.Place, pair.Ours, pair.Theirs);
        }

        return _differences;
    }

    private static string Join(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal));

    private void Same(string place, string? ours, string? theirs)
    {
        if (ours != theirs)
        {
            _differences.Add($"{place}: ours {ours ?? "absent"}, theirs {theirs ?? "absent"}");
        }
    }

    private void Compare(string place, OpenApiOperation ours, IOpenApiPathItem item, Microsoft.OpenApi.OpenApiOperation theirs)
    {
        Same(place + " operationId", ours.OperationId, theirs.OperationId);
        Same(place + " deprecated", ours.Deprecated.ToString(), theirs.Deprecated.ToString());
        var own = theirs.Parameters ?? [];
        var shared = (item.Parameters ?? []).Where(p => !own.Any(o => o.Name == p.Name && o.In == p.In));
        var parameters = shared.Concat(own).ToDictionary(p => p.In!.Value.ToString().ToLowerInvariant() + " " + p.Name);
        Same(
            place + " parameters",
            Join(ours.Parameters.Select(p => p.In + " " + p.Name + (p.Required ? "!" : ""))),
            Join(parameters.Select(p => p.Key + (p.Value.Required || p.Value.In == ParameterLocation.Path ? "!" : ""))));
        foreach (var parameter in ours.Parameters)
        {
            if (parameters.TryGetValue(parameter.In + " " + parameter.Name, out var other))
            {
                var at = place + " " + parameter.Name;
                Same(at + " explode", parameter.Explode.ToString(), other.Explode.ToString());
                Enqueue(at, parameter.Schema, other.Schema ?? other.Content?.Values.FirstOrDefault()?.Schema);
            }
        }

        Same(place + " body", (ours.Body is null).ToString(), (theirs.RequestBody is null).ToString());
        CompareContent(place + " body", ours.Body?.Content ?? [], theirs.RequestBody?.Content);
        Same(place + " responses", Join(ours.Responses.Select(r => r.Status)), Join(theirs.Responses?.Keys ?? Enumerable.Empty<string>()));
        foreach (var response in ours.Responses)
        {
            if (theirs.Responses?.TryGetValue(response.Status, out var other) == true)
            {
                CompareContent(place + " " + response.Status, response.Content, other.Content);
            }
        }
    }

    private void CompareContent(string place, IReadOnlyList<Generators.Specs.OpenApiMediaType> ours, IDictionary<string, IOpenApiMediaType>? theirs)
    {
        Same(place + " content", Join(ours.Select(m => m.Name)), Join(theirs?.Keys ?? Enumerable.Empty<string>()));
        foreach (var mediaType in ours)
        {
            if (theirs?.TryGetValue(mediaType.Name, out var other) == true)
            {
                Enqueue(place + " " + mediaType.Name, mediaType.Schema, other.Schema);
            }
        }
    }

    // Alternatives that only combine values of members are a rule for us, and no union.
    private static int CombinationsIn(Schema ours, string keyword) => ours.Rules
        .Where(rule => rule is { Inferred: false, Effect: "refused" })
        .Select(rule => System.Text.Json.Nodes.JsonNode.Parse(rule.Schema)![keyword]?.AsArray().Count ?? 0)
        .DefaultIfEmpty(0)
        .Max();

    private void Enqueue(string place, Schema? ours, IOpenApiSchema? theirs)
    {
        if (ours is { Boolean: true } && theirs is null)
        {
            return;
        }

        Same(place, ours is null ? "absent" : "schema", theirs is null ? "absent" : "schema");
        if (ours is not null && theirs is not null && _visited.Add(ours.Pointer))
        {
            _pending.Enqueue((ours.Pointer, ours, theirs));
        }
    }

    private void CompareSchema(string place, Schema ours, IOpenApiSchema theirs)
    {
        if (theirs is OpenApiSchemaReference reference)
        {
            if (ours.Opaque && ours.Reference is null)
            {
                // The judge takes $dynamicRef for a reference; ours was reported as not modelled.
                return;
            }

            Same(place + " $ref", ours.Reference, reference.Reference.ReferenceV3);
            if (reference.Target is { } target)
            {
                Enqueue(place + " target", ours.Target, target);
            }

            return;
        }

        Same(place + " $ref", ours.Reference, null);
        if (isVersion30 && IsUnionOfTypes(ours) is { } types && types == Types(theirs.Type))
        {
            // The judge folds a 3.0 union of bare types into a list of types.
            return;
        }

        CompareConstraints(place, ours, theirs);
        Enqueue(place + " items", ours.Items, theirs.Items);
        foreach (var property in ours.Properties)
        {
            if (theirs.Properties?.TryGetValue(property.Name, out var other) == true)
            {
                Enqueue(place + " ." + property.Name, property.Schema, other);
            }
        }

        Same(place + " closed", (ours.AdditionalProperties?.Boolean == false).ToString(), (!theirs.AdditionalPropertiesAllowed).ToString());
        if (ours.AdditionalProperties is { Boolean: null })
        {
            Enqueue(place + " additionalProperties", ours.AdditionalProperties, theirs.AdditionalProperties);
        }

        CompareList(place + " allOf", ours.AllOf, theirs.AllOf);
        CompareAlternatives(place, "anyOf", ours, ours.AnyOf, theirs.AnyOf);
        CompareAlternatives(place, "oneOf", ours, ours.OneOf, theirs.OneOf);
    }

    private void CompareAlternatives(string place, string keyword, Schema owner, IReadOnlyList<Schema> ours, IList<IOpenApiSchema>? theirs)
    {
        if (CombinationsIn(owner, keyword) is var combinations and > 0)
        {
            Same($"{place} {keyword}", Digits(combinations), Digits(theirs?.Count ?? 0));
        }
        else
        {
            CompareList($"{place} {keyword}", ours, theirs);
        }
    }

    private void CompareList(string place, IReadOnlyList<Schema> ours, IList<IOpenApiSchema>? theirs)
    {
        Same(place, Digits(ours.Count), Digits(theirs?.Count ?? 0));
        for (var i = 0; i < Math.Min(ours.Count, theirs?.Count ?? 0); i++)
        {
            Enqueue(place + "/" + i, ours[i], theirs![i]);
        }
    }

    private void CompareConstraints(string place, Schema ours, IOpenApiSchema theirs)
    {
        // 'nullable' is no word of 3.1: the judge passes over it, we take it for what its author means.
        var extra = !isVersion30 && ours.Nullable ? SchemaTypes.Null : SchemaTypes.None;
        Same(place + " type", (ours.Types & ~extra).ToString(), (Types(theirs.Type) & ~extra).ToString());
        Same(place + " format", ours.Format, theirs.Format);
        // 3.0's "exclusiveMinimum: true" in a 3.1 document: the judge takes it for the number "True", ours was reported and left out.
        if (!(ours.Opaque && (theirs.ExclusiveMinimum ?? theirs.ExclusiveMaximum) == "True"))
        {
            Same(place + " minimum", ours.Minimum, theirs.Minimum);
            Same(place + " maximum", ours.Maximum, theirs.Maximum);
            Same(place + " exclusiveMinimum", ours.ExclusiveMinimum, theirs.ExclusiveMinimum);
            Same(place + " exclusiveMaximum", ours.ExclusiveMaximum, theirs.ExclusiveMaximum);
        }

        Same(place + " multipleOf", ours.MultipleOf, theirs.MultipleOf?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Same(place + " minLength", ours.MinLength, Digits(theirs.MinLength));
        Same(place + " maxLength", ours.MaxLength, Digits(theirs.MaxLength));
        Same(place + " minItems", ours.MinItems, Digits(theirs.MinItems));
        Same(place + " maxItems", ours.MaxItems, Digits(theirs.MaxItems));
        Same(place + " minProperties", ours.MinProperties, Digits(theirs.MinProperties));
        Same(place + " maxProperties", ours.MaxProperties, Digits(theirs.MaxProperties));
        Same(place + " pattern", ours.Pattern, theirs.Pattern);
        Same(place + " uniqueItems", ours.UniqueItems.ToString(), (theirs.UniqueItems ?? false).ToString());
        Same(place + " properties", Join(ours.Properties.Select(p => p.Name)), Join(theirs.Properties?.Keys ?? Enumerable.Empty<string>()));
        Same(place + " required", Join(ours.Required), Join(theirs.Required ?? Enumerable.Empty<string>()));
        // An empty enum allows nothing: ours was reported and left out.
        var noValues = ours.Opaque && ours.Enum is null && theirs.Enum?.Count == 0;
        Same(place + " enum", noValues ? "" : Values(ours.Enum?.Select(TreeText.Write)), Values(theirs.Enum?.Select(Text)));
        Same(place + " deprecated", ours.Deprecated.ToString(), theirs.Deprecated.ToString());
        Same(place + " readOnly", ours.ReadOnly.ToString(), theirs.ReadOnly.ToString());
        Same(place + " writeOnly", ours.WriteOnly.ToString(), theirs.WriteOnly.ToString());
        Same(place + " discriminator", ours.Discriminator?.PropertyName, theirs.Discriminator?.PropertyName);
        if (!isVersion30)
        {
            // 3.0 has no const: the judge passes over it, we take it for what its author means.
            Same(place + " const", ours.Const is { Kind: JsonKind.String } text ? text.Text : ours.Const is { } other ? TreeText.Write(other) : null, theirs.Const);
        }
    }

    private static SchemaTypes? IsUnionOfTypes(Schema schema)
    {
        IReadOnlyList<Schema> cases = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        return cases.Count == 0 || cases.Any(c => c.Types == SchemaTypes.None) ? null : cases.Aggregate(schema.Types, (types, c) => types | c.Types);
    }

    private static string? Digits(int? count) => count?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Values(IEnumerable<string>? values) => values is null ? null : string.Join(", ", values);

    // Null values are a marker of its own in the judge's model.
    private static string Text(System.Text.Json.Nodes.JsonNode? node)
        => node is null || node.IsJsonNullSentinel() ? "null" : TreeText.Write(JsonTree.Read(node.ToJsonString(), "", new Generators.Model.ProblemSink()));

    private static SchemaTypes Types(JsonSchemaType? type)
    {
        var types = SchemaTypes.None;
        foreach (var (theirs, ours) in (ReadOnlySpan<(JsonSchemaType, SchemaTypes)>)[
            (JsonSchemaType.Null, SchemaTypes.Null), (JsonSchemaType.Boolean, SchemaTypes.Boolean), (JsonSchemaType.Integer, SchemaTypes.Integer),
            (JsonSchemaType.Number, SchemaTypes.Number), (JsonSchemaType.String, SchemaTypes.String), (JsonSchemaType.Array, SchemaTypes.Array), (JsonSchemaType.Object, SchemaTypes.Object)])
        {
            types |= type?.HasFlag(theirs) == true ? ours : SchemaTypes.None;
        }

        return types;
    }
}
