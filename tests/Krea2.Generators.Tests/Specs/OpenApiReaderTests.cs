using Krea2.Generators.Specs;

namespace Krea2.Generators.Tests.Specs;

public sealed class OpenApiReaderTests
{
    [Fact]
    public void Document_HasItsParts()
    {
        var spec = ReadSpec.Yaml("""
            openapi: 3.1.0
            info: {title: Images, version: 1.0, description: Makes images.}
            x-krea2-taken: 2026-10-09
            tags: [{name: Jobs, description: Waiting.}, {name: Assets}]
            servers:
              - url: https://{region}.example.com:{port}/v1
                variables: {region: {default: eu}, port: {default: 8443}}
              - url: https://other.example.com
            security: [{}, {digest: []}, {key: []}]
            components:
              securitySchemes:
                digest: {type: http, scheme: digest}
                key: {type: apiKey, in: header, name: X-Key}
            paths:
              x-note: passed over
              /jobs/{id}:
                summary: passed over
                parameters:
                  - {name: id, in: path, schema: {type: string, format: uuid}}
                  - {name: trace, in: header, schema: {type: string}}
                delete:
                  operationId: cancel
                  tags: [Jobs]
                  summary: Cancels.
                  description: A job.
                  deprecated: true
                  responses: {204: {description: Gone}}
                get:
                  parameters:
                    - {name: trace, in: header, required: true, description: Mine., deprecated: true, schema: {type: integer}}
                    - {name: fields, in: query, style: pipeDelimited, schema: {type: array}}
                    - {name: ids, in: query, schema: {type: array}}
                    - {name: session, in: cookie}
                    - {name: filter, in: query, content: {application/json: {schema: {type: object}}}}
                  responses:
                    200: {description: A job, content: {application/json: {schema: {type: object}}, text/plain: {}}}
                    4XX: {description: Mistake}
                    default: {description: Else}
              /images:
                post:
                  requestBody: {description: What to paint., content: {application/json: {schema: {required: [prompt]}}}}
                  responses: {}
            webhooks:
              done: {post: {responses: {}}}
            """);

        spec.Problems.ShouldBeEmpty();
        var document = spec.Document!;
        (document.Title, document.Version, document.Description, document.Taken).ShouldBe(("Images", "1.0", "Makes images.", "2026-10-09"));
        document.Tags.Select(t => (t.Name, t.Description)).ShouldBe([("Jobs", "Waiting."), ("Assets", "")]);
        document.ServerUrl.ShouldBe("https://eu.example.com:8443/v1");
        (document.Security!.Kind, document.Security.Name).ShouldBe(("header", "X-Key"));
        document.Operations.Select(o => o.Method + " " + o.Route).ShouldBe(["DELETE /jobs/{id}", "GET /jobs/{id}", "POST /images"]);

        var delete = document.Operations[0];
        (delete.OperationId, delete.Tags[0], delete.Summary, delete.Description, delete.Deprecated).ShouldBe(("cancel", "Jobs", "Cancels.", "A job.", true));
        delete.Parameters.Select(p => (p.Name, p.Required)).ShouldBe([("id", true), ("trace", false)]);
        delete.Responses.ShouldHaveSingleItem().Status.ShouldBe("204");
        (delete.Range.StartLine, delete.Range.StartColumn).ShouldBe((20, 4));

        var get = document.Operations[1];
        get.Parameters.Select(p => (p.Name, p.In, p.Required, p.Style, p.Explode, p.ContentType)).ShouldBe([
            ("id", "path", true, "simple", false, null),
            ("trace", "header", true, "simple", false, null),
            ("fields", "query", false, "pipeDelimited", false, null),
            ("ids", "query", false, "form", true, null),
            ("session", "cookie", false, "form", true, null),
            ("filter", "query", false, "form", true, "application/json")]);
        (get.Parameters[1].Description, get.Parameters[1].Deprecated, get.Parameters[1].Schema.Types).ShouldBe(("Mine.", true, SchemaTypes.Integer));
        get.Parameters[4].Schema.Boolean.ShouldBe(true);
        get.Parameters[5].Schema.Types.ShouldBe(SchemaTypes.Object);
        get.Responses.Select(r => r.Status).ShouldBe(["200", "4XX", "default"]);
        get.Responses[0].Content.Select(m => (m.Name, m.Schema is null)).ShouldBe([("application/json", false), ("text/plain", true)]);

        var body = document.Operations[2].Body!;
        (body.Description, body.Required).ShouldBe(("What to paint.", true));
    }

    [Theory]
    [InlineData("{'openapi': '3.0.0'}", null)]
    [InlineData("{'openapi': '3.1.1'}", null)]
    [InlineData("{'openapi': '3.2.0'}", null)]
    [InlineData("{'openapi': '3.10.0'}", "KREA0014 1:13 OpenAPI \"3.10.0\"")]
    [InlineData("{'openapi': '4.0.0'}", "KREA0014 1:13 OpenAPI \"4.0.0\"")]
    [InlineData("{'openapi': null}", "KREA0014 1:13 OpenAPI null")]
    [InlineData("{'swagger': '2.0'}", "KREA0014 1:13 Swagger \"2.0\"")]
    [InlineData("{'type': 'object'}", "KREA0014 1:1 an object without the member 'openapi'")]
    [InlineData("[]", "KREA0014 1:1 an array")]
    public void Version_IsChecked(string text, string? problem)
    {
        var spec = ReadSpec.Json(text);

        spec.Problems.ShouldBe(problem is null ? [] : [problem]);
        (spec.Document is null).ShouldBe(problem is not null);
    }

    [Theory]
    [InlineData("'required': true, ", "{}", true)]
    [InlineData("'required': false, ", "{'required': ['a']}", false)]
    [InlineData("", "{'required': ['a']}", true)]
    [InlineData("", "{'properties': {'a': {}}}", false)]
    [InlineData("", "{'$ref': '#/components/schemas/R'}", true)]
    [InlineData("", "{'allOf': [{}, {'$ref': '#/components/schemas/R'}]}", true)]
    [InlineData("", "{'$ref': '#/components/schemas/Cycle'}", false)]
    public void BodyWithoutAWord_IsRequiredWhenItHasRequiredMembers(string required, string schema, bool expected)
    {
        var spec = ReadSpec.Json("{'openapi': '3.1.0', 'paths': {'/a': {'post': {'requestBody': {" + required + "'content': {'application/json': {'schema': " + schema + "}}}}}},"
            + "'components': {'schemas': {'R': {'required': ['a']}, 'Cycle': {'allOf': [{'$ref': '#/components/schemas/Cycle'}]}}}}");

        spec.Document!.Operations[0].Body!.Required.ShouldBe(expected);
        spec.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{'type': 'http', 'scheme': 'Bearer'}", "bearer Authorization")]
    [InlineData("{'type': 'http', 'scheme': 'basic'}", "basic Authorization")]
    [InlineData("{'type': 'http', 'scheme': 'digest'}", null)]
    [InlineData("{'type': 'oauth2', 'flows': {}}", "bearer Authorization")]
    [InlineData("{'type': 'openIdConnect'}", "bearer Authorization")]
    [InlineData("{'type': 'apiKey', 'in': 'query', 'name': 'k'}", "query k")]
    [InlineData("{'type': 'apiKey', 'in': 'cookie', 'name': 'k'}", "cookie k")]
    [InlineData("{'type': 'apiKey', 'in': 'body', 'name': 'k'}", null)]
    [InlineData("{'type': 'mutualTLS'}", null)]
    [InlineData("{'$ref': '#/components/securitySchemes/other'}", "header other")]
    [InlineData("5", null)]
    public void Security_IsTheFirstThatAClientCanFollow(string scheme, string? expected)
    {
        foreach (var place in (string[])["root", "operation"])
        {
            var requirement = "'security': [{'missing': []}, {'s': ['scope']}]";
            var spec = ReadSpec.Json("{'openapi': '3.1.0', " + (place == "root" ? requirement + ", " : "")
                + "'paths': {'/a': {'get': {" + (place == "root" ? "" : requirement) + "}}}, 'components': {'securitySchemes': {'s': " + scheme
                + ", 'other': {'type': 'apiKey', 'in': 'header', 'name': 'other'}}}}");

            var security = spec.Document!.Security;

            (security is null ? null : security.Kind + " " + security.Name).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData("[{'url': '/v1'}]", null)]
    [InlineData("[{'url': 'https://a.example/{x}'}]", null)]
    [InlineData("[{'url': 'file:///etc'}]", null)]
    [InlineData("[{'url': 'https://a.example/{x'}]", "https://a.example/{x")]
    [InlineData("[]", null)]
    [InlineData("[{'url': 'http://localhost:80/'}]", "http://localhost:80/")]
    public void Server_IsAnAbsoluteAddress(string servers, string? expected)
        => ReadSpec.Json("{'openapi': '3.1.0', 'servers': " + servers + "}").Document!.ServerUrl.ShouldBe(expected);

    [Fact]
    public void KreaExtensions_AreRead()
    {
        var spec = ReadSpec.Json("""
            {'openapi': '3.1.0', 'paths': {'/a': {'post': {
              'x-krea-deprecated-field-aliases': [{'from': 'presetStyles', 'to': 'styles', 'sunset_date': '2026-06-19', 'reason': 'Renamed.', 'migration_url': 'https://example.com/m'}, {'from': 1}],
              'x-krea-pricing': {'type': 'fixed', 'currency': 'USD', 'unit': 'request', 'price_points': [{'amount': '0.030', 'dimensions': {'tier': 'text-to-image', 'steps': 8}}, {'amount': 0.05}, {'amount': 'free'}]}}}}}
            """);

        var operation = spec.Document!.Operations[0];
        var alias = operation.Aliases.ShouldHaveSingleItem();
        (alias.From, alias.To, alias.SunsetDate, alias.Reason, alias.MigrationUrl).ShouldBe(("presetStyles", "styles", "2026-06-19", "Renamed.", "https://example.com/m"));
        alias.Range.StartLine.ShouldBe(1);
        (operation.Pricing!.Type, operation.Pricing.Currency, operation.Pricing.Unit).ShouldBe(("fixed", "USD", "request"));
        operation.Pricing.Points.Select(p => p.Amount).ShouldBe(["0.030", "0.05"]);
        operation.Pricing.Points[0].Dimensions.Select(dimension => (dimension.Key, dimension.Value)).ShouldBe([("tier", "text-to-image"), ("steps", "8")]);
        spec.Problems.Select(p => p.Split(' ')[0] + " " + p.Split(' ')[2]).ShouldBe(["KREA0003 x-krea-deprecated-field-aliases", "KREA0003 amount"]);
    }

    [Theory]
    [InlineData("'paths': []", "KREA0003 1:31 paths | an array | an object")]
    [InlineData("'paths': {'a': {}}", "KREA0003 1:32 paths | \"a\" | a path that starts with / and has at most 1000 characters")]
    [InlineData("'paths': {'/a': 5}", "KREA0003 1:38 paths | 5 | an object")]
    [InlineData("'paths': {'/a': {'get': []}}", "KREA0003 1:46 get | an array | an object")]
    [InlineData("'paths': {'/a': {'get': {'parameters': [{'in': 'query'}]}}}", "KREA0003 1:62 name | an object | the parameter's name")]
    [InlineData("'paths': {'/a': {'get': {'parameters': [{'name': 'n', 'in': 'body'}]}}}", "KREA0003 1:82 in | \"body\" | path, query, header or cookie")]
    [InlineData("'paths': {'/a': {'get': {'parameters': [{'name': 'n', 'in': 'query', 'style': 'matrix'}]}}}", "KREA0003 1:100 style | \"matrix\" | form, spaceDelimited, pipeDelimited or deepObject")]
    [InlineData("'paths': {'/a': {'get': {'parameters': [{'name': 'n', 'in': 'query'}, {'name': 'n', 'in': 'query'}]}}}", "KREA0016 1:92 the query parameter 'n' stands twice")]
    [InlineData("'paths': {'/a': {'get': {'responses': {'200 OK': {}}}}}", "KREA0003 1:61 responses | \"200 OK\" | a status like 200, a range like 2XX, or default")]
    [InlineData("'paths': {'/a': {'get': {'requestBody': {'content': {'a/b': 5}}}}}", "KREA0003 1:82 a/b | 5 | an object")]
    [InlineData("'info': 5", "KREA0003 1:30 info | 5 | an object")]
    [InlineData("'tags': ['a']", "KREA0003 1:31 tags | \"a\" | an object with a name")]
    [InlineData("'servers': [{}]", "KREA0003 1:34 url | an object | an address")]
    public void WrongPart_IsReportedAtItsPlaceAndLeftOut(string part, string problem)
    {
        var spec = ReadSpec.Json("{'openapi': '3.1.0', " + part + "}");

        spec.Document.ShouldNotBeNull();
        spec.Problems.ShouldBe([problem]);
    }
}
