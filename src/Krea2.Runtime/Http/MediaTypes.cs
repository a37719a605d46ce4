namespace Krea2.Http;

/// <summary>Media types by extension, for the kinds of file that image and video hosts take.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";

    public const string OctetStream = "application/octet-stream";

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
