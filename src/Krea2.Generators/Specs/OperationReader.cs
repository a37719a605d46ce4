using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads one operation.</summary>
internal sealed class OperationReader(SpecContext context)
{
    /// <summary>Reads an operation.</summary>
    /// <param name="route">The path.</param>
    /// <param name="method">The method's key with the operation.</param>
    /// <param name="pointer">The pointer of the operation.</param>
    /// <param name="shared">The parameters of the path.</param>
    public OpenApiOperation Read(string route, JsonProperty method, string pointer, IReadOnlyList<OpenApiParameter> shared)
    {
        var node = method.Value;
        return new OpenApiOperation
        {
            Method = method.Name.ToUpperInvariant(),
            Route = route,
            OperationId = context.ReadOptionalText(node, "operationId"),
            Tags = [.. context.ReadItems(node, "tags").Select(tag => context.AsText("tags", tag)).OfType<string>()],
            Summary = context.ReadText(node, "summary"),
            Description = context.ReadText(node, "description"),
            Deprecated = context.ReadSwitch(node, "deprecated") ?? false,
            Parameters = Merge(shared, new ParameterReader(context).ReadAll(node, pointer)),
            Body = ReadBody(node, pointer),
            Responses = ReadResponses(node, pointer),
            Aliases = KreaExtensionReader.ReadAliases(context, node),
            Pricing = KreaExtensionReader.ReadPricing(context, node),
            Node = node,
            Range = method.NameRange,
        };
    }

    private static bool IsStatus(string name)
        => name == "default"
            || (name.Length == 3 && name[0] is >= '1' and <= '5'
                && (name.EndsWith("XX", StringComparison.OrdinalIgnoreCase) || (name[1] is >= '0' and <= '9' && name[2] is >= '0' and <= '9')));

    private static IReadOnlyList<OpenApiParameter> Merge(IReadOnlyList<OpenApiParameter> shared, IReadOnlyList<OpenApiParameter> own)
    {
        if (shared.Count == 0)
        {
            return own;
        }

        var replaced = new HashSet<(string, string)>(own.Select(p => (p.In, p.Name)));
        return [.. shared.Where(p => !replaced.Contains((p.In, p.Name))), .. own];
    }

    private OpenApiBody? ReadBody(JsonNode operation, string pointer)
    {
        if (operation["requestBody"] is not { } node)
        {
            return null;
        }

        var place = pointer + "/requestBody";
        return context.References.Follow("requestBody", node, ref place) is { } body
            ? new OpenApiBody
            {
                DeclaredRequired = context.ReadSwitch(body, "required"),
                Description = context.ReadText(body, "description"),
                Content = context.Contents.Read(body, place),
            }
            : null;
    }

    private List<OpenApiResponse> ReadResponses(JsonNode operation, string pointer)
    {
        var responses = new List<OpenApiResponse>();
        foreach (var property in context.ReadProperties(operation, "responses"))
        {
            if (property.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                continue;
            }

            if (!IsStatus(property.Name))
            {
                context.Report(DiagnosticIds.WrongKeywordValue, property.NameRange, "responses", "\"" + Excerpt.Of(property.Name) + "\"", "a status like 200, a range like 2XX, or default");
                continue;
            }

            var place = JsonPointer.Append(pointer + "/responses", property.Name);
            if (context.References.Follow("responses", property.Value, ref place) is { } response)
            {
                responses.Add(new OpenApiResponse
                {
                    Status = property.Name,
                    Description = context.ReadText(response, "description"),
                    Content = context.Contents.Read(response, place),
                });
            }
        }

        return responses;
    }
}
