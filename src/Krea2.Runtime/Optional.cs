namespace Krea2;

/// <summary>A member that may be absent, and whose value may itself be <c>null</c>: absent and <c>null</c> are different things on the wire.</summary>
/// <typeparam name="T">Type of the value, usually nullable.</typeparam>
/// <remarks>A member that is not set is <c>default</c> and is not written. A value converts implicitly, so <c>ImageUrl = null</c> writes an explicit <c>null</c>.</remarks>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>Makes a set value.</summary>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>Whether a value (which may be <c>null</c>) was set.</summary>
    public bool IsSet { get; }

    /// <summary>The value; <c>default</c> when none was set.</summary>
    public T? Value => _value;

    /// <summary>Sets a value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => IsSet ? _value?.ToString() ?? "null" : "";
}
