using System.Globalization;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Specs;

/// <summary>Reads an OpenAPI document of version 3.0, 3.1 or 3.2 into the one model.</summary>
internal static class OpenApiReader
{
    /// <summary>Reads a document; null after reporting KREA0014 when it is none. What cannot be read is reported at its place and left out.</summary>
    /// <param name="root">The whole document.</param>
    /// <param name="path">The file's path, for the problems.</param>
    /// <param name="problems">Takes what is wrong; schemas report when they are first asked for.</param>
    public static OpenApiDocument? Read(JsonNode root, string path, ProblemSink problems)
    {
        if (UnsupportedVersion(root) is { } found)
        {
            problems.Report(DiagnosticIds.UnsupportedDocument, path, (root["openapi"] ?? root["swagger"] ?? root).Range, found);
            return null;
        }

        var context = new SpecContext(root, path, problems, IsVersion(root["openapi"]!.Text, "3.0"));
        var info = ReadInfo(context, root);
        var operations = new PathsReader(context).Read();
        return new OpenApiDocument
        {
            Title = context.ReadText(info, "title"),
            Version = context.ReadText(info, "version"),
            Description = context.ReadText(info, "description"),
            ServerUrl = ServerReader.Read(context),
            Taken = context.ReadOptionalText(root, "x-krea2-taken") ?? context.ReadOptionalText(info, "x-krea2-taken"),
            Tags = ReadTags(context),
            Operations = operations,
            Types = [.. context.ReadItems(root, "x-krea2-types").Select((node, i) => context.Schemas.Read(node, "/x-krea2-types/" + i.ToString(CultureInfo.InvariantCulture)))],
            Security = new SecurityReader(context).Read(operations),
            FindSchema = context.Schemas.ReferTo,
        };
    }

    private static string? UnsupportedVersion(JsonNode root)
    {
        if (root.Kind != JsonKind.Object)
        {
            return Excerpt.Of(root);
        }

        if (root["openapi"] is { } version)
        {
            var isSupported = IsVersion(version.Text, "3.0") || IsVersion(version.Text, "3.1") || IsVersion(version.Text, "3.2");
            return isSupported ? null : "OpenAPI " + Excerpt.Of(version);
        }

        return root["swagger"] is { } swagger ? "Swagger " + Excerpt.Of(swagger) : "an object without the member 'openapi'";
    }

    private static bool IsVersion(string text, string version)
        => text.StartsWith(version, StringComparison.Ordinal) && (text.Length == version.Length || text[version.Length] is '.' or '-');

    private static JsonNode ReadInfo(SpecContext context, JsonNode root)
    {
        if (root["info"] is { } info)
        {
            if (info.Kind == JsonKind.Object)
            {
                return info;
            }

            context.ReportWrong("info", info, "an object");
        }

        return JsonNode.CreateObject([], default);
    }

    private static List<OpenApiTag> ReadTags(SpecContext context)
    {
        var tags = new List<OpenApiTag>();
        foreach (var tag in context.ReadItems(context.Root, "tags"))
        {
            if (tag["name"] is { } name && context.AsText("name", name) is { } text)
            {
                tags.Add(new OpenApiTag { Name = text, Description = context.ReadText(tag, "description") });
            }
            else
            {
                context.ReportWrong("tags", tag, "an object with a name");
            }
        }

        return tags;
    }
}
