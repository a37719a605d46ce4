using System.Globalization;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Composition;

/// <summary>Brings what other files of a host hold into the document's components, and points the references there.</summary>
/// <remarks>A file is only looked for among those that were given; a reference to any other is left as it is, for the resolver to refuse.</remarks>
internal sealed class SiblingReferences
{
    private readonly string _mainPath;
    private readonly JsonNode _mainRoot;
    private readonly Dictionary<string, SpecSource> _siblings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pointers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Queue<(string Section, string Name, SpecSource File, JsonNode Node)> _waiting = new();

    public SiblingReferences(SpecSource main, IEnumerable<SpecSource> siblings)
    {
        _mainPath = FilePath.Normalize(main.Path);
        _mainRoot = main.Root;
        foreach (var sibling in siblings)
        {
            var path = FilePath.Normalize(sibling.Path);
            _siblings[path] = new SpecSource(path, new FileRange(sibling.Path).Mark(sibling.Root));
        }

        foreach (var section in main.Root["components"]?.Properties ?? [])
        {
            foreach (var component in section.Value.Properties)
            {
                _taken.Add(section.Name + "/" + component.Name);
            }
        }
    }

    /// <summary>The document with all that it refers to.</summary>
    public JsonNode Compose()
    {
        var main = Rewrite(_mainRoot, _mainPath, isSchemaFile: false, []);
        var sections = new Dictionary<string, List<JsonProperty>>(StringComparer.Ordinal);
        while (_waiting.Count > 0)
        {
            var (section, name, file, node) = _waiting.Dequeue();
            if (!sections.TryGetValue(section, out var components))
            {
                sections.Add(section, components = []);
            }

            var value = Rewrite(node, file.Path, DocumentFormats.Of(file.Root) == DocumentFormat.JsonSchema, []);
            components.Add(new JsonProperty(name, value.Range, value));
        }

        return sections.Count == 0 ? main : WithComponents(main, sections);
    }

    private static JsonNode WithComponents(JsonNode main, Dictionary<string, List<JsonProperty>> sections)
    {
        var old = main["components"];
        var components = new JsonObjectBuilder(old?.Range ?? main.Range);
        foreach (var section in old?.Properties ?? [])
        {
            components.Add(sections.TryGetValue(section.Name, out var more) && section.Value.Kind == JsonKind.Object
                ? new JsonProperty(section.Name, section.NameRange, JsonNode.CreateObject([.. section.Value.Properties, .. more], section.Value.Range))
                : section);
        }

        foreach (var section in sections)
        {
            components.Add(section.Key, JsonNode.CreateObject([.. section.Value], main.Range));
        }

        var all = components.Build();
        var document = new JsonObjectBuilder(main.Range);
        foreach (var property in main.Properties)
        {
            document.Add(property.Name == "components" ? new JsonProperty(property.Name, property.NameRange, all) : property);
        }

        return document.Add("components", all).Build();
    }

    private JsonNode Rewrite(JsonNode node, string file, bool isSchemaFile, Dictionary<JsonNode, JsonNode> done)
    {
        if (node.Kind is not (JsonKind.Object or JsonKind.Array))
        {
            return node;
        }

        if (!done.TryGetValue(node, out var result))
        {
            result = node.Kind == JsonKind.Array
                ? JsonNode.CreateArray([.. node.Items.Select(item => Rewrite(item, file, isSchemaFile, done))], node.Range)
                : JsonNode.CreateObject([.. (isSchemaFile ? SchemaDialect.Properties(node) : node.Properties).Select(property => Rewrite(property, file, isSchemaFile, done))], node.Range);
            done.Add(node, result);
        }

        return result;
    }

    private JsonProperty Rewrite(JsonProperty property, string file, bool isSchemaFile, Dictionary<JsonNode, JsonNode> done)
    {
        var value = property is { Name: "$ref", Value.Kind: JsonKind.String } && PointerOf(property.Value.Text, file) is { } pointer
            ? JsonNode.CreateScalar(JsonKind.String, "#" + pointer, property.Value.Range)
            : Rewrite(property.Value, file, isSchemaFile, done);
        return new JsonProperty(property.Name, property.NameRange, value);
    }

    // Where a reference leads to in the composed document; null when it stays as it is.
    private string? PointerOf(string reference, string file)
    {
        var hash = reference.IndexOf('#');
        var path = hash < 0 ? reference : reference.Substring(0, hash);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(reference.Substring(hash + 1));
        var target = path.Length == 0 ? file : FilePath.Resolve(file, path);
        if (target is null || !_siblings.TryGetValue(target, out var sibling) || (path.Length == 0 && file == _mainPath))
        {
            return null;
        }

        var key = target + "#" + fragment;
        if (!_pointers.TryGetValue(key, out var pointer))
        {
            if ((fragment.Length > 0 && fragment[0] != '/') || JsonPointer.Find(sibling.Root, fragment) is not { } node)
            {
                return null;
            }

            pointer = Place(sibling, fragment, node);
            _pointers.Add(key, pointer);
        }

        return pointer;
    }

    private string Place(SpecSource file, string fragment, JsonNode node)
    {
        var parts = fragment.Split('/');
        var isComponent = parts is ["", "components", _, _];
        var section = isComponent ? JsonPointer.Unescape(parts[2]) : "schemas";
        var name = Pascal([.. isComponent ? [] : FilePath.Words(file.Path), .. FilePath.Words(JsonPointer.LastName(fragment))]);
        var free = name;
        for (var i = 2; !_taken.Add(section + "/" + free); i++)
        {
            free = name + i.ToString(CultureInfo.InvariantCulture);
        }

        _waiting.Enqueue((section, free, file, node));
        return JsonPointer.Append("/components/" + section, free);
    }

    private static string Pascal(IReadOnlyList<string> words) => words.Count == 0 ? "Schema" : string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
