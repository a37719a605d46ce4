using Krea2.Generators.Pipeline;
using Krea2.Generators.Tests.Harness;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Krea2.Generators.Tests.Generation;

/// <summary>What runs again after which edit, and what does not. Both directions: a test that only sees "cached" would pass on a generator that does nothing.</summary>
public sealed class CachingTests
{
    private static readonly string[] StepsBehindFiles =
        [StepNames.AllFiles, StepNames.Documents, StepNames.Results, StepNames.Models, StepNames.Clients, StepNames.Sources, StepNames.Problems];

    private const string TwoComponents = """
        {'openapi': '3.1.0', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {
          '/cats': {'post': {'tags': ['Cats'], 'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Cat'}}}}, 'responses': {'204': {'description': ''}}}},
          '/dogs': {'post': {'tags': ['Dogs'], 'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Dog'}}}}, 'responses': {'204': {'description': ''}}}}},
         'components': {'schemas': {
          'Cat': {'type': 'object', 'properties': {'lives': {'type': 'integer', 'maximum': 9}}},
          'Dog': {'type': 'object', 'properties': {'tricks': {'type': 'integer', 'maximum': 20}}}}}}
        """;

    [Fact]
    public void FirstRun_WritesEveryFile()
    {
        var run = GeneratorRun.Of(Spec.Krea);

        run.Written().ShouldBe(run.Texts.Keys.Order(StringComparer.Ordinal));
        run.Reasons(StepNames.Sources).ShouldAllBe(reason => reason == Reason.New);
        run.Reasons(StepNames.Sources).Count.ShouldBe(run.Texts.Count);
    }

    [Fact]
    public void EditOfCode_RunsNothing()
    {
        var run = GeneratorRun.Of(Compiler.Compile("User", [], "class A;"), Spec.Krea);

        var after = run.After(run.Input.ReplaceSyntaxTree(run.Input.SyntaxTrees[0], Compiler.Parse("class A { int _b; }")));

        after.Reasons(StepNames.Files).ShouldAllBe(reason => reason == Reason.Cached);
        ShouldBeCached(after, StepsBehindFiles);
        after.Written().ShouldBeEmpty();
    }

    [Fact]
    public void NewReference_RunsNothing()
    {
        var run = GeneratorRun.Of(Compiler.Compile("User", [], "class A;"), Spec.Krea);

        var after = run.After(run.Input.AddReferences(Compiler.Compile("Other", []).ToMetadataReference()));

        ShouldBeCached(after, StepsBehindFiles);
        after.Written().ShouldBeEmpty();
    }

    [Fact]
    public void UnrelatedFile_RunsNothing()
    {
        var notes = new InMemoryText("/user/notes.json", "{}");
        var run = GeneratorRun.Of([.. Spec.Krea, notes]);

        var edited = run.After(notes, notes.With("{ }"));
        var added = edited.AfterAdding(new InMemoryText("/user/more.txt", "more"));

        foreach (var after in new[] { edited, added })
        {
            ShouldBeCached(after, StepsBehindFiles);
            after.Written().ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Whitespace_ChangesNeitherModelNorOutput(int file)
    {
        var run = GeneratorRun.Of(Spec.Krea);
        var edited = Spec.Krea[file].Replace("{", "{\n\n  ");

        var after = run.After(Spec.Krea[file], edited);

        after.Reasons(StepNames.Files).ShouldContain(Reason.Modified);
        after.Reasons(StepNames.Results).ShouldBe([Reason.Unchanged]);
        ShouldBeCached(after, [StepNames.Models, StepNames.Clients, StepNames.Sources, StepNames.Problems]);
        after.Written().ShouldBeEmpty();
    }

    [Fact]
    public void TypeChangedInPlace_WritesOnlyItsFile()
    {
        var spec = Spec.Own(TwoComponents);
        var run = GeneratorRun.Of(spec);

        var after = run.After(spec, spec.Replace("\"maximum\": 9", "\"maximum\": 7"));

        after.Reasons(StepNames.Models).ShouldBe([Reason.Modified]);
        after.Reasons(StepNames.Sources).Order().ShouldBe([.. Enumerable.Repeat(Reason.Unchanged, run.Texts.Count - 1), Reason.Modified], ignoreOrder: true);
        after.Written().ShouldHaveSingleItem().ShouldContain("Cat");
        after.Texts[after.Written()[0]].ShouldContain("(\"maximum\", \"7\")");
    }

    [Fact]
    public void RequestOfKreaChanged_WritesOnlyItsFile()
    {
        var run = GeneratorRun.Of(Spec.Krea);
        var spec = Spec.Krea[0];

        var after = run.After(spec, spec.With(spec.Text.Replace("What the picture shows.", "What is seen.", StringComparison.Ordinal)));

        after.Reasons(StepNames.Models).ShouldBe([Reason.Modified]);
        after.Written().ShouldBe(["KreaClient.KreaRequest.g.cs"]);
    }

    [Fact]
    public void AppendedType_LeavesTheOtherFilesAlone()
    {
        var spec = Spec.Own(TwoComponents);
        var run = GeneratorRun.Of(spec);

        var after = run.After(spec, spec.Replace("\"tricks\": {", "\"toy\": {\"$ref\": \"#/components/schemas/Toy\"}, \"tricks\": {").Replace("\"components\": {\"schemas\": {", "\"components\": {\"schemas\": {\"Toy\": {\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}}},"));

        after.Texts.Count.ShouldBe(run.Texts.Count + 1);
        after.Reasons(StepNames.Sources).ShouldContain(Reason.New);
        after.Written().Count.ShouldBe(2);
        after.Written().ShouldContain(name => name.Contains("Toy", StringComparison.Ordinal));
        after.Written().ShouldContain(name => name.Contains("Dog", StringComparison.Ordinal));
    }

    [Fact]
    public void OtherDocument_IsNotReadAgain()
    {
        var spec = Spec.Own(TwoComponents);
        var run = GeneratorRun.Of([.. Spec.Krea, spec]);

        var after = run.After(spec, spec.Replace("\"maximum\": 9", "\"maximum\": 7"));

        after.Reasons(StepNames.Results).ShouldBe([Reason.Cached, Reason.Modified]);
        after.Written().ShouldHaveSingleItem().ShouldContain("Cat");
    }

    [Fact]
    public void DiagnosticThatMoves_RewritesNoCode()
    {
        var spec = Spec.Own(TwoComponents.Replace("'maximum': 9", "'not': {}, 'maximum': 9", StringComparison.Ordinal));
        var run = GeneratorRun.Of(spec);

        var after = run.After(spec, spec.Replace("\"components\"", "\n\n\"components\""));

        run.ProblemTexts.ShouldHaveSingleItem();
        after.ProblemTexts.ShouldHaveSingleItem().ShouldNotBe(run.ProblemTexts[0]);
        after.Reasons(StepNames.Problems).ShouldBe([Reason.Modified]);
        after.Reasons(StepNames.Models).ShouldBe([Reason.Unchanged]);
        ShouldBeCached(after, [StepNames.Clients, StepNames.Sources]);
        after.Written().ShouldBeEmpty();
    }

    // The driver compares outputs by position, so files behind the removed one are printed again, with the same text.
    [Fact]
    public void RemovedType_RemovesItsFile()
    {
        var spec = Spec.Own(TwoComponents);
        var run = GeneratorRun.Of(spec);

        var after = run.After(spec, spec.Replace("\"requestBody\": {\"content\": {\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/Cat\"}}}}, ", ""));

        run.Texts.Keys.Except(after.Texts.Keys).ShouldBe(["AcmeClient.Cat.g.cs"]);
        after.Texts["AcmeClient.Dog.g.cs"].ShouldBe(run.Texts["AcmeClient.Dog.g.cs"]);
    }

    private static void ShouldBeCached(GeneratorRun run, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            var reasons = run.Reasons(step);
            reasons.ShouldNotBeEmpty(step);
            reasons.ShouldAllBe(reason => reason == Reason.Cached, $"step {step}: {string.Join(", ", reasons)}");
        }
    }
}
