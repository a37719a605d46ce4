using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Tests.Analyzers.Json;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.Analyzers.Objects;

/// <summary>Rules between members in JSON: in texts given to <c>Parse</c>, and in files.</summary>
public sealed class JsonBetweenTests
{
    private const string Fox = "'prompt': 'fox', 'aspect_ratio': '1:1', 'resolution': '1K', 'strength': 0.5";

    [Theory]
    [InlineData("'width': 1024", "E KREA1008 [1024] 'width' needs 'height' on Acme, but it is missing")]
    [InlineData("'width': 1000, 'height': 1000", "E KREA1010 [1000] 'width' and 'height' must be one of 1024x1024, 1184x896 on Acme, but are 1000 and 1000")]
    [InlineData("'left': 1, 'right': null", "E KREA1009 [1] 'left' and 'right' cannot both be set on Acme")]
    [InlineData("'ttl': 60, 'outputType': 'base64Data'", "W KREA1012 [60] 'ttl' has no effect on Acme unless 'outputType' is \"URL\", but it is \"base64Data\"")]
    [InlineData("'power': 1, 'names': []", "W KREA1012 [1] 'power' has no effect on Acme unless 'names' has at least 1 item, but it is empty")]
    [InlineData("'guess': 1", "W KREA1008 [1] 'guess' needs 'steps' on Acme, but it is missing")]
    [InlineData("'parts': [{'b': 1}, {'a': 1}]", "E KREA1008 [1] 'a' needs 'b' on Acme, but it is missing")]
    [InlineData("'width': 1184.0, 'height': 8.96e2", null)]
    [InlineData("'ttl': 60", null)]
    [InlineData("'mode': 'slow'", null)]
    public void Literal(string members, string? expected) => RuledClient.Messages($"_ = Thing.Parse(\"\"\"{{{members.Replace('\'', '"')}}}\"\"\");").ShouldBe(expected is null ? [] : [expected]);

    [Theory]
    [InlineData("_ = Thing.Parse($$\"\"\"{\"width\": 1024, {{other}}}\"\"\");")]
    [InlineData("_ = Thing.Parse($$\"\"\"{\"width\": 1024, \"height\": {{other}}}\"\"\");")]
    [InlineData("_ = Thing.Parse(\"\"\"{\"width\": 1024}\"\"\") with { Height = 1024 };")]
    [InlineData("_ = Thing.Parse(\"\"\"{\"width\": 1024, \"height\": 5}\"\"\") with { Height = 1024 };")]
    public void WhatIsNotKnown_IsSilent(string statements) => RuledClient.Messages(statements).ShouldBeEmpty();

    [Theory]
    [InlineData("krea.Medium.SubmitAsync(KreaRequest.Parse(json))", true)]
    [InlineData("KreaRequest.Parse(json).Validate(KreaVariant.Medium)", true)]
    [InlineData("krea.Large.SubmitAsync(KreaRequest.Parse(json))", false)]
    [InlineData("KreaRequest.Parse(json)", false)]
    public void RuleOfOneVariant_Literal(string expression, bool isReported) =>
        RuledClient.Messages("_ = " + expression.Replace("json", "\"\"\"{" + Fox.Replace('\'', '"') + "}\"\"\"", StringComparison.Ordinal) + ";").ShouldBe(isReported ? ["E KREA1008 [0.5] 'strength' needs 'image_url' on Krea, but it is missing"] : []);

    [Theory]
    [InlineData("medium", true)]
    [InlineData("large", false)]
    public void RuleOfOneVariant_File(string variant, bool isReported)
    {
        var file = new InMemoryText("/user/fox.json", "{" + Fox.Replace('\'', '"') + "}") { Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "request", ["Krea2Provider"] = "krea", ["Krea2Variant"] = variant } };

        JsonAnalysis.Analyze(Compiler.Compile("User", [RuledClient.Library], "class User;"), new RequestFileAnalyzer(), new AnalyzerOptions([file], new SpecOptions()))
            .ShouldBe(isReported ? ["E KREA1008 [] 'strength' needs 'image_url' on Krea, but it is missing"] : []);
    }
}
