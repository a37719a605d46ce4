using System.Text.Json;

namespace Krea2.Testing.Faults;

/// <summary>Changes JSON into what a client did not expect.</summary>
internal static class JsonSpoiler
{
    public static byte[] Truncate(byte[] json) => IsJson(json) ? json[..(json.Length / 2)] : json;

    public static byte[] ChangeTypes(byte[] json) => Rewrite(json, static (writer, root) =>
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            root.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        foreach (var member in root.EnumerateObject())
        {
            switch (member.Value.ValueKind)
            {
                case JsonValueKind.String:
                    writer.WriteNumber(member.Name, 7);
                    break;
                case JsonValueKind.Null:
                    writer.WriteNull(member.Name);
                    break;
                default:
                    writer.WriteString(member.Name, member.Value.GetRawText());
                    break;
            }
        }

        writer.WriteEndObject();
    });

    public static byte[] AddMembers(byte[] json) => Rewrite(json, AddMembers);

    public static byte[] SetStatus(byte[] json, string status) => Rewrite(json, (writer, root) => SetStatus(writer, root, status));

    private static void AddMembers(Utf8JsonWriter writer, JsonElement value) => Copy(writer, value, AddMembers, end: static writer =>
    {
        writer.WriteString("x_new_text", "of tomorrow");
        writer.WriteStartObject("x_new_object");
        writer.WriteStartArray("deep");
        writer.WriteNumberValue(1.5e300);
        writer.WriteNullValue();
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static void SetStatus(Utf8JsonWriter writer, JsonElement value, string status) =>
        Copy(writer, value, (inner, child) => SetStatus(inner, child, status), member: (inner, member) =>
        {
            bool isStatus = member.NameEquals("status");
            if (isStatus)
            {
                inner.WriteString(member.Name, status);
            }

            return isStatus;
        });

    /// <summary>Copies a value, its children by <paramref name="child"/>, unless <paramref name="member"/> has written a member itself.</summary>
    private static void Copy(Utf8JsonWriter writer, JsonElement value, Action<Utf8JsonWriter, JsonElement> child, Func<Utf8JsonWriter, JsonProperty, bool>? member = null, Action<Utf8JsonWriter>? end = null)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    if (member?.Invoke(writer, property) is not true)
                    {
                        writer.WritePropertyName(property.Name);
                        child(writer, property.Value);
                    }
                }

                end?.Invoke(writer);
                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    child(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool IsJson(byte[] text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte[] Rewrite(byte[] json, Action<Utf8JsonWriter, JsonElement> write)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                write(writer, document.RootElement);
            }

            return buffer.ToArray();
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
