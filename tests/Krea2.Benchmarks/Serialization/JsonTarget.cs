using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Krea2.Benchmarks.Serialization;

/// <summary>A buffer that is used again, under a writer with the settings that requests are sent with.</summary>
internal sealed class JsonTarget : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    private JsonTarget() => Writer = new(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public Utf8JsonWriter Writer { get; }

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public static JsonTarget Create() => new();

    /// <summary>Forgets what was written.</summary>
    public void Restart()
    {
        _buffer.ResetWrittenCount();
        Writer.Reset();
    }

    /// <summary>The number of bytes that were written.</summary>
    public int Finish()
    {
        Writer.Flush();
        return _buffer.WrittenCount;
    }

    public void Dispose() => Writer.Dispose();
}
