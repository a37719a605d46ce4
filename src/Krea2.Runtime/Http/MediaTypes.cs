namespace Krea2.Http;

/// <summary>Media types by extension, for the kinds of file that image and video hosts take.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string OctetStream = "application/octet-stream";

    /// <summary>The media type of a picture by its first bytes; <c>null</c> for other kinds.</summary>
    public static string? FromBytes(ReadOnlySpan<byte> bytes)
    {
        return bytes switch
        {
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) => "image/png",
            _ when bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ when bytes.StartsWith("GIF8"u8) => "image/gif",
            _ when bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) => "image/webp",
            _ => null,
        };
    }

    public static string FromFileName(string fileName)
    {
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" or ".jfif" => "image/jpeg",
            ".png" => "image/png",
            ".webp" => "image/webp",
            ".heic" => "image/heic",
            ".heif" => "image/heif",
            ".gif" => "image/gif",
            ".avif" => "image/avif",
            ".bmp" => "image/bmp",
            ".tif" or ".tiff" => "image/tiff",
            ".svg" => "image/svg+xml",
            ".mp4" or ".m4v" => "video/mp4",
            ".mov" => "video/quicktime",
            ".webm" => "video/webm",
            ".glb" => "model/gltf-binary",
            ".gltf" => "model/gltf+json",
            ".wav" => "audio/wav",
            ".mp3" => "audio/mpeg",
            ".ogg" => "audio/ogg",
            ".m4a" => "audio/mp4",
            ".json" => Json,
            ".txt" => "text/plain",
            ".csv" => "text/csv",
            ".pdf" => "application/pdf",
            ".zip" => "application/zip",
            _ => OctetStream,
        };
    }
}
