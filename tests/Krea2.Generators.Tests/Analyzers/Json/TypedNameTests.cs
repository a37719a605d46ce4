using Krea2.Generators.Analyzers;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers.Json;

/// <summary>Names in initializers that no generated member has.</summary>
public sealed class TypedNameTests
{
    private const string AliasMessage = "'imageStyleRefs' is the old name of 'image_style_references' on Krea and was accepted until 2026-06-19";

    [Theory]
    [InlineData("request with { ImageStyleRefs = [] }", "E KREA2001 [ImageStyleRefs] " + AliasMessage)]
    [InlineData("new KreaRequest { Prompt = \"\", AspectRatio = default, Resolution = default, ImageStyleRefs = [new() { Url = \"\" }] }", "E KREA2001 [ImageStyleRefs] " + AliasMessage)]
    [InlineData("new KreaRequest { Prompt = \"\", AspectRatio = default, Resolution = default, imageStyleRefs = null }", "E KREA2001 [imageStyleRefs] " + AliasMessage)]
    [InlineData("request with { Creativty = KreaCreativity.Low }", "E KREA2002 [Creativty] 'Creativty' is not a known parameter on Krea, the nearest one is 'creativity'")]
    [InlineData("request with { Xyz = 1 }", "E KREA2002 [Xyz] 'Xyz' is not a known parameter on Krea")]
    [InlineData("request with { ImageStyleReferences = [new() { Url = \"\", Strenght = 1 }] }", "I KREA2002 [Strenght] 'Strenght' is not a known parameter on Krea, the nearest one is 'strength'")]
    public void UnknownNames(string expression, string expected) => Of(expression, "CS0117").ShouldBe([expected]);

    [Theory]
    [InlineData("request with { Creativity = Missing }", "CS0103")]
    [InlineData("new Exception { Creativty = 1 }", "CS0117")]
    [InlineData("new KreaAsset { Idd = 1 }", "CS0117", "CS9035")]
    [InlineData("new Missing { Creativty = 1 }", "CS0246")]
    public void OtherErrors_AreTheCompilersAlone(string expression, params string[] errors) => Of(expression, errors).ShouldBeEmpty();

    [Fact]
    public void AliasThatIsStillAccepted_IsAWarning() =>
        Of("request with { ImageStyleRefs = [] }", Spec.KreaJune, "CS0117").ShouldHaveSingleItem().ShouldStartWith("W KREA2001 [ImageStyleRefs]");

    private static IReadOnlyList<string> Of(string expression, params string[] errors) => Of(expression, Spec.Krea, errors);

    private static IReadOnlyList<string> Of(string expression, InMemoryText[] document, params string[] errors)
    {
        var compilation = Compiler.Compile("User", [JsonAnalysis.Client(document)], $"using System; using Krea2.KreaAi; static class User {{ static object Make(KreaRequest request) => {expression}; }}");
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal).ShouldBe(errors);
        return JsonAnalysis.Analyze(compilation, new UnknownMemberAnalyzer());
    }
}
