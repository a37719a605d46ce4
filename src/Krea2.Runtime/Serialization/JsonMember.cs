using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>Holds a member of a generated record that may be any JSON, so that records are equal when their JSON is, and stay readable when the document that a value came from is disposed.</summary>
/// <param name="value">The value; null when there is none.</param>
public readonly struct JsonMember(JsonElement? value) : IEquatable<JsonMember>
{
    /// <summary>The value; null when there is none.</summary>
    public JsonElement? Value { get; } = value is { ValueKind: not JsonValueKind.Undefined } element ? element.Clone() : value;

    /// <inheritdoc/>
    public bool Equals(JsonMember other) =>
        Value is { } left && other.Value is { } right ? JsonEquality.AreEqual(left, right) : Value.HasValue == other.Value.HasValue;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonMember other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value is { } element ? JsonEquality.HashOf(element) : -1;

    /// <summary>Whether two values are the same JSON.</summary>
    public static bool operator ==(JsonMember left, JsonMember right) => left.Equals(right);

    /// <summary>Whether two values are different JSON.</summary>
    public static bool operator !=(JsonMember left, JsonMember right) => !left.Equals(right);
}
