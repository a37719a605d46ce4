using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Specs.Composition;

/// <summary>Makes a document around a JSON Schema: one operation whose body it is, or nothing but the type.</summary>
internal static class SchemaWrapper
{
    private static readonly string[] Methods = ["post", "put", "patch", "delete", "get"];

    /// <summary>A document that refers to the schema's file.</summary>
    public static SpecSource Wrap(SpecSource schema, SchemaWrapping wrapping, ProblemSink problems)
    {
        var range = schema.Root.Range;
        var name = schema.Path.Substring(schema.Path.Replace('\\', '/').LastIndexOf('/') + 1);
        var title = schema.Root["title"] is { Kind: JsonKind.String, Text.Length: > 0 } text ? text.Text : string.Join(" ", FilePath.Words(schema.Path));
        var reference = new JsonObjectBuilder(range).Add("$ref", Uri.EscapeDataString(name)).Build();
        var document = new JsonObjectBuilder(range)
            .Add("openapi", "3.1.0")
            .Add("info", new JsonObjectBuilder(range).Add("title", title).Add("version", "1").Build());
        if (wrapping.BaseAddress.Length > 0)
        {
            document.Add("servers", JsonNode.CreateArray([new JsonObjectBuilder(range).Add("url", wrapping.BaseAddress).Build()], range));
        }

        document.Add("paths", Paths(schema, wrapping.Route, title, reference, problems));

        // No operation uses the type of a schema without a route.
        document.Add("x-krea2-types", JsonNode.CreateArray([reference], range));

        // Another path than the schema's own, so that what refers to nothing but a place means the document.
        return new SpecSource(schema.Path + "#document", document.Build());
    }

    private static JsonNode Paths(SpecSource schema, string route, string title, JsonNode reference, ProblemSink problems)
    {
        var range = schema.Root.Range;
        var paths = new JsonObjectBuilder(range);
        var parts = route.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return paths.Build();
        }

        if (parts.Length != 2 || !Methods.Contains(parts[0].ToLowerInvariant()) || parts[1][0] != '/')
        {
            problems.Report(DiagnosticIds.WrongKeywordValue, schema.Path, default, "Route", "\"" + Excerpt.Of(route) + "\"", "a method and a route, like POST /v1/things");
            return paths.Build();
        }

        var content = new JsonObjectBuilder(range).Add("application/json", new JsonObjectBuilder(range).Add("schema", reference).Build()).Build();
        var answer = new JsonObjectBuilder(range).Add("application/json", new JsonObjectBuilder(range).Add("schema", JsonNode.CreateObject([], range)).Build()).Build();
        var operation = new JsonObjectBuilder(range)
            .Add("summary", title)
            .Add("requestBody", new JsonObjectBuilder(range).AddSwitch("required", true).Add("content", content).Build())
            .Add("responses", new JsonObjectBuilder(range).Add("2XX", new JsonObjectBuilder(range).Add("description", "The answer, which the schema does not describe.").Add("content", answer).Build()).Build())
            .Build();
        return paths.Add(parts[1], new JsonObjectBuilder(range).Add(parts[0].ToLowerInvariant(), operation).Build()).Build();
    }
}
