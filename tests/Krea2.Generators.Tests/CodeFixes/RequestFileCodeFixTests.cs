using Krea2.Generators.Analyzers.Json;
using Krea2.Generators.CodeFixes;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Fixes in the JSON files that a project declares as requests.</summary>
public sealed class RequestFileCodeFixTests
{
    private const string Start = "{\n  \"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\",\n  ";

    [Theory]
    [InlineData(Start + "\"imageStyleRefs\": []\n}\n", Start + "\"image_style_references\": []\n}\n")]
    [InlineData(Start + "\"intensty\": 7\n}\n", Start + "\"intensity\": 7\n}\n")]
    [InlineData("{\"promt\": \"promt\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"}", "{\"prompt\": \"promt\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"}")]
    public async Task Name_BecomesTheOneThatIsMeant(string before, string after)
    {
        var file = File(before);
        var actions = await ActionsAsync(file);

        var fixedFile = file.With(await ApplyAsync(actions.ShouldHaveSingleItem()));

        fixedFile.Text.ShouldBe(after);
        (await DiagnosticsAsync(fixedFile)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Start + "\"output_quality\": 80\n}\n")]
    [InlineData(Start + "\"imageStyleRefs\": [], \"image_style_references\": []\n}\n")]
    public async Task NameThatIsNotKnownOrThereAlready_Stays(string text) => (await ActionsAsync(File(text))).ShouldBeEmpty();

    private static InMemoryText File(string text) => new("/user/requests/fox.json", text)
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "request", ["Krea2Provider"] = "krea", ["Krea2Variant"] = "medium" },
    };

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(InMemoryText file)
    {
        var options = new AnalyzerOptions([file], new SpecOptions([]));
        return await Compiler.Compile("User", [Clients.Krea]).WithAnalyzers([new RequestFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(InMemoryText file)
    {
        var diagnostics = await DiagnosticsAsync(file);
        diagnostics.ShouldNotBeEmpty();
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(project, "User", "User", LanguageNames.CSharp).AddAdditionalDocument(document, "fox.json", file.Text, filePath: file.Path);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.Where(diagnostic => new RequestFileCodeFix().FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await new RequestFileCodeFix().RegisterCodeFixesAsync(new CodeFixContext(solution.GetAdditionalDocument(document)!, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    private static async Task<string> ApplyAsync(CodeAction action)
    {
        var changed = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().ShouldHaveSingleItem().ChangedSolution;
        return (await changed.Projects.Single().AdditionalDocuments.Single().GetTextAsync()).ToString();
    }
}
