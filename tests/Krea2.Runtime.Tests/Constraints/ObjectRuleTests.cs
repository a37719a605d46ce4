using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Runtime.Tests.Constraints;

/// <summary>Rules between members: what breaks them, in which words, and what is left alone.</summary>
public sealed class ObjectRuleTests
{
    private const string Sizes = "{'anyOf': [{'properties': {'width': {'const': 1024}, 'height': {'const': 1024}}}, {'properties': {'width': {'const': 1184}, 'height': {'const': 896}}}]}";
    private const string FormatOfUrl = "{'dependentSchemas': {'ttl': {'properties': {'outputType': {'const': 'URL'}}}}}";
    private const string FastNeedsSteps = "{'if': {'properties': {'mode': {'const': 'fast'}}, 'required': ['mode']}, 'then': {'required': ['steps']}}";

    [Theory]
    [InlineData("{'dependentRequired': {'width': ['height']}}", "{'width': 1}", "KREA1008", "width", "'width' needs 'height' on Acme, but it is missing")]
    [InlineData("{'dependentRequired': {'a': ['b', 'c']}}", "{'a': null, 'b': 1}", "KREA1008", "a", "'a' needs 'c' on Acme, but it is missing")]
    [InlineData("{'dependentSchemas': {'a': {'required': ['b']}}}", "{'a': 1}", "KREA1008", "a", "'a' needs 'b' on Acme, but it is missing")]
    [InlineData("{'if': {'required': ['a']}, 'then': {'required': ['b']}}", "{'a': 1}", "KREA1008", "a", "'a' needs 'b' on Acme, but it is missing")]
    [InlineData(FastNeedsSteps, "{'mode': 'fast'}", "KREA1008", "mode", "'steps' is required on Acme when 'mode' is \"fast\", but is missing")]
    [InlineData("{'anyOf': [{'required': ['a']}, {'required': ['b']}]}", "{}", "KREA1008", "", "'a' or 'b' must be set on Acme, but none is")]
    [InlineData("{'oneOf': [{'required': ['a']}, {'required': ['b', 'c']}]}", "{'b': 1}", "KREA1008", "b", "'a' or 'b' with 'c' must be set on Acme, but none is")]
    [InlineData("{'oneOf': [{'required': ['a']}, {'required': ['b']}]}", "{'a': 1, 'b': 2}", "KREA1009", "a", "'a' and 'b' cannot both be set on Acme")]
    [InlineData("{'not': {'required': ['a', 'b']}}", "{'a': 1, 'b': 2}", "KREA1009", "a", "'a' and 'b' cannot both be set on Acme")]
    [InlineData("{'not': {'required': ['a', 'b', 'c']}}", "{'a': 1, 'b': 2, 'c': 3}", "KREA1009", "a", "'a', 'b' and 'c' cannot all be set on Acme")]
    [InlineData("{'dependentSchemas': {'a': {'properties': {'b': false}}}}", "{'a': 1, 'b': 2}", "KREA1009", "a", "'a' and 'b' cannot both be set on Acme")]
    [InlineData("{'if': {'properties': {'mode': {'enum': ['x', 'y']}}, 'required': ['mode']}, 'then': {'not': {'required': ['steps']}}}", "{'mode': 'x', 'steps': 2}", "KREA1009", "steps", "'steps' cannot be set on Acme when 'mode' is one of \"x\", \"y\"")]
    [InlineData(Sizes, "{'width': 1000, 'height': 1000}", "KREA1010", "width", "'width' and 'height' must be one of 1024x1024, 1184x896 on Acme, but are 1000 and 1000")]
    [InlineData(Sizes, "{'width': 1024, 'height': 896}", "KREA1010", "width", "'width' and 'height' must be one of 1024x1024, 1184x896 on Acme, but are 1024 and 896")]
    [InlineData(Sizes, "{'height': 5}", "KREA1010", "height", "'width' and 'height' must be one of 1024x1024, 1184x896 on Acme, but are missing and 5")]
    [InlineData("{'oneOf': [{'properties': {'a': {'const': 'x'}, 'b': {'const': 1}}, 'required': ['a', 'b']}, {'properties': {'a': {'const': 'y'}, 'b': {'const': true}}, 'required': ['b', 'a']}]}", "{'a': 'x', 'b': true}", "KREA1010", "a", "'a' and 'b' must be one of (\"x\", 1), (\"y\", true) on Acme, but are \"x\" and true")]
    [InlineData(FormatOfUrl, "{'ttl': 60, 'outputType': 'dataURI'}", "KREA1010", "ttl", "'outputType' must be \"URL\" on Acme when 'ttl' is set, but is \"dataURI\"")]
    [InlineData("{'if': {'properties': {'a': {'const': 1}}}, 'then': {'properties': {'b': {'enum': [1, 2]}}}, 'else': {'properties': {'b': {'not': {'const': 1.0}}}}}", "{'a': 2, 'b': 1}", "KREA1010", "b", "'b' must not be 1.0 on Acme when 'a' is not 1, but is 1")]
    [InlineData("{'not': {'properties': {'a': {'const': 'x'}, 'b': {'const': 'y'}}, 'required': ['a', 'b']}}", "{'a': 'x', 'b': 'y'}", "KREA1009", "b", "'b' cannot be set on Acme when 'a' is \"x\" and 'b' is \"y\"")]
    [InlineData("{'allOf': [{'dependentRequired': {'a': ['b']}}, {'dependentRequired': {'b': ['a']}}]}", "{'b': 1}", "KREA1008", "b", "'b' needs 'a' on Acme, but it is missing")]
    public void Broken(string schema, string json, string id, string member, string message)
    {
        RuleBreach breach = ObjectRule.Create(Text(schema)).Find(new Facts(json), "Acme").ShouldNotBeNull();

        (breach.RuleId, breach.Member, breach.Message).ShouldBe((id, member, message));
    }

    [Theory]
    [InlineData("{'dependentRequired': {'width': ['height']}}", "{'height': 1}")]
    [InlineData("{'dependentRequired': {'width': ['height']}}", "{'width': 1, 'height': null}")]
    [InlineData("{'not': {'required': ['a', 'b']}}", "{'a': 1}")]
    [InlineData(Sizes, "{'width': 1184, 'height': 896.0}")]
    [InlineData(Sizes, "{'width': 1184}")]
    [InlineData(Sizes, "{}")]
    [InlineData(FormatOfUrl, "{'ttl': 60}")]
    [InlineData(FormatOfUrl, "{'outputType': 'dataURI'}")]
    [InlineData(FastNeedsSteps, "{'mode': 'slow'}")]
    [InlineData(FastNeedsSteps, "{}")]
    [InlineData("{'anyOf': [{'required': ['a']}, {'required': ['b']}]}", "{'a': 1, 'b': 2}")]
    public void Kept(string schema, string json) => ObjectRule.Create(Text(schema)).Find(new Facts(json), "Acme").ShouldBeNull();

    [Theory]
    [InlineData("{'dependentRequired': {'strength': ['image']}}", "{'strength': 1}", "strength", "'strength' has no effect on Acme unless 'image' is set, but it is missing")]
    [InlineData(FormatOfUrl, "{'ttl': 60, 'outputType': 'base64Data'}", "ttl", "'ttl' has no effect on Acme unless 'outputType' is \"URL\", but it is \"base64Data\"")]
    [InlineData("{'not': {'required': ['a', 'b']}}", "{'a': 1, 'b': 2}", "a", "'a' has no effect on Acme together with 'b'")]
    [InlineData("{'if': {'properties': {'mode': {'const': 'fast'}}, 'required': ['mode']}, 'then': {'not': {'required': ['steps']}}}", "{'mode': 'fast', 'steps': 2}", "steps", "'steps' has no effect on Acme while 'mode' is \"fast\"")]
    [InlineData("{'dependentSchemas': {'strength': {'required': ['images'], 'properties': {'images': {'minItems': 1}}}}}", "{'strength': 1, 'images': []}", "strength", "'strength' has no effect on Acme unless 'images' has at least 1 item, but it is empty")]
    public void Ineffective(string schema, string json, string member, string message)
    {
        RuleBreach breach = ObjectRule.Create(Text(schema), "ineffective").Find(new Facts(json), "Acme").ShouldNotBeNull();

        (breach.RuleId, breach.Member, breach.Message).ShouldBe(("KREA1012", member, message));
    }

    // JSON Schema says nothing of a member that is not there; the host takes its default.
    [Fact]
    public void Default_CountsWhereNothingIsRefused()
    {
        Facts facts = new("{'ttl': 60}", ("outputType", "\"base64Data\""));

        ObjectRule.Create(Text(FormatOfUrl), "ineffective").Find(facts, "Acme").ShouldNotBeNull().Message.ShouldStartWith("'ttl' has no effect on Acme unless");
        ObjectRule.Create(Text(FormatOfUrl)).Find(facts, "Acme").ShouldBeNull();
        ObjectRule.Create(Text(FormatOfUrl), "ineffective").Find(new Facts("{'ttl': 60}"), "Acme").ShouldBeNull();
        ObjectRule.Create(Text(FormatOfUrl), "ineffective").Find(new Facts("{'ttl': 60}", ("outputType", "\"URL\"")), "Acme").ShouldBeNull();
    }

    [Theory]
    [InlineData("{'dependentRequired': {'a': ['?']}}", "{'a': 1}")]
    [InlineData("{'dependentRequired': {'?': ['a']}}", "{}")]
    [InlineData("{'not': {'required': ['a', '?']}}", "{'a': 1}")]
    [InlineData("{'anyOf': [{'required': ['a']}, {'required': ['?']}]}", "{}")]
    [InlineData("{'oneOf': [{'required': ['a']}, {'required': ['?']}]}", "{'a': 1}")]
    [InlineData("{'anyOf': [{'properties': {'a': {'const': 1}, '?': {'const': 2}}}, {'properties': {'a': {'const': 3}, '?': {'const': 4}}}]}", "{'a': 1}")]
    [InlineData("{'dependentSchemas': {'a': {'properties': {'?': {'const': 2}}}}}", "{'a': 1}")]
    public void WhatIsNotKnown_BreaksNothing(string schema, string json) => ObjectRule.Create(Text(schema)).Find(new Facts(json), "Acme").ShouldBeNull();

    [Fact]
    public void WhatIsKnown_IsEnoughWhereTheRestDoesNotMatter() =>
        ObjectRule.Create(Text("{'anyOf': [{'properties': {'a': {'const': 1}, '?': {'const': 2}}}, {'properties': {'a': {'const': 3}, '?': {'const': 4}}}]}")).Find(new Facts("{'a': 2}"), "").ShouldNotBeNull()
            .Message.ShouldBe("'a' and '?' must be one of 1x2, 3x4, but are 2 and not known");

    [Theory]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("{'minProperties': 1}")]
    [InlineData("{'required': ['a']}")]
    [InlineData("{'properties': {'a': {'const': 1}}}")]
    [InlineData("{'dependentRequired': {'a': 'b'}}")]
    [InlineData("{'not': {'required': ['a']}, 'patternProperties': {}}")]
    [InlineData("{'not': {}}")]
    [InlineData("{'not': {'properties': {'a': {'pattern': 'x'}}, 'required': ['a', 'b']}}")]
    [InlineData("{'if': {'required': ['a']}, 'then': {'minProperties': 2}}")]
    [InlineData("{'if': {'anyOf': [{'required': ['a']}]}, 'then': {'required': ['b']}}")]
    [InlineData("{'if': {'required': ['a', 'b']}, 'else': {'required': ['c']}}")]
    [InlineData("{'anyOf': [{'required': ['a']}, {'properties': {'b': {'const': 1}}}]}")]
    [InlineData("{'anyOf': [{'properties': {'a': {'const': 1}, 'b': {'const': 1}}}, {'properties': {'a': {'const': 1}, 'c': {'const': 1}}}]}")]
    [InlineData("{'anyOf': [{'properties': {'a': {'const': 1}, 'b': {'const': 1}}, 'required': ['a']}, {'properties': {'a': {'const': 2}, 'b': {'const': 1}}}]}")]
    public void WhatIsNotUnderstood_IsNoRule(string schema)
    {
        ObjectRule.TryCreate(Text(schema), "refused", out ObjectRule? rule).ShouldBeFalse();
        rule.ShouldBeNull();
    }

    [Fact]
    public void WholeObject_IsCheckedWithoutAllocating()
    {
        ObjectRule[] rules = [.. new[] { Sizes, FormatOfUrl, FastNeedsSteps, "{'not': {'required': ['a', 'b']}}" }.Select(schema => ObjectRule.Create(Text(schema)))];
        Sized right = new();
        AllocationTests.Allocations(Check).ShouldBe(0);

        int Check()
        {
            ViolationList violations = new("Acme");
            foreach (ObjectRule rule in rules)
            {
                violations.Check(rule, right);
            }

            return violations.Count;
        }
    }

    private static string Text(string schema) => schema.Replace('\'', '"');

    private sealed class Sized : IMemberFacts
    {
        public MemberFact FactOf(string name) => name switch { "width" => MemberFact.Of(1184), "height" => MemberFact.Of(896), "outputType" => MemberFact.Of("URL"), "ttl" => MemberFact.Of(60), _ => MemberFact.Absent };
    }

    // Of the member '?' nothing is known.
    private sealed class Facts(string json, params (string Name, string Default)[] defaults) : IMemberFacts
    {
        private readonly JsonElement _object = JsonDocument.Parse(Text(json)).RootElement;

        public MemberFact FactOf(string name)
        {
            if (name == "?")
            {
                return default;
            }

            string standard = defaults.FirstOrDefault(item => item.Name == name).Default ?? "";
            return _object.TryGetProperty(name, out JsonElement value) ? MemberFact.OfJson(value.GetRawText()) : MemberFact.AbsentWithDefault(standard);
        }
    }
}
