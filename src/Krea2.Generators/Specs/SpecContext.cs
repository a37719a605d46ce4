using Krea2.Generators.Diagnostics;
using Krea2.Generators.Json;
using Krea2.Generators.Model;

namespace Krea2.Generators.Specs;

/// <summary>The document that is being read: its tree, its version and where its problems go.</summary>
internal sealed class SpecContext
{
    private readonly string _path;
    private readonly ProblemSink _problems;

    /// <summary>Makes the context of one document.</summary>
    /// <param name="root">The whole document.</param>
    /// <param name="path">The file's path, for the problems.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="isVersion30">True for OpenAPI 3.0, whose schemas are a dialect of their own.</param>
    public SpecContext(JsonNode root, string path, ProblemSink problems, bool isVersion30)
    {
        _path = path;
        _problems = problems;
        Root = root;
        IsVersion30 = isVersion30;
        References = new ReferenceResolver(this);
        Schemas = new SchemaReader(this);
        Contents = new ContentReader(this);
    }

    /// <summary>The whole document.</summary>
    public JsonNode Root { get; }

    /// <summary>True for OpenAPI 3.0: a reference hides its siblings, and some keywords differ.</summary>
    public bool IsVersion30 { get; }

    /// <summary>Follows the document's references.</summary>
    public ReferenceResolver References { get; }

    /// <summary>Reads the document's schemas.</summary>
    public SchemaReader Schemas { get; }

    /// <summary>Reads the document's media types.</summary>
    public ContentReader Contents { get; }

    /// <summary>Reports a problem.</summary>
    public void Report(string id, TextRange range, params string[] arguments) => _problems.Report(id, _path, range, arguments);

    /// <summary>Reports that a keyword has a value of the wrong kind.</summary>
    public void ReportWrong(string keyword, JsonNode found, string allowed)
        => Report(DiagnosticIds.WrongKeywordValue, found.Range, Excerpt.Of(keyword), Excerpt.Of(found), allowed);
}
