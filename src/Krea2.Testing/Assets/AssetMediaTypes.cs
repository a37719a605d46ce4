namespace Krea2.Testing.Assets;

/// <summary>The kinds of file that Krea takes: JPEG, PNG, WebP, HEIC, MP4, MOV, WebM, GLB, WAV, MP3.</summary>
internal static class AssetMediaTypes
{
    private static readonly (string MediaType, string[] Extensions)[] s_known =
    [
        ("image/jpeg", [".jpg", ".jpeg"]),
        ("image/png", [".png"]),
        ("image/webp", [".webp"]),
        ("image/heic", [".heic"]),
        ("video/mp4", [".mp4"]),
        ("video/quicktime", [".mov"]),
        ("video/webm", [".webm"]),
        ("model/gltf-binary", [".glb"]),
        ("audio/wav", [".wav"]),
        ("audio/mpeg", [".mp3"]),
    ];

    /// <summary>The media type and extension of an upload: by its declared type, else by its name; null when Krea does not take it.</summary>
    public static (string MediaType, string Extension)? Of(string? declared, string fileName)
    {
        var media = declared?.Split(';')[0].Trim();
        var extension = Path.GetExtension(fileName);
        foreach (var (mediaType, extensions) in s_known)
        {
            var byType = string.Equals(media, mediaType, StringComparison.OrdinalIgnoreCase);
            var byName = media is null or "" or "application/octet-stream" && extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
            if (byType || byName)
            {
                return (mediaType, extensions[0]);
            }
        }

        return null;
    }
}
