using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Krea2.Http;

/// <summary>Makes a body of what writes itself as JSON.</summary>
internal static class JsonContent
{
    // The body is read by a JSON parser and not by a browser, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static HttpContent Create(Action<Utf8JsonWriter> write, string mediaType)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, s_options))
        {
            write(writer);
        }

        var content = new ReadOnlyMemoryContent(buffer.WrittenMemory);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }
}
