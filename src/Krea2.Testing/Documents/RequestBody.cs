using System.Text.Json;

namespace Krea2.Testing.Documents;

/// <summary>Gives the members of a body their present names.</summary>
internal static class RequestBody
{
    /// <summary>A copy of the body in which every old name has become the new one; a body that has both keeps the old one, to be refused.</summary>
    public static JsonElement Rename(JsonElement body, IReadOnlyDictionary<string, string> aliases)
    {
        if (aliases.Count == 0 || body.ValueKind is not JsonValueKind.Object)
        {
            return body;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var property in body.EnumerateObject())
            {
                var renamed = aliases.TryGetValue(property.Name, out var name) && !body.TryGetProperty(name, out _);
                writer.WritePropertyName(renamed ? name! : property.Name);
                property.Value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.Clone();
    }
}
