using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Krea2.Http;

/// <summary>Makes a body of what writes itself as JSON.</summary>
internal static class JsonContent
{
    // The body is read by a JSON parser and not by a browser, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const int LargestKept = 64 << 10;

    // A body is written in one go, by one thread; what that takes is kept for the next one unless it has grown large.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    public static HttpContent Create(Action<Utf8JsonWriter> write, string mediaType)
    {
        var content = new ByteArrayContent(Write(write));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        // Taken, so that whoever writes a body while writing one gets a buffer of its own.
        ArrayBufferWriter<byte> buffer = s_buffer ?? new ArrayBufferWriter<byte>(4096);
        Utf8JsonWriter writer = s_writer ?? new Utf8JsonWriter(buffer, s_options);
        s_buffer = null;
        s_writer = null;
        writer.Reset(buffer);
        write(writer);
        writer.Flush();
        byte[] json = buffer.WrittenSpan.ToArray();
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            s_buffer = buffer;
            s_writer = writer;
        }

        return json;
    }
}
