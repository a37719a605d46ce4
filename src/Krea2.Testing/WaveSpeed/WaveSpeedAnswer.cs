using System.Text.Json;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.WaveSpeed;

/// <summary>WaveSpeed's envelope: code, message, and data where all went well.</summary>
internal static class WaveSpeedAnswer
{
    private const int Success = 200;

    public static Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> writeData) => JsonAnswer.WriteAsync(context, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("code", Success);
        writer.WriteString("message", "success");
        writer.WritePropertyName("data");
        writeData(writer);
        writer.WriteEndObject();
    });

    public static Task WriteErrorAsync(HttpContext context, int status, string message) => JsonAnswer.WriteAsync(
        context,
        writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("code", status);
            writer.WriteString("message", message);
            writer.WriteEndObject();
        },
        status);
}
