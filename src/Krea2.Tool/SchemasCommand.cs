namespace Krea2.Tool;

/// <summary>Writes the JSON Schema of each variant's request, with which editors complete request files.</summary>
internal static class SchemasCommand
{
    public static int Run(string specs, string output)
    {
        foreach (var host in HostFiles.Hosts(specs))
        {
            foreach (var (variant, schema) in RequestSchema.Of(HostFiles.ReadManifest(specs, host), HostFiles.Compose(specs, host)))
            {
                JsonFile.Write(Path.Combine(output, host, variant + ".schema.json"), schema);
            }
        }

        return 0;
    }
}
