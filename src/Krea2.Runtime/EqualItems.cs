using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Krea2.Constraints;
using Krea2.Serialization;

namespace Krea2;

/// <summary>Finds two items of a list that are the same JSON value. Items whose C# equality means that need no allocation.</summary>
internal static class EqualItems
{
    // Up to here comparing every pair is as fast as hashing.
    private const int ShortList = 16;

    /// <summary>Finds the first item that equals an earlier one.</summary>
    public static bool Find<T>(IReadOnlyList<T> items, out int first, out int second)
    {
        if (typeof(IJsonWritable).IsAssignableFrom(typeof(T)) || typeof(T) == typeof(JsonElement))
        {
            return FindByJson(items, out first, out second);
        }

        return items.Count <= ShortList ? FindInShortList(items, out first, out second) : FindByHash(items, out first, out second);
    }

    private static bool FindInShortList<T>(IReadOnlyList<T> items, out int first, out int second)
    {
        for (second = 1; second < items.Count; second++)
        {
            T item = items[second];
            for (first = 0; first < second; first++)
            {
                if (AreEqual(items[first], item))
                {
                    return true;
                }
            }
        }

        first = 0;
        return false;
    }

    /// <summary>An open hash table of indexes in a rented array.</summary>
    private static bool FindByHash<T>(IReadOnlyList<T> items, out int first, out int second)
    {
        int slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)items.Count * 2);
        int[] table = ArrayPool<int>.Shared.Rent(slots);
        try
        {
            Array.Clear(table, 0, slots);
            for (second = 0; second < items.Count; second++)
            {
                T item = items[second];
                int slot = Hash(item) & (slots - 1);
                while (table[slot] != 0)
                {
                    first = table[slot] - 1;
                    if (AreEqual(items[first], item))
                    {
                        return true;
                    }

                    slot = (slot + 1) & (slots - 1);
                }

                table[slot] = second + 1;
            }

            first = 0;
            return false;
        }
        finally
        {
            ArrayPool<int>.Shared.Return(table);
        }
    }

    private static bool FindByJson<T>(IReadOnlyList<T> items, out int first, out int second)
    {
        Dictionary<JsonConstant, int> seen = [];
        ArrayBufferWriter<byte> buffer = new();
        using Utf8JsonWriter writer = new(buffer);
        for (second = 0; second < items.Count; second++)
        {
            if (Read(items[second], buffer, writer) is not { } value)
            {
                continue;
            }

            if (seen.TryGetValue(value, out first))
            {
                return true;
            }

            seen.Add(value, second);
        }

        first = 0;
        return false;
    }

    private static JsonConstant? Read<T>(T item, ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        switch (item)
        {
            case null:
                return JsonConstant.Null;
            case JsonElement element:
                return element.ValueKind == JsonValueKind.Undefined ? null : JsonConstantReader.Read(element.GetRawText());
        }

        buffer.Clear();
        writer.Reset(buffer);
        try
        {
            ((IJsonWritable)item).WriteTo(writer);
            writer.Flush();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NullReferenceException)
        {
            // An item that cannot be written (NaN, an undefined enum value, a required member that is null) is wrong for a reason of its own, which another check reports.
            return null;
        }

        return JsonConstantReader.Read(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static bool AreEqual<T>(T left, T right)
    {
        if (typeof(T) == typeof(DateTimeOffset))
        {
            // One instant with two offsets is two texts.
            return Unsafe.As<T, DateTimeOffset>(ref left).EqualsExact(Unsafe.As<T, DateTimeOffset>(ref right));
        }

        if (typeof(T).IsValueType)
        {
            return EqualityComparer<T>.Default.Equals(left, right);
        }

        return (left, right) switch
        {
            // Uri's own equality passes over fragments.
            (Uri one, Uri other) => string.Equals(one.OriginalString, other.OriginalString, StringComparison.Ordinal),
            (IList one, IList other) => ListsAreEqual(one, other),
            _ => EqualityComparer<T>.Default.Equals(left, right),
        };
    }

    private static bool ListsAreEqual(IList left, IList right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (!AreEqual(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash<T>(T item)
    {
        int hash = item switch
        {
            null => 0,
            IList list => list.Count,
            Uri uri => uri.OriginalString.GetHashCode(StringComparison.Ordinal),
            _ => EqualityComparer<T>.Default.GetHashCode(item),
        };
        // Small numbers and aligned ones must not pile up in one part of the table.
        return (int)((uint)hash * 0x9E3779B1u >> 4);
    }
}
