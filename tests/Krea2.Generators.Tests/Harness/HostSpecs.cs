namespace Krea2.Generators.Tests.Harness;

/// <summary>The bundled files of the hosts beside Krea, as the package's targets give them to the compiler.</summary>
internal static class HostSpecs
{
    /// <summary>A document with JSON Schemas beside it.</summary>
    public static InMemoryText[] Replicate { get; } =
    [
        File("replicate", "openapi.json"),
        File("replicate", "krea-2-medium.input.schema.json", partOf: "openapi.json"),
        File("replicate", "krea-2-large.input.schema.json", partOf: "openapi.json"),
        File("replicate", "krea-2-medium-turbo.input.schema.json", partOf: "openapi.json"),
        File("replicate", "krea-2.output.schema.json", partOf: "openapi.json"),
        File("replicate", "provider.json", kind: "manifest"),
    ];

    /// <summary>A catalogue of tasks that are sent in an array.</summary>
    public static InMemoryText[] Runware { get; } = [File("runware", "krea-2.catalogue.json"), File("runware", "provider.json", kind: "manifest")];

    /// <summary>A catalogue of requests that are objects.</summary>
    public static InMemoryText[] WaveSpeed { get; } = [File("wavespeed", "krea-v2.catalogue.json"), File("wavespeed", "provider.json", kind: "manifest")];

    /// <summary>The files of a host by its id.</summary>
    public static InMemoryText[] Of(string host) => host switch
    {
        "krea" => Spec.Krea,
        "replicate" => Replicate,
        "runware" => Runware,
        _ => WaveSpeed,
    };

    private static InMemoryText File(string host, string name, string kind = "spec", string partOf = "") => new($"/specs/{host}/{name}", Spec.Read("specs", host, name))
    {
        Metadata = new Dictionary<string, string> { ["Krea2Kind"] = kind, ["Krea2Provider"] = host, ["Krea2Bundled"] = "true", ["Krea2PartOf"] = partOf },
    };
}
