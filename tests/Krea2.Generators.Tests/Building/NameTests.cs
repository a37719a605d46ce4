using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Building;

/// <summary>Names that get into each other's way: the code compiles, and every name on the wire stays what it was.</summary>
public sealed class NameTests
{
    private const string Check = "public static string Check(string json) { var thing = Thing.Parse(json); return string.Join('|', thing.Validate()) + thing.ToJson(); }";

    // What generated methods call their own variables, parameters and members.
    private static readonly string[] Names =
    [
        "item", "item2", "i", "i2", "before", "before2", "entry", "entry2", "entryValue", "present", "present2", "form", "field", "reader", "writer", "violations", "extra", "seen", "variant", "value", "json",
        "this", "class", "Thing", "thing", "Extra", "Rules", "Validate", "Parse", "ToJson", "ReadFrom", "WriteTo", "EstimateCost", "Equals", "GetHashCode", "ToString", "GetType", "Clone", "<Clone>$", "PrintMembers",
        "global", "var", "dynamic", "record", "required", "init", "await", "nameof", "field_", "_field", "$ref", "@type", "1st", "", "-", "a-b", "a_b", "aB", "AB", "ab", "\u00fc", "\u540d", "System", "Krea2",
        "Acme", "String", "Task", "index", "validationContext", "start", "end", "first", "made", "kind", "utf8Json", "Value", "Json", "Finalize", "MemberwiseClone", "EqualityContract", "Deconstruct", "__proto__",
    ];

    [Theory]
    [InlineData("{'type': 'string', 'maxLength': 3}", "\"abc\"")]
    [InlineData("{'type': ['string', 'null'], 'maxLength': 3}", "null")]
    [InlineData("{'type': 'array', 'maxItems': 3, 'items': {'type': 'array', 'items': {'type': ['string', 'null'], 'maxLength': 3}}}", "[[\"abc\",null]]")]
    [InlineData("{'type': 'object', 'additionalProperties': {'type': 'object', 'additionalProperties': {'type': ['integer', 'null'], 'maximum': 3}}}", "{\"a\":{\"b\":3,\"c\":null}}")]
    [InlineData("{'type': 'array', 'items': {'anyOf': [{'type': 'string', 'maxLength': 3}, {'type': 'array', 'items': {'type': 'integer', 'maximum': 3}}]}}", "[\"abc\",[3]]")]
    [InlineData("{'type': 'object', 'properties': {'value': {'type': 'string', 'maxLength': 3}}}", "{\"value\":\"abc\"}")]
    [InlineData("{'type': 'string', 'enum': ['a', 'A', 'b-c', 'b_c', 'b c', 'bC', '', '-', '+1', '1', '1.0', '1:0', 'value', 'ToString', 'Equals', 'class', '*', '\u00e9']}", "\"b_c\"")]
    public void MembersNamedLikeWhatIsGenerated_Compile(string schema, string value)
    {
        var properties = string.Join(", ", Names.Select(name => $"'{name}': {schema}"));
        using var assembly = LoadedAssembly.Of([Spec.Thing("{'type': 'object', 'properties': {" + properties + "}}")], "using Acme;", Check);

        var json = "{" + string.Join(",", Names.Select(name => System.Text.Json.JsonSerializer.Serialize(name) + ":" + value)) + "}";
        System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(assembly.Text("Check", json)), System.Text.Json.Nodes.JsonNode.Parse(json)).ShouldBeTrue();
    }

    [Fact]
    public void RequiredMembersNamedLikeWhatIsGenerated_Compile()
    {
        var properties = string.Join(", ", Names.Select(name => $"'{name}': {{'type': ['array', 'null'], 'deprecated': true, 'default': [], 'items': {{'type': 'string', 'minLength': 1}}}}"));
        GeneratorRun.Of(Spec.Thing("{'type': 'object', 'properties': {" + properties + "}, 'required': [" + string.Join(", ", Names.Select(name => $"'{name}'")) + "]}")).ShouldCompile();
    }

    [Fact]
    public void ComponentsNamedLikeWhatIsGenerated_Compile()
    {
        string[] kinds =
        [
            "{'type': 'object', 'properties': {'self': {'$ref': '#/components/schemas/Thing'}}}",
            "{'type': 'string', 'enum': ['a', 'b']}",
            "{'oneOf': [{'type': 'string'}, {'$ref': '#/components/schemas/Thing'}]}",
        ];
        foreach (var kind in kinds)
        {
            string[] names = [.. Names.Where(name => name is not ("Thing" or "")), "AcmeClient", "AcmeClientOptions", "ThingsOperations", "ThingText", "Thing2", "THING", "Object", "Attribute", "Obsolete", "List", "Optional", "FileContent", "createThing", "CreateThingRequest"];
            var components = string.Join(", ", names.Distinct().Select(name => $"'{name}': {kind}"));
            var thing = "{'type': 'object', 'properties': {" + string.Join(", ", names.Distinct().Select((name, i) => $"'m{i}': {{'$ref': '#/components/schemas/{name.Replace("~", "~0", StringComparison.Ordinal)}'}}")) + "}}";
            GeneratorRun.Of(Spec.Thing(thing, components)).ShouldCompile();
        }
    }

    [Fact]
    public void ParametersNamedLikeWhatIsGenerated_Compile()
    {
        string[] names = [.. Names.Where(name => name.Length > 0), "body", "cancellationToken", "request", "Connection", "given-a", "a", "checked-a", "given-given-a", "default", "aValue", "givenAValue"];
        foreach (var schema in (string[])["{'type': 'integer', 'maximum': 3}", "{'type': 'array', 'items': {'type': 'string', 'maxLength': 3}}", "{'type': 'object', 'additionalProperties': {'type': 'string'}}", "{'type': 'string', 'enum': ['a', 'A']}", "{'type': 'string', 'format': 'uuid', 'pattern': '^0'}"])
        {
            foreach (var required in (string[])["true", "false"])
            {
                var parameters = string.Join(", ", names.SelectMany(name => new[] { "query", "header", "cookie" }, (name, place) => $"{{'name': '{name}', 'in': '{place}', 'required': {required}, 'schema': {schema}}}"));
                GeneratorRun.Of(Spec.Own("{'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/a': {'post': {'parameters': [" + parameters
                    + "], 'requestBody': {'content': {'application/json': {'schema': {'type': 'object', 'properties': {'n': {'type': 'integer', 'maximum': 3}}}}}}, 'responses': {'204': {'description': ''}}}}}}")).ShouldCompile();
            }
        }
    }

    [Fact]
    public void FormFieldsNamedLikeWhatIsGenerated_Compile()
    {
        foreach (var media in (string[])["multipart/form-data", "application/x-www-form-urlencoded"])
        {
            foreach (var schema in (string[])["{'type': 'array', 'items': {'type': 'string', 'format': 'binary'}}", "{'type': 'array', 'items': {'type': ['integer', 'null']}}", "{'type': 'object', 'properties': {'a': {'type': 'array', 'items': {'type': 'string', 'format': 'binary', 'nullable': true}}}}", "{'type': 'array', 'items': {'type': 'array', 'items': {'type': 'integer'}}}", "{'type': 'object', 'additionalProperties': {'type': 'string', 'format': 'binary'}}", "{'type': 'array', 'items': {'type': 'object', 'properties': {'a': {'type': 'string', 'format': 'binary'}}}}", "{'type': 'array', 'items': {'type': 'array', 'items': {'type': 'string', 'format': 'binary'}}}", "{'type': 'object', 'additionalProperties': {'type': ['integer', 'null']}}"])
            {
                var properties = string.Join(", ", Names.Select(name => $"'{name}': {schema}"));
                GeneratorRun.Of(Spec.Own("{'openapi': '3.0.3', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/a': {'post': {'requestBody': {'content': {'" + media
                    + "': {'schema': {'type': 'object', 'properties': {" + properties + "}}}}}, 'responses': {'204': {'description': ''}}}}}}")).ShouldCompile();
            }
        }
    }

    [Fact]
    public void OperationsWithOneName_AreMethodsOfTheirOwn()
    {
        var paths = string.Join(", ", ((string[])["/pets", "/pets/", "/v1/pets", "/v2/pets", "/api/pets", "/Pets", "/pets/{id}", "/pets/{name}", "/pets/{id}/", "/{pets}"]).Select(route =>
            $"'{route}': {{'get': {{'responses': {{'200': {{'description': '', 'content': {{'application/json': {{'schema': {{'type': 'object', 'required': ['n'], 'properties': {{'n': {{'type': 'integer'}}}}}}}}}}}}}}}}, 'post': {{'operationId': 'add', 'requestBody': {{'content': {{'application/json': {{'schema': {{'type': 'object', 'properties': {{'n': {{'type': 'integer'}}}}}}}}}}}}, 'responses': {{'default': {{'description': ''}}}}}}}}"));

        var run = GeneratorRun.Of(Spec.Own("{'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {" + paths + "}}")).ShouldCompile();

        run.Texts.Values.Sum(text => text.Split("new global::Krea2.Http.ApiRequest(").Length - 1).ShouldBe(20);
    }
}
