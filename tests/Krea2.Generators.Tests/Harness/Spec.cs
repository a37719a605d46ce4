namespace Krea2.Generators.Tests.Harness;

/// <summary>The files that the package's targets would give to the compiler.</summary>
internal static class Spec
{
    public static InMemoryText KreaManifest { get; } = new("/specs/krea/provider.json", Read("specs", "krea", "provider.json"))
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "manifest", ["Krea2Provider"] = "krea", ["Krea2Bundled"] = "true" },
    };

    /// <summary>The bundled document with its manifest.</summary>
    public static InMemoryText[] Krea { get; } = [Provided("/specs/krea/openapi.json", Read("specs", "krea", "openapi.json"), bundled: true), KreaManifest];

    /// <summary>The document of June 2026 in place of the bundled one.</summary>
    public static InMemoryText[] KreaJune { get; } = [Provided("/user/krea.2026-06.openapi.json", Read("Documents", "krea.2026-06.openapi.json"), bundled: false), KreaManifest];

    /// <summary>The document of May 2026 in place of the bundled one.</summary>
    public static InMemoryText[] KreaMay { get; } = [Provided("/user/krea.2026-05.openapi.json", Read("Documents", "krea.2026-05.openapi.json"), bundled: false), KreaManifest];

    /// <summary>The manifest of an invented host that is shaped like all of them: tasks in an array, and predictions with an input.</summary>
    public static InMemoryText StudioManifest { get; } = new("/specs/studio/provider.json", Read("Documents", "studio.provider.json"))
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "manifest", ["Krea2Provider"] = "studio", ["Krea2Bundled"] = "true" },
    };

    /// <summary>The document of the invented host.</summary>
    public static InMemoryText StudioDocument { get; } = new("/specs/studio/openapi.json", Read("Documents", "studio.openapi.json"))
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "spec", ["Krea2Provider"] = "studio", ["Krea2Bundled"] = "true" },
    };

    /// <summary>The invented host.</summary>
    public static InMemoryText[] Studio { get; } = [StudioDocument, StudioManifest];

    /// <summary>A document of the user's own; single quotes stand for double quotes.</summary>
    public static InMemoryText Own(string text, string @namespace = "Acme", string client = "AcmeClient", string path = "/user/acme.openapi.json") =>
        Exact(text.Replace('\'', '"'), @namespace, client, path);

    /// <summary>A document of the user's own, as it is written.</summary>
    public static InMemoryText Exact(string text, string @namespace = "Acme", string client = "AcmeClient", string path = "/user/acme.openapi.json") => new(path, text)
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "spec", ["Krea2Bundled"] = "false", ["Krea2Namespace"] = @namespace, ["Krea2Client"] = client },
    };

    /// <summary>A document whose one operation takes the component Thing as its body; single quotes stand for double quotes.</summary>
    /// <param name="thing">The component's schema.</param>
    /// <param name="components">More components, as members that follow it.</param>
    /// <param name="version">The OpenAPI version.</param>
    public static InMemoryText Thing(string thing, string components = "", string version = "3.1.0") => Own(ThingText(thing, components, version));

    /// <summary>The text of <see cref="Thing"/>.</summary>
    public static string ThingText(string thing, string components = "", string version = "3.1.0") =>
        "{'openapi': '" + version + "', 'info': {'title': 'Acme', 'version': '1'}, 'paths': {'/things': {'post': {'operationId': 'createThing', 'requestBody': {'required': true, "
        + "'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Thing'}}}}, 'responses': {'204': {'description': 'Done.'}}}}},\n"
        + "'components': {'schemas': {'Thing':\n" + thing + (components.Length > 0 ? ",\n" + components : "") + "}}}";

    /// <summary>Reads a file that lies beside the tests.</summary>
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]));

    private static InMemoryText Provided(string path, string text, bool bundled) => new(path, text)
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = "spec", ["Krea2Provider"] = "krea", ["Krea2Bundled"] = bundled ? "true" : "false" },
    };
}
