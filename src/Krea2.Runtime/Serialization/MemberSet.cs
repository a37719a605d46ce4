using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>Remembers which members of an object were read, to refuse a second one and to find what is missing.</summary>
public struct MemberSet
{
    private ulong _first;
    private ulong[]? _others;

    /// <summary>Notes a member, and goes from its name, on which the reader stands, to its value.</summary>
    /// <exception cref="JsonException">The member was there already, or the JSON ends or breaks here.</exception>
    public void Enter(ref Utf8JsonReader reader, int member)
    {
        if (Has(member))
        {
            throw JsonErrors.Duplicate(ref reader);
        }

        Add(member);
        reader.Read();
    }

    /// <summary>Whether the member was read.</summary>
    public readonly bool Has(int member)
    {
        if (member < 64)
        {
            return (_first & (1UL << member)) != 0;
        }

        var index = (member / 64) - 1;
        return _others is not null && _others.Length > index && (_others[index] & (1UL << (member % 64))) != 0;
    }

    /// <summary>Makes sure that a required member was read. The reader stands on the end of the object.</summary>
    /// <exception cref="JsonException">The member is missing.</exception>
    public readonly void Require(ref Utf8JsonReader reader, int member, string name)
    {
        if (!Has(member))
        {
            throw JsonErrors.Missing(ref reader, name);
        }
    }

    private void Add(int member)
    {
        if (member < 64)
        {
            _first |= 1UL << member;
            return;
        }

        var index = (member / 64) - 1;
        if (_others is null || _others.Length <= index)
        {
            Array.Resize(ref _others, index + 1);
        }

        _others[index] |= 1UL << (member % 64);
    }
}
