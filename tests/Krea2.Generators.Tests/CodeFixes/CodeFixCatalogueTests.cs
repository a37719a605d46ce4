using System.Reflection;
using Krea2.Generators.Analyzers;
using Krea2.Generators.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>What holds for every fix.</summary>
public sealed class CodeFixCatalogueTests
{
    private static readonly HashSet<string> s_reported =
        [.. InstancesOf<DiagnosticAnalyzer>(typeof(RequestAnalyzer).Assembly).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id), "CS9035"];

    private static readonly CodeFixProvider[] s_fixes = [.. InstancesOf<CodeFixProvider>(typeof(NearestNumberCodeFix).Assembly)];

    public static TheoryData<CodeFixProvider> All => [.. s_fixes];

    [Theory]
    [MemberData(nameof(All))]
    public void Fix_AnswersWhatIsReported(CodeFixProvider provider)
    {
        provider.FixableDiagnosticIds.ShouldNotBeEmpty();
        provider.FixableDiagnosticIds.ShouldBeSubsetOf(s_reported);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fix_IsExportedUnderItsName(CodeFixProvider provider)
    {
        var export = provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>().ShouldNotBeNull();

        export.Name.ShouldBe(provider.GetType().Name);
        export.Languages.ShouldBe([LanguageNames.CSharp]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Fix_CanFixAllInCSharp(CodeFixProvider provider)
    {
        var isForFiles = !provider.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()!.DocumentKinds.Contains(nameof(TextDocumentKind.Document));

        (provider.GetFixAllProvider() is null).ShouldBe(isForFiles);
    }

    [Fact]
    public void EveryFixableRule_HasItsFix()
    {
        string[] fixable = ["KREA1001", "KREA1002", "KREA1005", "KREA1006", "KREA1007", "KREA1008", "KREA1009", "KREA1010", "KREA1011", "KREA1012", "KREA2001", "KREA2002", "KREA2003", "KREA3001", "KREA3003", "CS9035"];

        s_fixes.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().ShouldBe(fixable, ignoreOrder: true);
    }

    private static IEnumerable<T> InstancesOf<T>(Assembly assembly) =>
        assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).Select(type => (T)Activator.CreateInstance(type)!);
}
