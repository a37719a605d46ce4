namespace Krea2.Generators.Tests.Specs.Catalogues;

/// <summary>What a catalogue says against itself is said at its place, with what was found and what is allowed; the rest is read.</summary>
public sealed class BrokenCatalogueTests
{
    private const string Good = """
        {
          'catalogue': '1.0',
          'title': 'Acme',
          'tables': { 'common': [{ 'path': 'seed', 'type': 'integer' }] },
          'requests': [
            {
              'name': 'Make', 'method': 'POST', 'route': '/make',
              'parameters': ['common', { 'path': 'prompt', 'type': 'string', 'minLength': 1, 'maxLength': 5 }, { 'path': 'size', 'type': 'integer', 'default': 5, 'minimum': 1, 'maximum': 9 }]
            }
          ]
        }
        """;

    [Fact]
    public void GoodCatalogue_HasNoProblem() => ReadCatalogue.Of(Good).Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("'path': 'prompt'", "'path': §'size.x'", "KREA0016 'size.x' stands below 'size', whose type is integer and not object")]
    [InlineData("'path': 'prompt'", "'path': §'seed[]'", "KREA0016 'seed[]' stands below 'seed', whose type is integer and not array")]
    [InlineData("'path': 'size'", "'path': §'prompt'", "KREA0016 the path 'prompt' stands twice in one request; the first row counts")]
    [InlineData("'default': 5", "'default': §10", "KREA0016 'default' of 'size' is 10, but 'maximum' is 9")]
    [InlineData("'default': 5", "'default': §1.5", "KREA0016 'default' of 'size' is 1.5, but its type is integer")]
    [InlineData("'default': 5", "'default': §'five'", "KREA0016 'default' of 'size' is \"five\", but its type is integer")]
    [InlineData("'default': 5", "'values': [7, 8], 'default': §5", "KREA0016 'default' of 'size' is 5, but it is not one of 'values'")]
    [InlineData("'default': 5", "'values': [7, §'x']", "KREA0016 'values' of 'size' has \"x\", but its type is integer")]
    [InlineData("'maximum': 9", "'maximum': §0", "KREA0016 'minimum' of 'size' is 1, but 'maximum' is 0")]
    [InlineData("'maxLength': 5", "'maxLength': §0", "KREA0016 'minLength' of 'prompt' is 1, but 'maxLength' is 0")]
    [InlineData("'parameters': ['common'", "'parameters': [§'comon'", "KREA0016 there is no table 'comon'; the tables are 'common'")]
    [InlineData("'common': [", "'common': [§'common', ", "KREA0016 the table 'common' contains itself")]
    [InlineData("'maximum': 9", "§'maximun': 9", "KREA0003 a row | the name \"maximun\" | one of path, in, type")]
    [InlineData("'type': 'string'", "'type': §'text'", "KREA0003 type | \"text\" | string, integer, number, boolean, array, object, file, any")]
    [InlineData("{ 'path': 'prompt', 'type': 'string',", "§{ 'path': 'prompt',", "KREA0003 type | missing | string, integer")]
    [InlineData("'path': 'prompt'", "'path': §'a..b'", "KREA0003 path | \"a..b\" | names with dots between them and [] for the items of a list, at most 32 deep")]
    [InlineData("'path': 'prompt'", "'in': §'cookie', 'path': 'prompt'", "KREA0003 in | \"cookie\" | body, query, header or path")]
    [InlineData("'path': 'prompt'", "'required': §'yes', 'path': 'prompt'", "KREA0003 required | \"yes\" | true or false")]
    [InlineData("'method': 'POST'", "'method': §'SEND'", "KREA0003 method | \"SEND\" | GET, POST, PUT, PATCH, DELETE")]
    [InlineData("'route': '/make'", "'route': §'make'", "KREA0003 route | \"make\" | a route that starts with /")]
    [InlineData("'name': 'Make'", "'name': §'make it'", "KREA0003 name | \"make it\" | a name of letters and digits")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'constants': { §'sed': 1 }", "KREA0016 'constants' names 'sed', but no row of the request has this path")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'body': §'none'", "KREA0016 'body' is none, but 'seed' is a parameter of the body")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'errors': [{ 'status': §'bad' }]", "KREA0003 status | \"bad\" | a status like 200")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'rules': [§{ 'text': 'x' }]", "KREA0003 schema | missing | the rule in the words of JSON Schema")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'rules': [{ 'schema': §{ 'contains': {} }, 'inferred': true, 'text': 'x' }]", "KREA0006 rules")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'rules': [{ 'schema': §{ 'if': { 'properties': { 'o': { 'required': ['p'] } } }, 'then': { 'required': ['seed'] } }, 'effect': 'ineffective', 'text': 'x' }]", "KREA0006 rules")]
    [InlineData("'path': 'prompt'", "'path': §'a[b]'", "KREA0003 path | \"a[b]\" | names with dots")]
    [InlineData("'path': 'prompt'", "'path': §'a[].[]'", "KREA0003 path | \"a[].[]\" | names with dots")]
    [InlineData("'path': 'prompt'", "'path': §'a[]b'", "KREA0003 path | \"a[]b\" | names with dots")]
    [InlineData("'path': 'prompt'", "'path': §'a.'", "KREA0003 path | \"a.\" | names with dots")]
    [InlineData("'path': 'prompt', 'type': 'string',", "'path': 'prompt', 'type': 'array', 'items': §{ 'type': 'string' },", "KREA0016 'items' is for lists that are not in the body; there the items are a row of their own, 'prompt[]'")]
    [InlineData("'path': 'prompt',", "'in': 'query', 'path': 'prompt', 'items': §{ 'type': 'string' },", "KREA0016 'prompt' has 'items', but its type is string")]
    [InlineData("'path': 'prompt', 'type': 'string',", "'in': 'query', 'path': 'prompt', 'type': 'array', 'items': { 'type': §'object' },", "KREA0003 type | \"object\" | string, integer, number, boolean")]
    [InlineData("'path': 'prompt', 'type': 'string',", "'in': 'query', 'path': 'prompt', 'type': 'array', 'items': { 'type': 'string', §'nullable': true },", "KREA0003 the items of a row | the name \"nullable\"")]
    [InlineData("'path': 'prompt', 'type': 'string',", "'in': 'query', 'path': 'prompt', 'type': 'array', 'items': { 'type': 'integer', 'minimum': 3, 'maximum': §2 },", "KREA0016 'minimum' of 'prompt' is 3, but 'maximum' is 2")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'rules': [{ 'at': §'seed', 'schema': { 'dependentRequired': { 'a': ['b'] } }, 'text': 'x' }]", "KREA0016 a rule is at 'seed', but no row of the request is below it")]
    [InlineData("'catalogue': '1.0'", "'catalogue': §'7'", "KREA0003 catalogue | \"7\" | \"1.0\", the version of the format")]
    [InlineData("'title': 'Acme'", "'title': 'Acme', 'baseAddress': §'acme'", "KREA0003 baseAddress | \"acme\" | an absolute address of http or https")]
    [InlineData("'title': 'Acme'", "'title': 'Acme', 'authentication': { 'kind': §'magic' }", "KREA0003 kind | \"magic\" | bearer, basic, header, query, cookie, none")]
    [InlineData("'default': 5", "'inferred': ['minimum', §'maximun']", "KREA0003 inferred | \"maximun\" | minimum, maximum, exclusiveMinimum")]
    [InlineData("'default': 5", "'inferred': { §'maximun': 8 }", "KREA0003 inferred | the name \"maximun\" | one of minimum, maximum, exclusiveMinimum")]
    [InlineData("'default': 5", "'inferred': §'maximum'", "KREA0003 inferred | \"maximum\" | true, false, a list of words of the row, or an object with further limits")]
    [InlineData("'title': 'Acme'", "'title': 'Acme', 'taken': §'20.11.2026'", "KREA0003 taken | \"20.11.2026\" | a day like 2026-11-20")]
    [InlineData("{\n  'catalogue': '1.0',\n  'title': 'Acme',", "§{\n  'catalogue': '1.0',", "KREA0003 title | missing | the name of the API")]
    [InlineData("'name': 'Make'", "'name': 'Make', 'rules': [{ 'schema': §{ 'dependentRequired': { 'seed': ['promt'] } }, 'text': 'x' }]", "KREA0016 a rule names 'promt', but no row of the request has this path")]
    public void BrokenPart_IsSaidAtItsPlace(string part, string broken, string problem)
    {
        Good.ShouldContain(part);
        var text = Good.Replace(part, broken, StringComparison.Ordinal);
        var before = text[..text.IndexOf('§', StringComparison.Ordinal)];
        var place = $"{before.Count(c => c == '\n') + 1}:{before.Length - before.LastIndexOf('\n')}";

        var read = ReadCatalogue.Of(text.Replace("§", "", StringComparison.Ordinal));

        read.Problems.ShouldContain(found => found.StartsWith(place + " " + problem, StringComparison.Ordinal), string.Join("\n", read.Problems));
    }

    [Fact]
    public void WrongStatus_IsSaidOnce()
    {
        var read = ReadCatalogue.Of(Good.Replace("'name': 'Make'", "'name': 'Make', 'errors': [{ 'status': 42 }]", StringComparison.Ordinal));

        read.Problems.ShouldHaveSingleItem().ShouldEndWith("KREA0003 status | 42 | a status like 200");
    }

    [Fact]
    public void PathWithoutItsParameterInTheRoute_IsLeftOut()
    {
        var read = ReadCatalogue.Rows("{'path': 'id', 'in': 'path', 'type': 'string'}");

        read.Problems.ShouldHaveSingleItem().ShouldEndWith("'id' is a parameter of the path, but the route /make has no {id}");
        read.Document!["paths"]!["/make"]!["post"]!.AsObject().ContainsKey("parameters").ShouldBeFalse();
    }

    [Fact]
    public void TwoFormsOfOneBody_AreNotMixed()
    {
        var read = ReadCatalogue.Of("""
            {'catalogue': '1.0', 'title': 'Acme', 'requests': [{'name': 'A', 'method': 'POST', 'route': '/', 'body': 'array'}, {'name': 'B', 'method': 'POST', 'route': '/', 'body': 'form'}]}
            """);

        read.Problems.ShouldHaveSingleItem().ShouldEndWith("'B' and 'A' have one method and route, but send their bodies in different ways; the first one counts");
    }

    [Theory]
    [InlineData("{'catalogue': '1.0'}")]
    [InlineData("{'catalogue': '1.0', 'requests': []}")]
    [InlineData("{'catalogue': '1.0', 'requests': {}}")]
    [InlineData("{'catalogue': null, 'requests': [1, null, [], {}]}")]
    public void CatalogueWithoutRequests_IsNone(string text)
    {
        var read = ReadCatalogue.Of(text);

        read.Document.ShouldBeNull();
        read.Problems.ShouldContain(problem => problem.Contains("KREA0003 requests | missing", StringComparison.Ordinal));
    }

    [Fact]
    public void TablesThatDoubleEachOther_EndAtABound()
    {
        var tables = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"'t{i}': ['t{i + 1}', 't{i + 1}']")) + ", 't60': []";

        var read = ReadCatalogue.Of("{'catalogue': '1.0', 'title': 'Acme', 'tables': {" + tables + "}, 'requests': [{'name': 'Make', 'method': 'POST', 'route': '/', 'parameters': ['t0']}]}");

        read.Problems.ShouldContain(problem => problem.Contains("100,000 rows", StringComparison.Ordinal));
    }
}
