using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Krea's form of an error: an object with the one member <c>error</c>.</summary>
internal static class KreaError
{
    public static Task WriteAsync(HttpContext context, int status, string error) => JsonAnswer.WriteAsync(
        context,
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("error", error);
            writer.WriteEndObject();
        },
        status);
}
