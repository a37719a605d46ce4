using System.Globalization;
using System.Text;
using System.Text.Json;
using Krea2.Http;

namespace Krea2.Serialization;

/// <summary>Where a byte of a JSON text lies: the pointer of the value, and the line and column of the text.</summary>
/// <param name="Pointer">JSON pointer; the root is <c>(root)</c>.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in bytes, from 1.</param>
internal readonly record struct JsonPlace(string Pointer, int Line, int Column)
{
    /// <summary>Reads the text once more, up to the position: only errors pay for it.</summary>
    public static JsonPlace Of(ReadOnlySpan<byte> utf8Json, long position)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < position && i < utf8Json.Length; i++)
        {
            if (utf8Json[i] == (byte)'\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new JsonPlace(PointerOf(utf8Json, position), line, (int)position - lineStart + 1);
    }

    /// <summary>Where the reader stopped, in its own counting: both from zero.</summary>
    public static JsonPlace Broken(ReadOnlySpan<byte> utf8Json, long line, long column)
    {
        var lineStart = 0;
        for (long i = 0; i < line; i++)
        {
            lineStart += utf8Json[lineStart..].IndexOf((byte)'\n') + 1;
        }

        return new JsonPlace(PointerOf(utf8Json, lineStart + column), (int)line + 1, (int)column + 1);
    }

    /// <summary>Reads on with a copy of a reader that stands on the first token of a value.</summary>
    /// <param name="reader">The reader as it stood before the value was read.</param>
    /// <param name="position">Index of the byte, counted as the reader counts.</param>
    /// <returns>The pointer inside that value.</returns>
    public static string PointerOf(Utf8JsonReader reader, long position)
    {
        // One entry a level: the name of the member being read, or the index of the item.
        var levels = new List<(string? Name, int Index)>();
        try
        {
            do
            {
                StepIntoItem(levels, reader.TokenType);
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    levels[^1] = (reader.GetString(), -1);
                }

                var closes = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
                if (closes)
                {
                    levels.RemoveAt(levels.Count - 1);
                }

                if (reader.TokenStartIndex >= position)
                {
                    break;
                }

                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    levels.Add((null, -1));
                }
                else if (reader.TokenType == JsonTokenType.StartArray)
                {
                    levels.Add((null, 0));
                }
            }
            while (reader.Read());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The text breaks off before the position, or a name is not Unicode: the pointer found so far is the best there is.
        }

        var pointer = new StringBuilder();
        foreach (var (name, index) in levels)
        {
            if (name is not null)
            {
                pointer.Append('/').Append(SecretRedactor.WithoutQueries(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
            else if (index > 0)
            {
                pointer.Append('/').Append((index - 1).ToString(CultureInfo.InvariantCulture));
            }
        }

        return pointer.Length == 0 ? "(root)" : pointer.ToString();
    }

    private static string PointerOf(ReadOnlySpan<byte> utf8Json, long position)
    {
        var reader = new Utf8JsonReader(utf8Json);
        try
        {
            reader.Read();
        }
        catch (JsonException)
        {
            return "(root)";
        }

        return PointerOf(reader, position);
    }

    private static void StepIntoItem(List<(string? Name, int Index)> levels, JsonTokenType token)
    {
        if (levels.Count > 0 && levels[^1] is { Name: null, Index: >= 0 } && token != JsonTokenType.EndArray)
        {
            levels[^1] = (null, levels[^1].Index + 1);
        }
    }
}
