using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Tests.Specs;

public sealed class CorpusTests
{
    public static TheoryData<string> Documents => Corpus.Documents();

    [CorpusTheory]
    [MemberData(nameof(Documents))]
    public void Document_HasNoSyntaxProblem(string name)
    {
        var problems = new ProblemSink();
        var root = SpecTree.Read(Corpus.ReadDocument(name), name, problems);

        root.ShouldNotBeNull();
        OpenApiReader.Read(root, name, problems).ShouldNotBeNull();
        problems.Problems.Select(p => p.Id).ShouldNotContain("KREA0001");
        problems.Problems.Select(p => p.Id).ShouldNotContain("KREA0002");
    }

    [CorpusFact]
    public void EverySchemaOfTheTestSuite_IsReadWithoutAThrow()
    {
        var schemas = 0;
        foreach (var file in Directory.GetFiles(Path.Combine(Corpus.Folder!, "json-schema-test-suite", "tests"), "*.json", SearchOption.AllDirectories))
        {
            var syntax = new ProblemSink();
            var suite = JsonTree.Read(File.ReadAllText(file), file, syntax);
            syntax.Problems.ShouldBeEmpty(file);
            foreach (var group in suite!.Items)
            {
                var schema = group["schema"].ShouldNotBeNull();
                foreach (var isVersion30 in (bool[])[false, true])
                {
                    var context = new SpecContext(schema, file, new ProblemSink(), isVersion30);
                    SchemaWalk.Count([context.Schemas.Read(schema, "")], 10_000).ShouldBeInRange(1, 1_000);
                }

                schemas++;
            }
        }

        schemas.ShouldBeGreaterThan(300);
    }
}
