using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Krea2.Tool;

/// <summary>JSON as this program writes it: indented, with line feeds, the same on every machine.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions s_writing = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a file.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(s_writing) + "\n";

    /// <summary>Writes a file, and its folder when there is none.</summary>
    public static void Write(string path, JsonNode node)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, Text(node));
    }
}
