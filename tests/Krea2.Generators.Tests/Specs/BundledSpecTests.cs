using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.Specs;

/// <summary>The bundled document says what is known of Krea's API, number by number.</summary>
public sealed class BundledSpecTests
{
    private const string Uuid = "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$";
    private const string Statuses = """["backlogged", "queued", "scheduled", "processing", "sampling", "intermediate-complete", "completed", "failed", "cancelled"]""";

    [Theory]
    [InlineData("prompt", """{"type": "string"}""")]
    [InlineData("seed", """{"type": ["number", "null"]}""")]
    [InlineData("styles", """{"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}, "strength": {"type": "number", "minimum": -2, "maximum": 2}}, "required": ["id", "strength"]}}""")]
    [InlineData("image_style_references", """{"type": "array", "maxItems": 10, "items": {"type": "object", "properties": {"strength": {"type": "number", "minimum": 0, "maximum": 1, "default": 0.5}, "url": {"type": "string", "maxLength": 1024, "format": "uri"}}, "required": ["url"]}}""")]
    [InlineData("aspect_ratio", """{"type": "string", "enum": ["1:1", "4:3", "3:2", "16:9", "2.35:1", "4:5", "3:4", "2:3", "9:16"]}""")]
    [InlineData("resolution", """{"type": "string", "enum": ["1K"]}""")]
    [InlineData("creativity", """{"type": "string", "enum": ["raw", "low", "medium", "high"], "default": "low"}""")]
    [InlineData("intensity", """{"type": "integer", "minimum": -100, "maximum": 100, "default": 0}""")]
    [InlineData("complexity", """{"type": "integer", "minimum": -100, "maximum": 100, "default": 0}""")]
    [InlineData("movement", """{"type": "integer", "minimum": -100, "maximum": 100, "default": 0}""")]
    [InlineData("moodboards", $$$"""{"type": "array", "maxItems": 1, "items": {"type": "object", "properties": {"id": {"type": "string", "format": "uuid", "pattern": "{{{Uuid}}}"}, "strength": {"type": "number", "minimum": 0, "maximum": 1, "default": 0.23}}, "required": ["id"]}}""")]
    [InlineData("image_url", """{"anyOf": [{"type": "string", "maxLength": 1024, "format": "uri"}, {"type": "null"}]}""")]
    [InlineData("strength", """{"type": "number", "minimum": 0, "maximum": 1, "default": 0.99}""")]
    public void RequestMember_HasItsConstraints(string member, string expected)
    {
        foreach (string route in SpecFile.GenerateRoutes)
        {
            ShouldBeJson(SpecFile.Structure(SpecFile.Krea.RequestBody(route)["properties"]![member]), expected, route);
        }
    }

    [Fact]
    public void RequestBody_IsClosedAndNamesWhatItNeeds()
    {
        foreach (string route in SpecFile.GenerateRoutes)
        {
            JsonObject body = SpecFile.Krea.RequestBody(route);
            body["properties"]!.AsObject().Count.ShouldBe(13);
            ShouldBeJson(body["required"], """["prompt", "aspect_ratio", "resolution"]""", route);
            ShouldBeJson(body["additionalProperties"], "false", route);
        }
    }

    [Theory]
    [InlineData("POST /generate/image/krea/krea-2/medium", "Krea", "200 400 401 402 410 429")]
    [InlineData("POST /generate/image/krea/krea-2/large", "Krea", "200 400 401 402 410 429")]
    [InlineData("POST /generate/image/krea/krea-2/medium-turbo", "Krea", "200 400 401 402 410 429")]
    [InlineData("GET /jobs", "General", "200 400 401")]
    [InlineData("GET /jobs/{id}", "General", "200 404")]
    [InlineData("DELETE /jobs/{id}", "General", "200 404")]
    [InlineData("POST /assets", "Assets", "200 400 401")]
    [InlineData("GET /assets", "Assets", "200 401")]
    [InlineData("GET /assets/{id}", "Assets", "200 401 404")]
    [InlineData("DELETE /assets/{id}", "Assets", "200 401 404")]
    [InlineData("GET /styles", "Styles", "200 400 401")]
    [InlineData("GET /styles/{id}", "Styles", "200 401 404")]
    public void Operation_IsThere(string operation, string tag, string statuses)
    {
        string[] parts = operation.Split(' ');
        JsonObject found = SpecFile.Krea.Operation(parts[0], parts[1]);

        found["tags"]!.AsArray().Select(t => (string?)t).ShouldBe([tag]);
        found["responses"]!.AsObject().Select(r => r.Key).ShouldBe(statuses.Split(' '));
    }

    [Fact]
    public void Document_HasNothingElse()
    {
        JsonObject root = SpecFile.Krea.Root;

        ((string?)root["openapi"]).ShouldBe("3.1.0");
        ((string?)root["servers"]![0]!["url"]).ShouldBe("https://api.krea.ai");
        SpecFile.Krea.Operations.Count().ShouldBe(12);
        root["components"]!.AsObject().Select(c => c.Key).ShouldBe(["securitySchemes"]);
        ((string?)root["components"]!["securitySchemes"]!["bearerAuth"]!["scheme"]).ShouldBe("bearer");
        SpecFile.Krea.Operations.ShouldAllBe(o => !o.Operation.ContainsKey("operationId"));
        ((string?)root["info"]!["description"])!.ShouldStartWith("Composed on 2026-11-20");
        ((string?)root["x-krea2-taken"]).ShouldBe("2026-10-09");
    }

    [Theory]
    [InlineData("medium", "0.03", "0.035", "0.04")]
    [InlineData("large", "0.06", "0.065", "0.07")]
    [InlineData("medium-turbo", "0.015", "0.0175", "0.02")]
    public void Prices_AreThoseOfTheTable(string variant, string text, string references, string moodboards)
    {
        JsonObject operation = SpecFile.Krea.Operation("POST", "/generate/image/krea/krea-2/" + variant);

        ShouldBeJson(
            operation["x-krea-pricing"],
            $$$"""
            {"type": "fixed", "currency": "USD", "unit": "request", "price_points": [
                {"amount": {{{text}}}, "dimensions": {"k2BillingTier": "text-to-image"}},
                {"amount": {{{references}}}, "dimensions": {"k2BillingTier": "style-references"}},
                {"amount": {{{moodboards}}}, "dimensions": {"k2BillingTier": "moodboards"}}]}
            """,
            variant);
    }

    [Fact]
    public void Aliases_AreTheTwoThatKreaLists()
    {
        foreach (string route in SpecFile.GenerateRoutes)
        {
            JsonArray aliases = SpecFile.Krea.Operation("POST", route)["x-krea-deprecated-field-aliases"]!.AsArray();
            aliases.Select(a => $"{a!["from"]} {a["to"]} {a["sunset_date"]}")
                .ShouldBe(["presetStyles styles 2026-06-19", "imageStyleRefs image_style_references 2026-06-19"]);
            aliases.ShouldAllBe(a => ((string?)a!["reason"])!.Length > 0 && ((string?)a["migration_url"])!.StartsWith("https://docs.krea.ai/"));
        }
    }

    [Fact]
    public void GenerateRoutes_TakeAWebhookAndAnswerAJob()
    {
        foreach (string route in SpecFile.GenerateRoutes)
        {
            JsonObject operation = SpecFile.Krea.Operation("POST", route);
            ShouldBeJson(SpecFile.Structure(operation["parameters"]), """[{"name": "X-Webhook-URL", "in": "header", "required": false, "schema": {"type": "string", "format": "uri"}}]""", route);
            ShouldBeJson(
                SpecFile.Structure(SpecFile.Krea.At($"POST {route} 200")),
                $$$"""
                {"type": "object", "properties": {
                    "job_id": {"type": "string", "format": "uuid"}, "status": {"type": "string", "enum": {{{Statuses}}}},
                    "created_at": {"type": "string", "format": "date-time"}, "completed_at": {"type": "null"}, "result": {"type": "null"},
                    "error": {"type": "object", "properties": {"code": {"type": "string"}, "message": {"type": "string"}}, "required": ["code"]}},
                 "required": ["job_id", "status", "created_at", "completed_at", "result"]}
                """,
                route);
        }
    }

    [Theory]
    [InlineData("GET /jobs status", $$$"""{"type": "string", "enum": {{{Statuses}}}}""")]
    [InlineData("GET /jobs limit", """{"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}""")]
    [InlineData("GET /jobs cursor", """{"type": "string", "format": "date-time"}""")]
    [InlineData("GET /jobs types", """{"type": "string"}""")]
    [InlineData("GET /jobs 200.next_cursor", """{"type": ["string", "null"]}""")]
    [InlineData("GET /jobs/{id} id", """{"type": "string"}""")]
    [InlineData("GET /jobs/{id} 200.status", $$$"""{"type": "string", "enum": {{{Statuses}}}}""")]
    [InlineData("GET /jobs/{id} 200.result", """{"type": "object", "properties": {"urls": {"type": "array", "items": {"type": "string", "format": "uri"}}, "style_id": {"type": "string"}}}""")]
    [InlineData("GET /jobs/{id} 404", """{"type": "object", "properties": {"error": {"type": "string"}}, "required": ["error"]}""")]
    [InlineData("POST /assets body", """{"type": "object", "properties": {"file": {"type": "string", "format": "binary"}, "description": {"type": "string"}}, "required": ["file"]}""")]
    [InlineData("GET /assets limit", """{"type": "integer", "minimum": 1, "maximum": 1000}""")]
    [InlineData("GET /assets/{id} id", """{"type": "string", "format": "uuid"}""")]
    [InlineData("GET /assets/{id} 200.width", """{"type": ["number", "null"]}""")]
    [InlineData("GET /assets/{id} 200.metadata", "{}")]
    [InlineData("DELETE /assets/{id} 200", """{"type": "object", "properties": {"success": {"type": "boolean"}, "message": {"type": "string"}}, "required": ["success", "message"]}""")]
    [InlineData("GET /styles filter", """{"type": "string", "enum": ["all", "user", "community", "krea", "shared", "unapproved", "editor", "gallery", "public"], "default": "all"}""")]
    [InlineData("GET /styles liked", """{"type": "boolean", "default": false}""")]
    [InlineData("GET /styles/{id} 200.owner", """{"type": ["object", "null"], "properties": {"id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "avatar_url": {"type": ["string", "null"], "format": "uri"}}, "required": ["id", "name"]}""")]
    public void Place_HasItsSchema(string place, string expected) =>
        ShouldBeJson(SpecFile.Structure(SpecFile.Krea.At(place)), expected, place);

    [Theory]
    [InlineData("GET /jobs/{id} 200", "GET /jobs 200.items[]")]
    [InlineData("GET /assets/{id} 200", "GET /assets 200.items[]")]
    [InlineData("GET /assets/{id} 200", "POST /assets 200")]
    [InlineData("GET /styles/{id} 200", "GET /styles 200.items[]")]
    public void SameThing_HasTheSameSchemaEverywhere(string place, string other) =>
        ShouldBeJson(SpecFile.Krea.At(other), SpecFile.Krea.At(place)!.ToJsonString(), other);

    private static void ShouldBeJson(JsonNode? actual, string expected, string where) =>
        JsonNode.DeepEquals(actual, JsonNode.Parse(expected)).ShouldBeTrue($"{where}: {actual?.ToJsonString() ?? "missing"}");
}
