using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Rules between members of a user's own document: the object keeps its record, the rule stands in the metadata, and <c>Validate()</c> executes it.</summary>
public sealed class ObjectRuleTests
{
    private const string Members = "'type': 'object', 'properties': {'a': {'type': 'integer'}, 'b': {'type': ['string', 'null']}, 'c': {'type': 'string', 'enum': ['x', 'y']}, 'd': {'type': 'array', 'items': {'type': 'string'}}, 'e': {'type': 'number'}, 'f': {'type': 'boolean'}}";

    [Theory]
    [InlineData("'dependentRequired': {'a': ['b']}", "A = 1", "KREA1008 /a 'a' needs 'b' on Acme, but it is missing")]
    [InlineData("'dependentRequired': {'a': ['b']}", "A = 1, B = null", "")]
    [InlineData("'dependentRequired': {'a': ['b']}", "A = 1, Extra = new() { { \"b\", 2 } }", "")]
    [InlineData("'dependentRequired': {'z': ['a']}", "Extra = new() { { \"z\", 2 } }", "KREA1008 /z 'z' needs 'a' on Acme, but it is missing")]
    [InlineData("'not': {'required': ['a', 'c']}", "A = 1, C = ThingC.X", "KREA1009 /a 'a' and 'c' cannot both be set on Acme")]
    [InlineData("'anyOf': [{'required': ['a']}, {'required': ['d']}]", "F = true", "KREA1008  'a' or 'd' must be set on Acme, but none is")]
    [InlineData("'oneOf': [{'required': ['a']}, {'required': ['d']}]", "A = 1, D = []", "KREA1009 /a 'a' and 'd' cannot both be set on Acme")]
    [InlineData("'anyOf': [{'properties': {'a': {'const': 1}, 'e': {'const': 0.5}}}, {'properties': {'a': {'const': 2}, 'e': {'const': 3}}}]", "A = 1, E = 3", "KREA1010 /a 'a' and 'e' must be one of 1x0.5, 2x3 on Acme, but are 1 and 3")]
    [InlineData("'anyOf': [{'properties': {'a': {'const': 1}, 'e': {'const': 0.5}}}, {'properties': {'a': {'const': 2}, 'e': {'const': 3}}}]", "A = 1, E = 0.5", "")]
    [InlineData("'if': {'properties': {'c': {'const': 'x'}}, 'required': ['c']}, 'then': {'required': ['d']}", "C = ThingC.X", "KREA1008 /c 'd' is required on Acme when 'c' is \"x\", but is missing")]
    [InlineData("'if': {'properties': {'f': {'const': true}}, 'required': ['f']}, 'then': {'properties': {'c': {'const': 'x'}}}", "F = true, C = ThingC.Y", "KREA1010 /c 'c' must be \"x\" on Acme when 'f' is true, but is \"y\"")]
    [InlineData("'allOf': [{'dependentRequired': {'a': ['b']}}, {'not': {'required': ['c', 'd']}}]", "A = 1, C = ThingC.X, D = []", "KREA1008 /a 'a' needs 'b' on Acme, but it is missing|KREA1009 /c 'c' and 'd' cannot both be set on Acme")]
    [InlineData("'dependentSchemas': {'a': {'properties': {'c': {'const': 'x'}}}}", "A = 1, C = (ThingC)7", "KREA1007 /c 'c' must be one of \"x\", \"y\" on Acme, but is 7")]
    public void Rule_IsExecuted(string rule, string members, string expected)
    {
        using var assembly = LoadedAssembly.Of([Spec.Thing("{" + Members + ", " + rule + "}")], "using Acme;", "public static string Found() => string.Join(\"|\", new Thing { " + members + " }.Validate().Select(found => found.RuleId + \" \" + found.Pointer + \" \" + found.Message));");

        assembly.Text("Found").ShouldBe(expected);
    }

    [Theory]
    [InlineData("{'schema': {'dependentRequired': {'a': ['b']}}, 'effect': 'ineffective', 'text': 'Why.'}", "Effect = \"ineffective\", Text = \"Why.\"")]
    [InlineData("{'schema': {'dependentRequired': {'a': ['b']}}, 'inferred': true}", "Inferred = true")]
    public void RuleThatRefusesNothing_IsMetadataOnly(string rule, string arguments)
    {
        var document = Spec.Thing("{" + Members + ", 'x-krea2-rules': [" + rule + "]}");

        string.Concat(GeneratorRun.Of(document).Texts.Values).ShouldContain("SchemaRule(\"{\\\"dependentRequired\\\":{\\\"a\\\":[\\\"b\\\"]}}\", " + arguments + ")");
        using var assembly = LoadedAssembly.Of([document], "using Acme;", "public static string Found() => string.Join(\"|\", new Thing { A = 1 }.Validate().Select(found => found.Message));");
        assembly.Text("Found").ShouldBeEmpty();
    }

    [Fact]
    public void RuleOfANestedObject_PointsIntoIt()
    {
        var document = Spec.Thing("{'type': 'object', 'properties': {'inner': {'type': 'array', 'items': {" + Members + ", 'dependentRequired': {'a': ['b']}}}}}");
        using var assembly = LoadedAssembly.Of([document], "using Acme;", "public static string Found() => string.Join(\"|\", new Thing { Inner = [new(), new() { A = 2 }] }.Validate().Select(found => found.Pointer + \" \" + found.Keyword));");

        assembly.Text("Found").ShouldBe("/inner/1/a dependentRequired");
    }

    [Theory]
    [InlineData("{'schema': {'minProperties': 1}}", "W KREA0006")]
    [InlineData("{'schema': {'dependentRequired': {'a': ['b']}}, 'effect': 'ignored'}", "E KREA0003")]
    [InlineData("{'text': 'x'}", "E KREA0003")]
    public void RuleThatCannotBeUsed_IsReportedAndLeftOut(string rule, string expected)
    {
        var run = GeneratorRun.Of(Spec.Thing("{" + Members + ", 'x-krea2-rules': [" + rule + ", {'schema': {'not': {'required': ['a', 'b']}}}]}"));

        run.ProblemTexts.ShouldHaveSingleItem().ShouldStartWith(expected);
        string.Concat(run.Texts.Values).ShouldContain("Rules.BetweenMembers");
    }
}
