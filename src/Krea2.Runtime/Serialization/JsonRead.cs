using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>Reads one JSON value. The reader stands on the value's first token and is left on its last.</summary>
/// <exception cref="JsonException">The JSON is not what the type allows.</exception>
public delegate T JsonRead<out T>(ref Utf8JsonReader reader);
