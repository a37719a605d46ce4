using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>A value that writes itself as JSON.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value as one JSON value; members that are not set are left out.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
