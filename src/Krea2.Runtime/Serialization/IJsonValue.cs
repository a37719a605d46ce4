using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>A generated type that writes and reads itself as JSON, without reflection.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IJsonValue<TSelf> : IJsonWritable
    where TSelf : IJsonValue<TSelf>
{
    /// <summary>Reads one value. The reader stands on the value's first token and is left on its last.</summary>
    /// <exception cref="JsonException">The JSON is not what the type allows.</exception>
    static abstract TSelf ReadFrom(ref Utf8JsonReader reader);
}
