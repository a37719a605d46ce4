using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs.Composition;
using Node = System.Text.Json.Nodes.JsonNode;

namespace Krea2.Generators.Tests.Specs.Catalogues;

/// <summary>What becomes of a catalogue: the document, and what is wrong with it. Single quotes stand for double quotes.</summary>
internal sealed record ReadCatalogue(Node? Document, IReadOnlyList<string> Problems)
{
    /// <summary>Composes a whole file.</summary>
    public static ReadCatalogue Of(string text)
    {
        var problems = new ProblemSink();
        var root = SpecTree.Read(text.Replace('\'', '"'), "acme.json", problems);
        var document = root is null ? null : DocumentComposer.Compose(new SpecSource("acme.json", root), [], SchemaWrapping.None, problems);
        return new ReadCatalogue(document is null ? null : Node.Parse(JsonText.Of(document)), [.. problems.Problems.Select(problem => $"{problem.Range.StartLine + 1}:{problem.Range.StartColumn + 1} {problem.Id} {string.Join(" | ", problem.Arguments)}")]);
    }

    /// <summary>Composes a catalogue of one request with these rows.</summary>
    public static ReadCatalogue Rows(string rows, string more = "") =>
        Of("{'catalogue': '1.0', 'title': 'Acme', 'requests': [{'name': 'Make', 'method': 'POST', 'route': '/make', 'parameters': [" + rows + "]" + more + "}]}");

    /// <summary>The schema of a component.</summary>
    public Node Schema(string name = "Make") => Document.ShouldNotBeNull()["components"]!["schemas"]![name].ShouldNotBeNull();
}
