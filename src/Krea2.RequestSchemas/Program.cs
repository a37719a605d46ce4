using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.RequestSchemas;

if (args is not [var specs, var output])
{
    Console.Error.WriteLine("Usage: Krea2.RequestSchemas <folder of specs> <output folder>");
    return 1;
}

var writing = new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
foreach (var folder in Directory.GetDirectories(specs).Order(StringComparer.Ordinal))
{
    var manifest = Path.Combine(folder, "provider.json");
    var document = Path.Combine(folder, "openapi.json");
    if (!File.Exists(manifest) || !File.Exists(document))
    {
        continue;
    }

    var target = Directory.CreateDirectory(Path.Combine(output, Path.GetFileName(folder))).FullName;
    foreach (var (variant, schema) in RequestSchema.Of(JsonNode.Parse(File.ReadAllText(manifest))!, JsonNode.Parse(File.ReadAllText(document))!))
    {
        File.WriteAllText(Path.Combine(target, variant + ".schema.json"), schema.ToJsonString(writing) + "\n");
    }
}

return 0;
