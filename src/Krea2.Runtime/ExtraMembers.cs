using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Krea2.Serialization;

namespace Krea2;

/// <summary>Members of a JSON object beside those that its type knows: what a host added yesterday can be sent, and what it answers is not lost.</summary>
/// <remarks>
/// Fill it where it is made: <c>Extra = new() { { "upscale", 2 } }</c>. The record that takes it makes a copy that no longer changes.
/// A name that the type knows replaces that member when the request is written. Nothing in here is checked.
/// </remarks>
public sealed class ExtraMembers : IReadOnlyDictionary<string, JsonElement>, IEquatable<ExtraMembers>
{
    /// <summary>No extra members.</summary>
    public static readonly ExtraMembers None = new() { _frozen = true };

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private bool _frozen;

    /// <inheritdoc/>
    public int Count => _members.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _members.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _members.Values;

    /// <inheritdoc/>
    public JsonElement this[string key] => _members[key];

    /// <summary>Adds a member.</summary>
    /// <exception cref="InvalidOperationException">A record holds these members already.</exception>
    /// <exception cref="ArgumentException">The name is there already, or the value is undefined.</exception>
    public void Add(string name, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_frozen)
        {
            throw new InvalidOperationException("These members belong to a record and no longer change; make a copy of the record with another Extra.");
        }

        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new ArgumentException($"The value of '{name}' is undefined.", nameof(value));
        }

        _members.Add(name, value);
    }

    /// <summary>Adds a string; null adds an explicit <c>null</c>.</summary>
    public void Add(string name, string? value) => AddWritten(name, writer => writer.WriteStringValue(value));

    /// <summary>Adds a number.</summary>
    public void Add(string name, long value) => AddWritten(name, writer => writer.WriteNumberValue(value));

    /// <summary>Adds a number.</summary>
    public void Add(string name, double value) => AddWritten(name, writer => writer.WriteNumberValue(value));

    /// <summary>Adds a boolean.</summary>
    public void Add(string name, bool value) => AddWritten(name, writer => writer.WriteBooleanValue(value));

    /// <summary>Adds the member on whose name the reader stands, and leaves the reader on the member's last token.</summary>
    /// <exception cref="JsonException">The name stands twice.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        if (_members.ContainsKey(name))
        {
            throw JsonErrors.Duplicate(ref reader);
        }

        reader.Read();
        _members.Add(name, JsonReading.ReadElement(ref reader));
    }

    /// <summary>Whether no extra member has this name, so that the member of the type is written.</summary>
    public bool Lacks(string name) => _members.Count == 0 || !_members.ContainsKey(name);

    /// <summary>Writes the members into the object that the writer is in.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var (name, value) in _members)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>A copy that no longer changes; for null, none.</summary>
    public static ExtraMembers Freeze(ExtraMembers? members)
    {
        if (members is null || members.Count == 0)
        {
            return None;
        }

        if (members._frozen)
        {
            return members;
        }

        var copy = new ExtraMembers();
        foreach (var (name, value) in members._members)
        {
            copy._members.Add(name, value.Clone());
        }

        copy._frozen = true;
        return copy;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _members.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _members.TryGetValue(key, out value);

    /// <inheritdoc/>
    public bool Equals(ExtraMembers? other) =>
        other is not null && other.Count == Count && _members.All(member => other._members.TryGetValue(member.Key, out var value) && JsonEquality.AreEqual(member.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExtraMembers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Count;
        foreach (var name in _members.Keys)
        {
            hash ^= name.GetHashCode(StringComparison.Ordinal);
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _members.GetEnumerator();

    private void AddWritten(string name, Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        Add(name, JsonElement.ParseValue(ref reader));
    }
}
