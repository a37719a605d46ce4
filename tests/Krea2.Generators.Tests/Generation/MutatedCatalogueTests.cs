using System.Text;
using Krea2.Generators.Tests.Harness;

namespace Krea2.Generators.Tests.Generation;

/// <summary>Catalogues cut off anywhere and with characters changed: always an answer, and code that compiles.</summary>
public sealed class MutatedCatalogueTests
{
    private const int BatchSize = 25;

    // Small enough to be compiled fifty times, with everything in it that the format has.
    private const string Text = """
        {
          "catalogue": "1.0", "title": "Acme", "version": "2", "baseAddress": "https://api.acme.example", "taken": "2026-11-20",
          "authentication": { "kind": "header", "name": "X-Key" },
          "tables": { "common": [{ "path": "kind", "type": "string", "required": true }, { "path": "seed", "type": "integer", "nullable": true, "minimum": 0, "maximum": 9223372036854775807 }] },
          "requests": [
            { "name": "Draw", "group": "Pictures", "method": "POST", "route": "/draw", "body": "object", "closed": true, "constants": { "kind": "draw" },
              "parameters": ["common", { "path": "size", "type": "string", "values": ["s", { "value": "m", "description": "Middle.", "inferred": true }], "default": "s" },
                { "path": "images", "type": "array", "minItems": 1, "maxItems": 4, "inferred": ["maxItems"] }, { "path": "images[]", "type": ["string", "object"] }, { "path": "images[].url", "type": "string", "format": "uri", "required": true },
                { "path": "trace", "in": "header", "type": "string" }],
              "rules": [{ "schema": { "dependentRequired": { "seed": ["size"] } }, "text": "seed needs size" }],
              "prices": [{ "amount": "0.04" }], "answer": [{ "path": "data[].url", "type": "string" }], "errors": [{ "status": 400, "rows": [{ "path": "error", "type": "string" }] }] },
            { "name": "Get", "method": "GET", "route": "/draw/{id}", "parameters": [{ "path": "id", "in": "path", "type": "string" }], "answer": [{ "path": "[].url", "type": "string", "deprecated": true }] },
            { "name": "Upload", "method": "POST", "route": "/files", "body": "form", "parameters": [{ "path": "file", "type": "file", "required": true }], "status": 201 }
          ]
        }
        """;

    [Fact]
    public void Whole()
    {
        var run = GeneratorRun.Of(Spec.Exact(Text)).ShouldCompile();

        run.ProblemTexts.ShouldNotContain(problem => problem.StartsWith('E'));
        string.Concat(run.Texts.Values).ShouldContain("DrawAsync");
    }

    [Fact]
    public void Truncated() => ShouldGenerate(Enumerable.Range(0, BatchSize).Select(i => Text[..((i + 1) * Text.Length / (BatchSize + 2))]));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void CharactersChanged(int seed)
    {
        const string characters = "\"\\{}[]:,0159.-eEnulltrf/$#~%*\n\t\0 \u2028\ud83e";
        var random = new Random(seed);
        ShouldGenerate(Enumerable.Range(0, BatchSize).Select(_ => WithChanges(random, (text, at) => text[at] = characters[random.Next(characters.Length)])));
    }

    // A word in the place of another is legal JSON and seldom a legal catalogue.
    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void WordsMisplaced(int seed)
    {
        string[] words = ["null", "true", "[]", "{}", "[[]]", "1e999999999", "-1", "\"\"", "\"[]\"", "\"common\"", "\"a.b.c\"", "\"object\"", "{\"path\": \"x\"}", "[null, {}, \"common\"]"];
        var random = new Random(seed);
        ShouldGenerate(Enumerable.Range(0, BatchSize).Select(_ => WithChanges(random, (text, at) => ReplaceWord(text, at, words[random.Next(words.Length)]))));
    }

    private static void ShouldGenerate(IEnumerable<string> texts)
    {
        var files = texts.Select((text, i) => Spec.Exact(text, $"Acme.N{i}", path: $"/user/{i}.json"));

        GeneratorRun.Of([.. files]).ShouldCompile().ProblemTexts.ShouldNotContain(problem => problem.Contains("KREA0018", StringComparison.Ordinal));
    }

    private static string WithChanges(Random random, Action<StringBuilder, int> change)
    {
        var text = new StringBuilder(Text);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            change(text, random.Next(text.Length));
        }

        return text.ToString();
    }

    private static void ReplaceWord(StringBuilder text, int at, string word)
    {
        var all = text.ToString();
        var start = all.IndexOf(": ", at, StringComparison.Ordinal) + 2;
        var end = start < 2 ? -1 : all.IndexOfAny([',', '}', ']', '\n'], start);
        if (end > start)
        {
            text.Remove(start, end - start).Insert(start, word);
        }
    }
}
