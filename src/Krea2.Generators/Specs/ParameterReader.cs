using System.Globalization;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the parameters of a path or an operation.</summary>
internal sealed class ParameterReader(SpecContext context)
{
    /// <summary>The parameters under <c>parameters</c>, each name and place once.</summary>
    public IReadOnlyList<OpenApiParameter> ReadAll(JsonNode owner, string pointer)
    {
        var items = context.ReadItems(owner, "parameters");
        if (items.Count == 0)
        {
            return [];
        }

        var parameters = new List<OpenApiParameter>(items.Count);
        var seen = new HashSet<(string, string)>();
        for (var i = 0; i < items.Count; i++)
        {
            var place = pointer + "/parameters/" + i.ToString(CultureInfo.InvariantCulture);
            if (context.References.Follow("parameters", items[i], ref place) is not { } node || Read(node, place) is not { } parameter)
            {
                continue;
            }

            if (seen.Add((parameter.In, parameter.Name)))
            {
                parameters.Add(parameter);
            }
            else
            {
                context.Report(DiagnosticIds.Contradiction, items[i].Range, "the " + parameter.In + " parameter '" + Excerpt.Of(parameter.Name) + "' stands twice");
            }
        }

        return parameters;
    }

    private OpenApiParameter? Read(JsonNode node, string pointer)
    {
        if (node["name"] is not { Kind: JsonKind.String } name)
        {
            context.ReportWrong("name", node["name"] ?? node, "the parameter's name");
            return null;
        }

        if (node["in"] is not { Kind: JsonKind.String, Text: "path" or "query" or "header" or "cookie" } location)
        {
            context.ReportWrong("in", node["in"] ?? node, "path, query, header or cookie");
            return null;
        }

        var content = node["schema"] is null ? context.Contents.Read(node, pointer) : [];
        var mediaType = content.Count > 0 ? content[0] : null;
        var style = ReadStyle(node, location.Text);
        return new OpenApiParameter
        {
            Name = name.Text,
            In = location.Text,
            Required = (context.ReadSwitch(node, "required") ?? false) || location.Text == "path",
            Description = context.ReadText(node, "description"),
            Deprecated = context.ReadSwitch(node, "deprecated") ?? false,
            Source = node["schema"] is { } schema ? context.Schemas.Locate(schema, pointer, "schema") : mediaType?.Source,
            ContentType = mediaType?.Name,
            Style = style,
            Explode = context.ReadSwitch(node, "explode") ?? style == "form",
            Range = node.Range,
        };
    }

    private string ReadStyle(JsonNode node, string location)
    {
        var standard = location is "query" or "cookie" ? "form" : "simple";
        if (node["style"] is not { } style)
        {
            return standard;
        }

        var allowed = location switch
        {
            "path" => "simple, label or matrix",
            "query" => "form, spaceDelimited, pipeDelimited or deepObject",
            "header" => "simple",
            _ => "form",
        };
        if (style.Kind == JsonKind.String && allowed.Split([", ", " or "], StringSplitOptions.None).Contains(style.Text, StringComparer.Ordinal))
        {
            return style.Text;
        }

        context.ReportWrong("style", style, allowed);
        return standard;
    }
}
