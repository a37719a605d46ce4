using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>What is reported on the JSON of a request, rule by rule, and what is not.</summary>
public sealed class JsonRuleTests
{
    [Theory]
    [InlineData("'image_style_references': [{'url': 'https://a.example/b.png', 'strength': 1.4}]", "E KREA1001 [1.4] 'strength' must be at most 1 on Krea, but is 1.4 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData("'image_style_references': [{'url': 'https://a.example/b.png', 'strength': 1.0000000000000000001}]", "E KREA1001 [1.0000000000000000001] 'strength' must be at most 1 on Krea, but is 1.0000000000000000001 (Runware and WaveSpeed allow -2 to 2)")]
    [InlineData("'image_style_references': [{'url': 'fox.png', 'strength': 1}]", "E KREA1004 ['fox.png'] 'url' must be an absolute URI on Krea, but is \"fox.png\"")]
    [InlineData("'image_style_references': [{'strength': 1}]", "E KREA1011 [{] 'url' is required on Krea, but is missing")]
    [InlineData("'image_url': 'fox.png'", "E KREA1004 ['fox.png'] 'image_url' must be an absolute URI on Krea, but is \"fox.png\"")]
    [InlineData("'moodboards': [{'id': 'x'}]", "E KREA1004 ['x'] 'id' must be a UUID on Krea, but is \"x\"")]
    [InlineData("'image_style_references': [null]", "E KREA1013 [null] an item of 'image_style_references' must be of type object on Krea, but is null")]
    [InlineData("'intensity': 101", "E KREA1001 [101] 'intensity' must be at most 100 on Krea, but is 101")]
    [InlineData("'intensity': 1e999999999", "E KREA1001 [1e999999999] 'intensity' must be at most 100 on Krea, but is 1e999999999")]
    [InlineData("'creativity': null", "E KREA1013 [null] 'creativity' must be of type string on Krea, but is null")]
    [InlineData("'creativity': 3", "E KREA1013 [3] 'creativity' must be of type string on Krea, but is 3")]
    [InlineData("'styles': {}", "E KREA1013 [{}] 'styles' must be of type array on Krea, but is an object")]
    [InlineData("'seed': '7'", "E KREA1013 ['7'] 'seed' must be of type number or null on Krea, but is \"7\"")]
    [InlineData("'intensity': 1.5", "E KREA1013 [1.5] 'intensity' must be of type integer on Krea, but is 1.5")]
    [InlineData("'creativty': 'low'", "E KREA2002 ['creativty'] 'creativty' is not a known parameter on Krea, the nearest one is 'creativity'")]
    [InlineData("'xyz': 1", "E KREA2002 ['xyz'] 'xyz' is not a known parameter on Krea")]
    [InlineData("'imageStyleRefs': []", "E KREA2001 ['imageStyleRefs'] 'imageStyleRefs' is the old name of 'image_style_references' on Krea and was accepted until 2026-06-19")]
    [InlineData("'creativity': 'low', 'creativity': 'high'", "E KREA1014 ['creativity'] 'creativity' stands twice in one object")]
    [InlineData("'creativity': 'low',", "E KREA1014 [,] The JSON cannot be read: found a comma before '}', but expected no comma after the last value")]
    public void Wrong(string members, string expected) => Of(members).ShouldBe([expected]);

    [Theory]
    [InlineData("'image_style_references': [{'url': 'https://a.example/b.png', 'strength': 1}]")]
    [InlineData("'image_style_references': [{'url': 'https://a.example/b.png', 'strength': 1.0e0}]")]
    [InlineData("'image_style_references': []")]
    [InlineData("'creativity': 'low'")]
    [InlineData("'seed': null")]
    [InlineData("'image_url': null")]
    [InlineData("'image_url': 'data:image/png;base64,AAAA'")]
    [InlineData("'intensity': 100.0")]
    [InlineData("'styles': [{'id': 'flux', 'strength': 2, 'more': {'a': 1}}]", "I KREA2002")]
    [InlineData("'seed': 1.0")]
    [InlineData("'seed': 1e2")]
    [InlineData("'seed': 9007199254740993")]
    [InlineData("'styles': [{'id': 'flux', 'strength': 1}]")]
    public void Right(string members, string? suggestion = null) => Of(members).Select(found => found[..10]).ShouldBe(suggestion is null ? [] : [suggestion]);

    [Fact]
    public void Missing() => JsonAnalysis.Of("""_ = KreaRequest.Parse("{\"prompt\": \"fox\", \"resolution\": \"1K\"}");""")
        .ShouldBe(["E KREA1011 [{] 'aspect_ratio' is required on Krea, but is missing"]);

    [Fact]
    public void Null() => JsonAnalysis.Of("""_ = KreaRequest.Parse("{\"prompt\": null, \"resolution\": \"1K\", \"aspect_ratio\": \"1:1\"}");""")
        .ShouldBe(["E KREA1011 [null] 'prompt' is required on Krea, but is null"]);

    [Theory]
    [InlineData("\"[]\"", "E KREA1013 [[]] The request must be an object on Krea, but is an array")]
    [InlineData("\"null\"", "E KREA1013 [null] The request must be an object on Krea, but is null")]
    [InlineData("\"{\"", "E KREA1014 [{] The JSON cannot be read: found the end of the text, but expected '}'")]
    [InlineData("\"\"", "E KREA1014 [\"\"] The JSON cannot be read: found the end of the text, but expected a JSON value")]
    public void NoObject(string literal, string expected) => JsonAnalysis.Of($"_ = KreaRequest.Parse({literal});").ShouldBe([expected]);

    [Fact]
    public void TooManyItems() =>
        Of("'image_style_references': [" + string.Join(", ", Enumerable.Repeat("{'url': 'https://a.example/b.png', 'strength': 1}", 11)) + "]")
            .ShouldHaveSingleItem().ShouldEndWith("'image_style_references' must have at most 10 items on Krea, but has 11");

    [Theory]
    [InlineData("{\"prompt\": \"fox\", {{text}}, \"aspect_ratio\": \"1:1\"}")]
    [InlineData("{\"prompt\": {{text}}, \"aspect_ratio\": \"1:1\"}")]
    [InlineData("{\"{{text}}\": \"1K\", \"prompt\": \"fox\", \"aspect_ratio\": \"1:1\"}")]
    [InlineData("{\"resolution\": \"1K\", \"prompt\": \"{{text}}\", \"aspect_ratio\": \"{{text}}\"}")]
    [InlineData("{\"resolution\": \"1K\", \"prompt\": \"fox\", \"aspect_ratio\": \"4{{text}}\", \"seed\": 1{{text}}}")]
    [InlineData("{\"resolution\": \"1K\", \"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"styles\": [{{text}}]}")]
    [InlineData("{\"resolution\": \"1K\", \"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"styles\": {{text}}}")]
    [InlineData("{{text}}")]
    public void Holes_AreNotGuessed(string json) => JsonAnalysis.Of("_ = KreaRequest.Parse($$\"\"\"" + (json.StartsWith('{') ? " " : "") + json + " \"\"\");").ShouldBeEmpty();

    [Theory]
    [InlineData("_ = KreaRequest.Parse(JSON) with { Creativity = KreaCreativity.Low };", false)]
    [InlineData("var request = KreaRequest.Parse(JSON); request = request with { Creativity = KreaCreativity.Low };", false)]
    [InlineData("var request = KreaRequest.Parse(JSON); _ = request.Validate(); request = request with { Creativity = KreaCreativity.Low };", true)]
    [InlineData("var request = KreaRequest.Parse(JSON); _ = request with { Seed = 1 };", true)]
    [InlineData("var request = KreaRequest.Parse(JSON); _ = request with { ImageStyleReferences = [] };", false)]
    public void SourceOfWith(string statement, bool reported) =>
        JsonAnalysis.Of(statement.Replace("JSON", """ "{\"resolution\": \"1K\", \"prompt\": \"fox\", \"aspect_ratio\": \"1:1\", \"image_style_references\": [{\"url\": \"https://a.example\", \"strength\": 3}]}" """, StringComparison.Ordinal).Replace("Creativity = KreaCreativity.Low", "ImageStyleReferences = []", StringComparison.Ordinal))
            .Count.ShouldBe(reported ? 1 : 0);

    [Theory]
    [InlineData("2026-06", 'W', " and is accepted until")]
    [InlineData("2026-05", 'W', " and is accepted until")]
    public void Alias_BeforeItsLastDay_IsAWarning(string taken, char severity, string words)
    {
        var found = JsonAnalysis.Of("""_ = KreaRequest.Parse("{\"prompt\": \"fox\", \"resolution\": \"1K\", \"aspect_ratio\": \"1:1\", \"imageStyleRefs\": []}");""", document: taken == "2026-06" ? Spec.KreaJune : Spec.KreaMay);

        var only = found.ShouldHaveSingleItem();
        only.ShouldStartWith($"{severity} KREA2001 ");
        only.ShouldContain(words);
    }

    [Fact]
    public void OwnDocument_OpenObjectsMapsAndLists()
    {
        InMemoryText[] document =
        [
            Spec.Thing("""
                {'type': 'object', 'required': ['size'], 'properties': {
                  'size': {'type': 'integer', 'multipleOf': 8},
                  'tags': {'type': 'array', 'uniqueItems': true, 'maxItems': 3, 'items': {'type': 'string', 'minLength': 2}},
                  'weights': {'type': 'object', 'additionalProperties': {'type': 'number', 'maximum': 1}},
                  'grid': {'type': 'array', 'items': {'type': 'array', 'items': {'type': 'integer', 'minimum': 0}}},
                  'either': {'oneOf': [{'type': 'string'}, {'type': 'integer'}]},
                  'any': {},
                  'inner': {'type': 'object', 'additionalProperties': false, 'properties': {'a': {'type': ['boolean', 'null']}}}}}
                """),
        ];
        IReadOnlyList<string> Found(string json) => JsonAnalysis.OfFile($"class User {{ object M() => Acme.Thing.Parse(\"\"\"{json.Replace('\'', '"')} \"\"\"); }}", document);

        Found("{'size': 16, 'tags': ['ab', 'cd'], 'weights': {'a': 1}, 'grid': [[1], []], 'either': 'x', 'any': {'a': 1, 'a': 2}, 'inner': {'a': null}}").ShouldBeEmpty();
        Found("{'size': 9}").ShouldBe(["E KREA1002 [9] 'size' must be a multiple of 8 on Acme, but is 9"]);
        Found("{'size': 8, 'tags': ['ab', 'cd', 'ab']}").ShouldBe(["E KREA1006 [\"ab\"] 'tags' must have distinct items on Acme, but items 0 and 2 are equal"]);
        Found("{'size': 8, 'tags': ['a']}").ShouldBe(["E KREA1003 [\"a\"] an item of 'tags' must have at least 2 characters on Acme, but has 1"]);
        Found("{'size': 8, 'weights': {'a': 2}}").ShouldBe(["E KREA1001 [2] a value of 'weights' must be at most 1 on Acme, but is 2"]);
        Found("{'size': 8, 'weights': {'a': 1, 'a': 1}}").ShouldBe(["E KREA1014 [\"a\"] 'a' stands twice in one object"]);
        Found("{'size': 8, 'grid': [[0, -1]]}").ShouldBe(["E KREA1001 [-1] an item of 'grid' must be at least 0 on Acme, but is -1"]);
        Found("{'size': 8, 'tag': 1}").ShouldBe(["I KREA2002 [\"tag\"] 'tag' is not a known parameter on Acme, the nearest one is 'tags'"]);
        Found("{'size': 8, 'inner': {'b': 1}}").ShouldBe(["E KREA2002 [\"b\"] 'b' is not a known parameter on Acme, the nearest one is 'a'"]);
    }

    [Fact]
    public void Alternatives()
    {
        InMemoryText[] document =
        [
            Spec.Thing("""
                {'type': 'object', 'properties': {
                  'either': {'oneOf': [{'type': 'string'}, {'type': 'object', 'additionalProperties': false, 'required': ['a'], 'properties': {'a': {'type': 'integer', 'maximum': 3}}}]},
                  'many': {'type': 'array', 'items': {'oneOf': [{'type': 'string'}, {'type': 'integer'}]}},
                  'two': {'oneOf': [{'type': 'object', 'properties': {'a': {'type': 'integer'}}}, {'type': 'object', 'properties': {'b': {'type': 'integer'}}}]}}}
                """),
        ];
        IReadOnlyList<string> Found(string json) => JsonAnalysis.OfFile($"class User {{ object M() => Acme.Thing.Parse(\"\"\"{json.Replace('\'', '"')} \"\"\"); }}", document);

        Found("{'either': 'x', 'many': [1, 'a'], 'two': {'c': 1}}").ShouldBeEmpty();
        Found("{'either': {'a': 3}}").ShouldBeEmpty();
        Found("{'either': true}").ShouldBe(["E KREA1013 [true] 'either' must be of type string or object on Acme, but is true"]);
        Found("{'many': ['a', 1.5]}").ShouldBe(["E KREA1013 [1.5] 'many' must be of type string or integer on Acme, but is 1.5"]);
        Found("{'either': {'a': 4}}").ShouldBe(["E KREA1001 [4] 'a' must be at most 3 on Acme, but is 4"]);
        Found("{'either': {}}").ShouldBe(["E KREA1011 [{] 'a' is required on Acme, but is missing"]);
    }

    private static IReadOnlyList<string> Of(string members) => [.. JsonAnalysis.Of(
        "_ = KreaRequest.Parse(\"\"\"{\"prompt\": \"fox\", \"resolution\": \"1K\", \"aspect_ratio\": \"1:1\", " + members.Replace('\'', '"') + "}\"\"\");").Select(found => found.Replace("[\"", "['", StringComparison.Ordinal).Replace("\"]", "']", StringComparison.Ordinal))];
}
