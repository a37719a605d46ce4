using Krea2.Generators.Tests.Harness;
using Krea2.Generators.Tests.Specs;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Building;

/// <summary>Real documents: what is generated from them compiles without a word.</summary>
public sealed class CorpusDocumentTests
{
    // The compiler needs a minute for these; that they are generated and parsed must do here.
    private static readonly string[] Large = ["adyen-checkout-v71.json", "box.json", "discord.json", "github-api.json", "openai.yaml"];

    public static TheoryData<string> Documents => Corpus.Documents();

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Document_IsGeneratedAndCompiles(string name)
    {
        var file = Spec.Exact(Corpus.ReadDocument(name), path: "/user/" + name);
        var run = GeneratorRun.Of(file);

        run.Problems.ShouldNotContain(problem => problem.Id == "KREA0018", string.Join('\n', run.ProblemTexts));
        run.Trees.ShouldNotBeEmpty();
        if (!Large.Contains(name))
        {
            run.ShouldCompile();
            return;
        }

        run.Trees.SelectMany(tree => tree.GetDiagnostics()).Select(DiagnosticText.Of).Take(20).ShouldBeEmpty();
    }
}
