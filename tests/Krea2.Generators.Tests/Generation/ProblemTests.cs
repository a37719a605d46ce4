using Krea2.Generators.Analyzers;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>What is wrong with a document is said at its line and column, costs the part that is wrong, and nothing else.</summary>
public sealed class ProblemTests
{
    private const string Good = """
        {
          "openapi": "3.1.0",
          "info": { "title": "Acme", "version": "1" },
          "paths": {
            "/things": {
              "post": {
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": { "204": { "description": "" } }
              }
            }
          },
          "components": {
            "schemas": {
              "Thing": {
                "type": "object",
                "properties": {
                  "count": { "type": "integer", "minimum": 1 },
                  "name": { "type": "string" }
                }
              }
            }
          }
        }
        """;

    [Fact]
    public void GoodDocument_HasNone() => GeneratorRun.Of(Spec.Exact(Good)).ShouldCompile().ProblemTexts.ShouldBeEmpty();

    [Theory]
    [InlineData("\"minimum\": 1", "\"minimum\": §\"x\"", "E KREA0003", "The value of 'minimum' is \"x\", but must be a number")]
    [InlineData("\"minimum\": 1", "\"minimum\": 1, §\"minimum\": 2", "E KREA0002", "The key 'minimum' stands twice in one object; the first one counts")]
    [InlineData("\"name\": { \"type\": \"string\"", "\"name\": { \"type\": \"string\", §\"pattern\": \"^[0-9{1,4}$\"", "W KREA0006", "The keyword 'pattern' restricts values in a way that is not modelled; the values are not checked against it")]
    [InlineData("\"minimum\": 1", "§\"not\": {}", "W KREA0006", "The keyword 'not' restricts values in a way that is not modelled; the values are not checked against it")]
    [InlineData("\"type\": \"integer\", \"minimum\": 1", "\"$ref\": §\"#/components/schemas/Lost\"", "E KREA0004", "The reference '#/components/schemas/Lost' cannot be followed: ")]
    [InlineData("\"type\": \"integer\", \"minimum\": 1", "\"$ref\": §\"https://acme.example/thing.json\"", "E KREA0004", "The reference 'https://acme.example/thing.json' cannot be followed: ")]
    [InlineData("\"type\": \"integer\", \"minimum\": 1", "\"$ref\": §\"/etc/hostname\"", "E KREA0004", "The reference '/etc/hostname' cannot be followed: ")]
    [InlineData("\"type\": \"integer\", \"minimum\": 1", "\"$ref\": §\"other.json#/a\"", "E KREA0004", "The reference 'other.json#/a' cannot be followed: ")]
    [InlineData("\"integer\"", "§\"intger\"", "E KREA0003", "The value of 'type' is \"intger\", but must be ")]
    [InlineData("\"count\": { \"type\": \"integer\", \"minimum\": 1", "\"count\": §{ \"type\": \"integer\", \"minimum\": 2, \"maximum\": 1", "W KREA0016", "The document contradicts itself: 'minimum' is 2 but 'maximum' is 1: no value is allowed")]
    [InlineData("\"name\": {", "§\"Count\": {", "W KREA0005", "'Count' would become 'Count', which another name has already; it becomes 'CountValue'")]
    public void BrokenPart_IsSaidAtItsPlace_AndTheRestIsGenerated(string old, string broken, string id, string message)
    {
        var (spec, place) = Marked(Spec.Exact(Good).Replace(old, broken));

        var run = GeneratorRun.Of(spec).ShouldCompile();

        run.ProblemTexts.ShouldHaveSingleItem().ShouldStartWith($"{id} acme.openapi.json({place}): {message}");
        run.Texts.Keys.ShouldContain("AcmeClient.Thing.g.cs");
        run.Texts["AcmeClient.Thing.g.cs"].ShouldContain("\"type\", \"string\"");
    }

    [Theory]
    [InlineData("\"not\": {}")]
    [InlineData("\"dependentRequired\": {\"a\": [\"b\"]}")]
    [InlineData("\"dependentSchemas\": {\"a\": {}}")]
    [InlineData("\"patternProperties\": {\"a\": {}}")]
    [InlineData("\"propertyNames\": {\"maxLength\": 1}")]
    [InlineData("\"contains\": {}")]
    [InlineData("\"prefixItems\": [{}]")]
    [InlineData("\"unevaluatedProperties\": false")]
    [InlineData("\"unevaluatedItems\": false")]
    [InlineData("\"$dynamicRef\": \"#a\"")]
    public void UnsupportedKeyword_MakesItsPartFree(string keyword)
    {
        var (spec, place) = Marked(Spec.Exact(Good).Replace("\"minimum\": 1", "§" + keyword));

        var run = GeneratorRun.Of(spec).ShouldCompile();

        run.ProblemTexts.ShouldHaveSingleItem().ShouldStartWith($"W KREA0006 acme.openapi.json({place}): The keyword '{keyword.Split('"')[1]}' ");
        using var assembly = LoadedAssembly.Load(run.Output);
        var thing = assembly.Assembly.GetType("Acme.Thing")!;
        thing.GetProperty("Count")!.PropertyType.ShouldBe(typeof(System.Text.Json.JsonElement?));
        thing.GetProperty("Name")!.PropertyType.ShouldBe(typeof(string));
    }

    [Theory]
    [InlineData("x-anything")]
    [InlineData("title")]
    [InlineData("examples")]
    [InlineData("$comment")]
    [InlineData("externalDocs")]
    [InlineData("xml")]
    public void Annotations_ArePassedOver(string keyword) =>
        GeneratorRun.Of(Spec.Exact(Good).Replace("\"minimum\": 1", $"\"{keyword}\": \"x\"")).ShouldCompile().ProblemTexts.ShouldBeEmpty();

    [Theory]
    [InlineData("", "E KREA0001 acme.openapi.json(1,1): ")]
    [InlineData("{", "E KREA0001 acme.openapi.json(1,2): ")]
    [InlineData("nothing", "E KREA0001 acme.openapi.json(1,1): ")]
    [InlineData("[]", "E KREA0014 acme.openapi.json(1,1): ")]
    [InlineData("{\"swagger\": \"2.0\"}", "E KREA0014 acme.openapi.json(1,")]
    [InlineData("{\n  \"openapi\": \"2.0.0\"\n}", "E KREA0014 acme.openapi.json(2,")]
    [InlineData("{\"info\": {}}", "E KREA0014 acme.openapi.json(1,1): ")]
    public void DocumentThatIsNone_GivesNothing(string text, string problem)
    {
        var run = GeneratorRun.Of(Spec.Exact(text)).ShouldCompile();

        run.ProblemTexts.ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal), string.Join('\n', run.ProblemTexts));
        run.Texts.ShouldBeEmpty();
    }

    [Fact]
    public void BrokenYaml_IsSaidAtItsPlace() =>
        GeneratorRun.Of(Spec.Exact("openapi: 3.1.0\npaths:\n  /a: [\n", path: "/user/acme.openapi.yaml")).ProblemTexts.ShouldContain(problem => problem.StartsWith("E KREA0001 acme.openapi.yaml(", StringComparison.Ordinal));

    [Fact]
    public void TruncatedDocument_SaysWhereItEnds()
    {
        var run = GeneratorRun.Of(Spec.Exact(Good[..Good.IndexOf("\"components\"", StringComparison.Ordinal)])).ShouldCompile();

        run.ProblemTexts.ShouldContain(problem => problem.StartsWith("E KREA0001 acme.openapi.json(12,3): ", StringComparison.Ordinal), string.Join('\n', run.ProblemTexts));
    }

    [Fact]
    public void OneClientFromTwoDocuments_IsGeneratedOnce()
    {
        var run = GeneratorRun.Of(Spec.Exact(Good, path: "/user/one.json"), Spec.Exact(Good, path: "/user/two.json")).ShouldCompile();

        run.ProblemTexts.ShouldBe(["E KREA0007 two.json(1,1): The client 'Acme.AcmeClient' is generated already, from one.json; give this one another Client or Namespace, or leave one of the two out of Krea2Providers or Krea2Spec"]);
        run.Texts.Keys.ShouldContain("AcmeClient.Thing.g.cs");
    }

    [Fact]
    public void ClientOfAReferencedAssembly_IsNotToBeGeneratedAgain()
    {
        var library = GeneratorRun.Of(Compiler.Compile("Library", []), Spec.Krea).ShouldCompile().Output.ToMetadataReference();

        GeneratorRun.Of(Compiler.Compile("User", [library]), Spec.Krea).Analyze(new ClientGeneratedTwiceAnalyzer())
            .ShouldBe(["E KREA0007: The client 'Krea2.KreaAi.KreaClient' is generated already, from the referenced assembly Library; give this one another Client or Namespace, or leave one of the two out of Krea2Providers or Krea2Spec"]);
        GeneratorRun.Of(Compiler.Compile("User", [library]), [Spec.Exact(Good)]).Analyze(new ClientGeneratedTwiceAnalyzer()).ShouldBeEmpty();
        GeneratorRun.Of(Compiler.Compile("User", []), Spec.Krea).Analyze(new ClientGeneratedTwiceAnalyzer()).ShouldBeEmpty();
    }

    [Fact]
    public void InternalClientOfAReferencedAssembly_IsNoProblem()
    {
        var library = GeneratorRun.Of(Compiler.Compile("Library", []), Spec.Krea, ("Krea2Visibility", "internal")).Output.ToMetadataReference();

        GeneratorRun.Of(Compiler.Compile("User", [library]), Spec.Krea).ShouldCompile().Analyze(new ClientGeneratedTwiceAnalyzer()).ShouldBeEmpty();
    }

    [Fact]
    public void RuntimeOfTheSameVersion_IsNoProblem() =>
        GeneratorRun.Of(Spec.Krea).Analyze(new RuntimeVersionAnalyzer()).ShouldBeEmpty();

    [Fact]
    public void RuntimeOfAnotherVersion_IsSaid()
    {
        const string other = """
            [assembly: System.Reflection.AssemblyVersion("9.8.7.6")]
            namespace Krea2.Metadata { public class GeneratedClientAttribute : System.Attribute; }
            """;
        var withoutRuntime = Compiler.References.Where(reference => !reference.Display!.EndsWith("Krea2.Runtime.dll", StringComparison.Ordinal));
        var runtime = Compiler.Compile("Krea2.Runtime", [], other).WithReferences(withoutRuntime);
        var project = Compiler.Compile("User", [], "class C;").WithReferences([.. withoutRuntime, runtime.ToMetadataReference()]);

        GeneratorRun.Of(project, []).Analyze(new RuntimeVersionAnalyzer())
            .ShouldBe(["W KREA0009: The generator is version 1.0.0.0, but the referenced Krea2.Runtime is version 9.8.7.6; use the same version of both packages"]);
    }

    [Theory]
    [InlineData("{", "E KREA0001 provider.json(1,2)")]
    [InlineData("[]", "E KREA0008 provider.json(1,1)")]
    [InlineData("{\"id\": 1}", "E KREA0008 provider.json(1,1): The manifest cannot be used: 'id'")]
    public void WrongManifest_IsSaidAtItsPlace(string manifest, string problem)
    {
        var run = GeneratorRun.Of(Spec.Krea[0], Spec.KreaManifest.With(manifest)).ShouldCompile();

        run.ProblemTexts.ShouldContain(found => found.StartsWith(problem, StringComparison.Ordinal), string.Join('\n', run.ProblemTexts));
    }

    [Theory]
    [InlineData("\"operation\": \"GET /assets\", \"cursor\": \"cursor\"", "\"operation\": \"GET /assets\", \"cursor\": \"page\"", "GET /assets has no optional query parameter 'page' of type string, which 'paging' names")]
    [InlineData("\"operation\": \"GET /assets\", \"cursor\": \"cursor\", \"items\": \"items\"", "\"operation\": \"GET /assets\", \"cursor\": \"cursor\", \"items\": \"next_cursor\"", "GET /assets has no list 'next_cursor' in its answer, which 'paging' names")]
    [InlineData("\"operation\": \"GET /assets\", \"cursor\": \"cursor\", \"items\": \"items\", \"next\": \"next_cursor\"", "\"operation\": \"GET /assets\", \"cursor\": \"cursor\", \"items\": \"items\", \"next\": \"after\"", "GET /assets has no text 'after' in its answer, which 'paging' names")]
    [InlineData("\"operation\": \"GET /assets\", \"cursor\": \"cursor\",", "\"operation\": \"GET /assets\",", "'cursor' of an entry of 'paging' is missing or no text")]
    public void PagingThatTheDocumentDoesNotHave_IsSaidAtItsPlace(string part, string wrong, string problem)
    {
        var text = Spec.Read("specs", "krea", "provider.json");
        text.ShouldContain(part);
        var line = text[..text.IndexOf(part, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        var run = GeneratorRun.Of(Spec.Krea[0], Spec.KreaManifest.With(text.Replace(part, wrong, StringComparison.Ordinal))).ShouldCompile();

        run.ProblemTexts.ShouldBe([$"E KREA0008 provider.json({line},5): The manifest cannot be used: {problem}"]);
        run.Texts["KreaClient.Assets.g.cs"].ShouldNotContain("ListAllAsync");
        run.Texts["KreaClient.Jobs.g.cs"].ShouldContain("ListAllAsync");
    }

    [Fact]
    public void PagingThatAReplacingDocumentDoesNotHave_IsPassedOver()
    {
        var document = Spec.KreaJune[0];
        var run = GeneratorRun.Of(document.With(document.Text.Replace("\"next_cursor\"", "\"after\"", StringComparison.Ordinal)), Spec.KreaManifest).ShouldCompile();

        run.ProblemTexts.ShouldNotContain(problem => problem.Contains("KREA0008", StringComparison.Ordinal));
        run.Texts["KreaClient.Assets.g.cs"].ShouldNotContain("ListAllAsync");
    }

    [Fact]
    public void ExternalReference_ReadsNothing()
    {
        // The file is there, and would give the member a type if it were read.
        var other = Path.Combine(AppContext.BaseDirectory, "Documents", "acme.openapi.json");
        File.Exists(other).ShouldBeTrue();
        var (spec, place) = Marked(Spec.Exact(Good, path: Path.Combine(AppContext.BaseDirectory, "Documents", "user.json")).Replace("\"type\": \"integer\", \"minimum\": 1", "\"$ref\": §\"acme.openapi.json#/components/schemas/Box\""));

        var run = GeneratorRun.Of(spec).ShouldCompile();

        run.ProblemTexts.ShouldHaveSingleItem().ShouldStartWith($"E KREA0004 user.json({place}): ");
        run.Texts.Values.ShouldNotContain(text => text.Contains("Width", StringComparison.Ordinal));
    }

    [Fact]
    public void EveryDescriptor_IsKnownByItsIdAndNamesItsRule()
    {
        var ids = typeof(Krea2.Generators.Diagnostics.DiagnosticIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();

        ids.Count.ShouldBeGreaterThan(8);
        ids.Distinct().Count().ShouldBe(ids.Count);
        foreach (var id in ids)
        {
            Krea2.Generators.Diagnostics.DiagnosticDescriptors.Of(id).Id.ShouldBe(id);
        }
    }

    // The place of the mark, as editors count it, and the document without the mark.
    private static (InMemoryText Spec, string Place) Marked(InMemoryText spec)
    {
        var before = spec.Text[..spec.Text.IndexOf('§', StringComparison.Ordinal)];
        var line = before.Count(c => c == '\n') + 1;
        return (spec.Replace("§", ""), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{line},{before.Length - before.LastIndexOf('\n')}"));
    }
}
