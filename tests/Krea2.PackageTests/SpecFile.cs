using System.Text.Json;

namespace Krea2.PackageTests;

/// <summary>One AdditionalFiles item with the metadata that the generator reads.</summary>
internal sealed record SpecFile(
    string Path, string Kind, string Provider, string Namespace, string Client, string TypePrefix, string Taken, string Bundled, string PartOf)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public static SpecFile Read(JsonElement item)
    {
        string Text(string name) => item.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";
        return new SpecFile(
            Text("FullPath"), Text("Krea2Kind"), Text("Krea2Provider"), Text("Krea2Namespace"), Text("Krea2Client"),
            Text("Krea2TypePrefix"), Text("Krea2Taken"), Text("Krea2Bundled"), Text("Krea2PartOf"));
    }
}
