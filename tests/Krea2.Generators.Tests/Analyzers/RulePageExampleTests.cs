using System.Globalization;
using Krea2.Generators.Tests.Analyzers.Harness;
using Krea2.Generators.Tests.Diagnostics;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Analyzers;

public class RulePageExampleTests
{
    [Theory]
    [InlineData("KREA1013")]
    [InlineData("KREA1014")]
    [InlineData("KREA2001")]
    [InlineData("KREA2002")]
    [InlineData("KREA3001")]
    [InlineData("KREA3003")]
    public void Example_IsReportedAsThePageSays(string id)
    {
        var fences = RulePage.Of(id).Fences;
        var expression = fences.Single(fence => fence.Purpose == "request").Text;
        var expected = fences.Single(fence => fence.Language == "text" && fence.Purpose != "request").Text;
        var file = CSharpSyntaxTree.ParseText(Code.Statements($"_ = {expression};"), Compiler.ParseOptions, "/user/Code.cs");

        Analysis.Of(AnalyzedClient.Across(file)).Select(found => $"{found.Severity.ToString().ToLowerInvariant()} {found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}").ShouldBe([expected]);
    }
}
