using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Krea's document cut off anywhere, with characters changed, and with parts of it in the wrong places: always an answer, and code that compiles.</summary>
public sealed class MutatedDocumentTests
{
    private const int BatchSize = 50;

    // One of the three equal routes is enough, and makes four hundred documents bearable.
    private static readonly string Text = Reduced();

    [Theory]
    [InlineData(0)]
    public void Truncated(int seed)
    {
        var run = ShouldGenerate(Enumerable.Range(0, BatchSize).Select(i => Text[..((i + 1) * Text.Length / (BatchSize + 2))]), seed);

        run.Problems.Where(problem => problem.Id == "KREA0001").Select(problem => problem.Location.GetLineSpan().Path).Distinct().Count().ShouldBe(BatchSize);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CharactersChanged(int seed)
    {
        var random = new Random(seed);
        ShouldGenerate(Enumerable.Range(0, BatchSize).Select(_ => WithCharactersChanged(random)), seed);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void PartsMisplaced(int seed)
    {
        var random = new Random(seed);
        ShouldGenerate(Enumerable.Range(0, BatchSize).Select(_ => WithPartsMisplaced(random)), seed);
    }

    private static GeneratorRun ShouldGenerate(IEnumerable<string> texts, int seed)
    {
        var files = texts.Select((text, i) => new InMemoryText($"/user/{i}.json", text)
        {
            Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "spec", ["Krea2Provider"] = "krea", ["Krea2Namespace"] = $"S{seed}.N{i}" },
        }).ToList();

        var run = GeneratorRun.Of([.. files, Spec.KreaManifest]).ShouldCompile();

        run.ProblemTexts.ShouldNotContain(problem => problem.Contains("KREA0018", StringComparison.Ordinal));
        run.Texts.Count.ShouldBeGreaterThan(BatchSize);
        return run;
    }

    private static string WithCharactersChanged(Random random)
    {
        const string characters = "\"\\{}[]:,0159.-eEnulltrf/$#~%*\n\t\0 \u2028\ud83e";
        var text = new System.Text.StringBuilder(Text);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text[at] = characters[random.Next(characters.Length)];
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                    break;
                default:
                    text.Insert(at, characters[random.Next(characters.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static string WithPartsMisplaced(Random random)
    {
        var root = JsonNode.Parse(Text)!;
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var nodes = Nodes(root).ToList();
            var target = nodes[random.Next(nodes.Count)];
            var part = random.Next(6) switch
            {
                0 => null,
                1 => JsonValue.Create(random.Next(-3, 3)),
                2 => JsonValue.Create("x"),
                3 => new JsonArray(),
                4 => new JsonObject(),
                _ => nodes[random.Next(nodes.Count)].DeepClone(),
            };
            switch (target.Parent)
            {
                case JsonObject parent when random.Next(4) == 0:
                    parent.Remove(target.GetPropertyName());
                    break;
                case JsonObject parent:
                    parent[target.GetPropertyName()] = part;
                    break;
                case JsonArray parent:
                    parent[target.GetElementIndex()] = part;
                    break;
            }
        }

        return root.ToJsonString(new JsonSerializerOptions { MaxDepth = 1000 });
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node)
    {
        var children = node switch { JsonObject o => o.Select(member => member.Value), JsonArray a => a, _ => [] };
        return children.OfType<JsonNode>().SelectMany(child => Nodes(child).Prepend(child));
    }

    private static string Reduced()
    {
        var root = JsonNode.Parse(Spec.Krea[0].Text)!;
        string[] kept = ["/generate/image/krea/krea-2/medium", "/jobs", "/assets"];
        var paths = root["paths"]!.AsObject();
        foreach (var path in paths.Select(path => path.Key).Except(kept).ToList())
        {
            paths.Remove(path).ShouldBeTrue();
        }

        return root.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
