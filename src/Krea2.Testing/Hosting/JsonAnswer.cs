using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>Writes answers with their length, so that a cut one is noticed.</summary>
internal static class JsonAnswer
{
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write, int status = 200)
    {
        using var buffer = new MemoryStream();
        var writer = new Utf8JsonWriter(buffer);
        await using (writer.ConfigureAwait(false))
        {
            write(writer);
        }

        await WriteBytesAsync(context, status, "application/json; charset=utf-8", buffer.ToArray()).ConfigureAwait(false);
    }

    public static async Task WriteBytesAsync(HttpContext context, int status, string? mediaType, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType ??= mediaType;
        if (status is not (204 or 304) && status >= 200)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
