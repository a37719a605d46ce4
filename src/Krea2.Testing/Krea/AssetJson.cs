using System.Text.Json;
using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;

namespace Krea2.Testing.Krea;

/// <summary>Uploaded files as Krea writes them.</summary>
internal static class AssetJson
{
    public static void Write(Utf8JsonWriter writer, Asset asset, Uri origin)
    {
        writer.WriteStartObject();
        writer.WriteString("id", asset.Id);
        writer.WriteString("image_url", new Uri(origin, $"/files/{asset.Id}{asset.Extension}").AbsoluteUri);
        writer.WriteString("uploaded_at", JsonText.Time(asset.UploadedAt));
        var size = ImageDimensions.Read(asset.Content.Span);
        WriteNumber(writer, "width", size?.Width);
        WriteNumber(writer, "height", size?.Height);
        writer.WriteNumber("size_bytes", asset.Content.Length);
        writer.WriteString("mime_type", asset.MediaType);
        if (asset.Description is not null)
        {
            writer.WriteString("description", asset.Description);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
