extern alias generator;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using generator::Krea2.Generators.Building;
using generator::Krea2.Generators.Emitting;
using generator::Krea2.Generators.Json;
using generator::Krea2.Generators.Model;
using generator::Krea2.Generators.Specs;
using Krea2.Benchmarks.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using YamlDotNet.Core;

namespace Krea2.Benchmarks.Generating;

/// <summary>A document, and what the generator does with it: step by step, and as the compiler's driver does it.</summary>
internal sealed class Document
{
    private const string Namespace = "Measured";
    private readonly string _path;
    private readonly byte[] _utf8;
    private readonly string _text;
    private readonly string _yaml;
    private readonly SpecText _file;
    private JsonNode? _root;
    private OpenApiDocument? _document;
    private ApiModel? _model;

    public Document(string path)
    {
        _path = path;
        _utf8 = File.ReadAllBytes(path);
        _text = Encoding.UTF8.GetString(_utf8);
        _yaml = IsYaml ? Regex.Replace(_text, "^[ \t]+(?=\r?$)", "", RegexOptions.Multiline) : "";
        _file = new SpecText(path, SourceText.From(_text, Encoding.UTF8));
    }

    public string Name => Path.GetFileName(_path);

    public int Size => _utf8.Length;

    /// <summary>Whether the document is not JSON.</summary>
    public bool IsYaml => _path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>The least that reading can cost: every token is looked at, and nothing is made of it. YAML is read by the parser that the generator uses, without the lines of nothing but spaces that it refuses.</summary>
    public void Scan()
    {
        if (IsYaml)
        {
            var parser = new Parser(new StringReader(_yaml));
            while (parser.MoveNext())
            {
            }

            return;
        }

        var reader = new Utf8JsonReader(_utf8);
        while (reader.Read())
        {
        }
    }

    /// <summary>Text to tree to document.</summary>
    public void Read()
    {
        var problems = new ProblemSink();
        _root = SpecTree.Read(_text, _path, problems);
        _document = OpenApiReader.Read(_root!, _path, problems);
    }

    /// <summary>The document as JSON text, for programs that cannot read it otherwise.</summary>
    public string ToJson() => JsonText.Of(SpecTree.Read(_text, _path, new ProblemSink())!);

    /// <summary>Document to model. Schemas are read here, each when it is first needed.</summary>
    public void Build() =>
        _model = ApiBuilder.Build(_document!, manifest: null, new SpecSettings(_path, "", Namespace, "", "", "", Bundled: false, "public"), new ProblemSink(), CancellationToken.None);

    /// <summary>Model to text. The number of characters.</summary>
    public long Emit() => _model!.Files.Sum(file => (long)FileEmitter.Emit(file).Length);

    /// <summary>Lets go of what the steps made.</summary>
    public void Forget() => (_root, _document, _model) = (null, null, null);

    /// <summary>All of it by the compiler's driver, which also parses what was generated. The number of files.</summary>
    public int Drive()
    {
        var project = CSharpCompilation.Create("User", [], UserProject.References, UserProject.CompilationOptions);
        var driver = CSharpGeneratorDriver.Create([Package.Generator], [_file], UserProject.ParseOptions, SpecOptions.ForOwnDocument(Namespace)).RunGenerators(project);
        var result = driver.GetRunResult().Results.Single();
        return result.Exception is null && result.GeneratedSources.Length > 0 ? result.GeneratedSources.Length : throw new InvalidOperationException($"Nothing was generated from {_path}: {result.Exception}");
    }
}
