namespace Krea2.Tool;

/// <summary>Writes the OpenAPI 3.1 document of a host, or of all hosts into a folder.</summary>
internal static class ExportCommand
{
    private const string All = "all";

    public static int Run(string host, Options options)
    {
        var specs = options["--specs"] ?? HostFiles.FindSpecs();
        if (host == All)
        {
            var folder = options["--output"] ?? throw new InvalidDataException("'export all' needs --output, the folder to write to.");
            foreach (var each in HostFiles.Hosts(specs))
            {
                JsonFile.Write(Path.Combine(folder, $"krea2.{each}.openapi.json"), HostFiles.Compose(specs, each));
            }

            return 0;
        }

        var document = HostFiles.Compose(specs, host);
        if (options["--output"] is { } file)
        {
            JsonFile.Write(file, document);
        }
        else
        {
            Console.Out.Write(JsonFile.Text(document));
        }

        return 0;
    }
}
