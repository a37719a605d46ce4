extern alias runtime;

using System.Reflection;
using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Tests.Docs;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Diagnostics;

/// <summary>The pages of the rules about requests say why, show wrong and right code, and name every switch that there is, and no other. That the code is reported as it says is a matter of all pages.</summary>
public sealed class RequestRulePageTests
{
    private static readonly DiagnosticDescriptor[] s_rules =
        [.. typeof(RequestDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()];

    private static readonly string[] s_parts = ["What it means", "Why", "Before and after", "Switching it off"];

    public static TheoryData<string> Rules() => [.. s_rules.Select(rule => rule.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_HasTheSamePartsAsTheOthers(string id)
    {
        var page = RulePage.Of(id);

        page.Parts.ShouldBe(s_parts);
        s_parts.ShouldAllBe(part => page.Part(part).Length > 60);
        page.Text.ShouldAllBe(letter => char.IsAscii(letter));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Before_IsReportedUnderTheId_AndAfterIsRight(string id)
    {
        var code = RulePage.Of(id).Fences.Where(fence => fence.Language == "csharp").ToList();

        code.Select(fence => fence.Purpose).ShouldBe(["error", ""]);
        ExpectedProblem.In(code[0]).ShouldNotBeEmpty();
        ExpectedProblem.In(code[0]).ShouldAllBe(problem => problem.Contains(" " + id + ": ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Switches_AreNamed(string id)
    {
        var switches = RulePage.Of(id).Part("Switching it off");

        switches.ShouldContain($"`#pragma warning disable {id}`");
        switches.ShouldContain($"`[SuppressMessage(\"{s_rules.Single(rule => rule.Id == id).Category}\", \"{id}\")]`");
        switches.ShouldContain($"`dotnet_diagnostic.{id}.severity = none` in `.editorconfig`");
        switches.ShouldContain($"`dotnet_diagnostic.{id}.severity = none` in `.globalconfig`");
        switches.ShouldContain($"`<NoWarn>$(NoWarn);{id}</NoWarn>`");
        switches.ShouldContain("`<Krea2AnalysisMode>Off</Krea2AnalysisMode>`");
        switches.Contains($"`krea2_severity.{id} = none`", StringComparison.Ordinal).ShouldBe(new RequestFileAnalyzer().SupportedDiagnostics.Any(rule => rule.Id == id));
        foreach (var atRunTime in new[] { "`ValidateRequests = false`", "`new CallOptions { Validate = false }`", "`Extra`" })
        {
            switches.Contains(atRunTime, StringComparison.Ordinal).ShouldBe(id.StartsWith("KREA1", StringComparison.Ordinal) && IsRunTimeRule(id), atRunTime);
        }
    }

    private static bool IsRunTimeRule(string id) =>
        typeof(runtime::Krea2.Constraints.ConstraintRules).GetFields(BindingFlags.Public | BindingFlags.Static).Any(field => field.IsLiteral && (string)field.GetRawConstantValue()! == id);
}
