using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Krea2.Testing.Hosting;

/// <summary>Sends files as stores of files do it.</summary>
internal static class FileAnswer
{
    /// <summary>The file or, where a part of it is asked for, that part.</summary>
    public static Task WriteAsync(HttpContext context, string mediaType, ReadOnlyMemory<byte> file)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(file.Span)[..8])}\"");
        return TypedResults.Bytes(file, mediaType, enableRangeProcessing: true, entityTag: tag).ExecuteAsync(context);
    }
}
