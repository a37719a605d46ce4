namespace Krea2.Constraints;

/// <summary>The limit of <c>enum</c> (a list) or <c>const</c> (one value).</summary>
internal sealed class AllowedValues
{
    // Up to here looking through the list is as fast as hashing.
    private const int ShortList = 8;

    private readonly HashSet<JsonConstant> _all;
    private readonly string[] _texts;
    private readonly HashSet<string>? _textSet;
    private readonly NumberLimit[] _numbers;

    private AllowedValues(IReadOnlyList<JsonConstant> values)
    {
        Values = values;
        _all = [.. values];
        _texts = [.. values.Where(value => value.Kind == JsonConstantKind.String).Select(value => value.Text)];
        _textSet = _texts.Length > ShortList ? new HashSet<string>(_texts, StringComparer.Ordinal) : null;
        _numbers = [.. values.Where(value => value.Kind == JsonConstantKind.Number).Select(value => new NumberLimit(value.Number))];
    }

    /// <summary>The values in the order of the document.</summary>
    public IReadOnlyList<JsonConstant> Values { get; }

    /// <summary>Reads the limit.</summary>
    /// <returns>The values, or <c>null</c> when the text is no JSON, or no JSON array where a list is needed.</returns>
    public static AllowedValues? Read(string limit, bool isList)
    {
        JsonConstant? value = JsonConstantReader.Read(limit);
        return value is null || (isList && value.Kind != JsonConstantKind.Array) ? null : new AllowedValues(isList ? value.Items : [value]);
    }

    /// <summary>Values that were read already.</summary>
    public static AllowedValues Of(IReadOnlyList<JsonConstant> values) => new(values);

    public bool Contains(JsonConstant value) => _all.Contains(value);

    public bool Contains(string text)
    {
        return _textSet is not null ? _textSet.Contains(text) : Contains(text.AsSpan());
    }

    public bool Contains(ReadOnlySpan<char> text)
    {
        foreach (string allowed in _texts)
        {
            if (text.SequenceEqual(allowed.AsSpan()))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(double value)
    {
        foreach (NumberLimit allowed in _numbers)
        {
            if (allowed.Compare(value) == 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(long value)
    {
        foreach (NumberLimit allowed in _numbers)
        {
            if (allowed.Compare(value) == 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(in JsonDecimal value)
    {
        foreach (NumberLimit allowed in _numbers)
        {
            if (allowed.Exact.Equals(value))
            {
                return true;
            }
        }

        return false;
    }
}
