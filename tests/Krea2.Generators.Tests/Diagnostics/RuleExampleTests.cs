using System.Globalization;
using Krea2.Generators.Diagnostics;
using Krea2.Generators.Tests.Docs;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Diagnostics;

/// <summary>The example of a rule's page is reported, in the words of the page.</summary>
public sealed class RuleExampleTests
{
    private const string Object = "{'type': 'object'}";

    public static TheoryData<string> PagesWithDocument() => [.. RulePage.All.Where(page => Example(page) is not null).Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(PagesWithDocument))]
    public void Example_IsReportedAsThePageSays(string id)
    {
        var page = RulePage.Of(id);

        GeneratorRun.Of(FilesOf(Example(page)!)).Problems.Select(Text).ShouldBe([$"{page.Severity} {page.Id}: {page.Message}"]);
    }

    [Fact]
    public void TwoDocumentsOfOneClient_AreReportedAsThePageSays()
    {
        InMemoryText[] files = [Spec.Thing(Object), Spec.Own(Spec.ThingText(Object), path: "/user/acme.v2.openapi.json")];

        GeneratorRun.Of(files).Problems.Select(Text).ShouldBe([$"error KREA0007: {RulePage.Of("KREA0007").Message}"]);
    }

    [Fact]
    public void AllThatADocumentCanCause_HasAnExample() =>
        PagesWithDocument().Select((object[] row) => (string)row[0]).ShouldBe(DiagnosticDescriptors.All.Select(descriptor => descriptor.Id)
            .Except([DiagnosticIds.ClientGeneratedTwice, DiagnosticIds.UncheckedRequestFile, DiagnosticIds.VersionMismatch, DiagnosticIds.InternalError, DiagnosticIds.UncheckedRequestFile]).Order(StringComparer.Ordinal));

    private static MarkdownFence? Example(RulePage page) => page.Fences.SingleOrDefault(fence => fence.Language == "json");

    private static InMemoryText[] FilesOf(MarkdownFence example) => example.Purpose switch
    {
        "document" => [Spec.Exact(example.Text)],
        "manifest" => [Spec.Krea[0], Spec.KreaManifest.With(example.Text)],
        "schema" => [Spec.Thing(example.Text)],
        _ => throw new ArgumentException($"{example.Page} has a JSON block for nothing.", nameof(example)),
    };

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
