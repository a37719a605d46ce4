using Krea2.Tool;

if (args is [])
{
    return Usage();
}

try
{
    return args switch
    {
        ["export", var host, .. var options] => Options.Read(options, "--output", "--specs") is { } given ? ExportCommand.Run(host, given) : Usage(),
        ["schemas", var specs, var output] => SchemasCommand.Run(specs, output),
        _ => Usage(),
    };
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine(
        """
        Usage:
          export <host> [--output file] [--specs folder]   writes the OpenAPI 3.1 document that the generator reads for a host
          schemas <folder of specs> <output folder>        writes the JSON Schema of each variant's request
        """);
    return 2;
}
