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

        var fixedFile = file.With(await ApplyAsync(actions.Where(action => action.Title.StartsWith("Use ", StringComparison.Ordinal)).ShouldHaveSingleItem()));

        fixedFile.Text.ShouldBe(after);
        (await DiagnosticsAsync(fixedFile)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Start + "\"intensity\": 150\n}\n", Start + "\"intensity\": 100\n}\n", "Use 100, the nearest allowed number")]
    [InlineData(Start + "\"creativity\": \"mediun\"\n}\n", Start + "\"creativity\": \"medium\"\n}\n", "Use \"medium\", the nearest allowed value")]
    [InlineData("{\"prompt\": \"a\", \"aspect_ratio\": \"4:6\", \"resolution\": \"1K\"}", "{\"prompt\": \"a\", \"aspect_ratio\": \"2:3\", \"resolution\": \"1K\"}", "Use \"2:3\", the nearest allowed value")]
    [InlineData("{\"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"huge\"}", "{\"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"}", "Use \"1K\", the nearest allowed value")]
    [InlineData(Start + "\"output_quality\": 80\n}\n", "{\n  \"prompt\": \"a\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"\n}\n", "Remove output_quality")]
    [InlineData("{\n  \"output_quality\": {\n  }, \"prompt\": \"a\",\n  \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"\n}\n", "{\n  \"prompt\": \"a\",\n  \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"\n}\n", "Remove output_quality")]
    [InlineData("{\r\n\t\"aspect_ratio\": \"1:1\",\r\n\t\"seed\" : 1\r\n}", "{\r\n\t\"aspect_ratio\": \"1:1\",\r\n\t\"seed\" : 1,\r\n\t\"prompt\" : \"\",\r\n\t\"resolution\" : \"1K\"\r\n}", "Add the required members")]
    [InlineData("{}", "{\"prompt\": \"\", \"aspect_ratio\": \"1:1\", \"resolution\": \"1K\"}", "Add the required members")]
    [InlineData("\uFEFF{\"prompt\":\"a\",\"aspect_ratio\":\"1:1\"}", "\uFEFF{\"prompt\":\"a\",\"aspect_ratio\":\"1:1\",\"resolution\":\"1K\"}", "Add the required members")]
    public async Task Mistake_IsPutRight(string before, string after, string title)
    {
        var file = File(before);
        var actions = await ActionsAsync(file);

        var fixedFile = file.With(await ApplyAsync(actions.First(action => action.Title == title)));

        fixedFile.Text.ShouldBe(after);
        (await DiagnosticsAsync(fixedFile)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SurplusItems_Go()
    {
        var file = File(Start + "\"image_style_references\": [\n    " + Items(12) + "\n  ]\n}\n");

        var action = (await ActionsAsync(file)).ShouldHaveSingleItem();

        action.Title.ShouldBe("Remove the last items, which are too many");
        (await ApplyAsync(action)).ShouldBe(Start + "\"image_style_references\": [\n    " + Items(10) + "\n  ]\n}\n");

        static string Items(int count) => string.Join(",\n    ", Enumerable.Range(0, count).Select(number => $"{{\"url\": \"https://a.example/{number}.png\"}}"));
    }

    // Nothing is like it, or it is for its author to say.
    [Theory]
    [InlineData(Start + "\"creativity\": \"wild\"\n}\n")]
    [InlineData(Start + "\"creativity\": 3\n}\n")]
    [InlineData(Start + "\"image_url\": \"fox.png\"\n}\n")]
    [InlineData(Start + "\"creativity\": \"low\", \"creativity\": \"low\"\n}\n")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Rest_IsLeftToItsAuthor(string text) => (await ActionsAsync(File(text))).ShouldBeEmpty();

    [Theory]
    [InlineData(Start + "\"output_quality\": 80\n}\n")]
    [InlineData(Start + "\"imageStyleRefs\": [], \"image_style_references\": []\n}\n")]
    public async Task NameThatIsNotKnownOrThereAlready_Stays(string text) => (await ActionsAsync(File(text))).ShouldAllBe(action => action.Title == "Remove output_quality");

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
