using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>JSON that a generated type does not allow, with the byte at which it was found; the pointer is worked out by whoever holds the text.</summary>
internal sealed class JsonReadException(string message, long position) : JsonException(message)
{
    /// <summary>Index of the first byte of the offending token.</summary>
    public long Position { get; } = position;
}
