using System.Text.Json;
using Krea2.Serialization;

namespace Krea2.Protocols;

/// <summary>Reads <c>result.urls</c>, which is a list of addresses, a list of objects with type and url, or a map from kind to address.</summary>
internal static class KreaResultUrls
{
    private const string Preview = "preview";

    public static IReadOnlyList<GeneratedImage> Read(ref Utf8JsonReader reader)
    {
        var images = default(ListBuilder<GeneratedImage>);
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                Add(ref images, ref reader, kind: null);
                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Item(ref images, ref reader, kind: null);
                }

                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    string kind = reader.GetString()!;
                    reader.Read();
                    Item(ref images, ref reader, kind);
                }

                break;
            default:
                reader.Skip();
                break;
        }

        // Images[0] is what users take, and they want the result. The sort is stable.
        bool anyPreview = false;
        foreach (GeneratedImage image in images.Items)
        {
            anyPreview |= IsPreview(image);
        }

        IReadOnlyList<GeneratedImage> list = images.ToList();
        return anyPreview ? [.. list.OrderBy(IsPreview)] : list;
    }

    private static bool IsPreview(GeneratedImage image) => string.Equals(image.Kind, Preview, StringComparison.OrdinalIgnoreCase);

    private static void Item(ref ListBuilder<GeneratedImage> images, ref Utf8JsonReader reader, string? kind)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            Add(ref images, ref reader, kind);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        Uri? address = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isUrl = reader.ValueTextEquals("url"u8);
            bool isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isUrl && reader.TokenType == JsonTokenType.String)
            {
                address = Address(ref reader);
            }
            else if (isType && reader.TokenType == JsonTokenType.String)
            {
                kind = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        if (address is not null)
        {
            images.Add(new GeneratedImage { Url = address, Kind = kind });
        }
    }

    private static void Add(ref ListBuilder<GeneratedImage> images, ref Utf8JsonReader reader, string? kind)
    {
        images.Add(new GeneratedImage { Url = Address(ref reader), Kind = kind });
    }

    private static Uri Address(ref Utf8JsonReader reader)
    {
        // Where paths begin with a slash, "/fox.png" would be an absolute file address.
        return Uri.TryCreate(reader.GetString(), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" or "data"
            ? address
            : throw new JsonException("An address in 'result.urls' is not an absolute http, https or data address.");
    }
}
