using System.Globalization;
using System.Text;

namespace Krea2.Constraints;

/// <summary>A set of code points, kept as ranges and as general categories, that writes itself as a .NET expression.</summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly List<(int First, int Last)> _ranges = [];

    // .NET class escapes such as \p{Lu}.
    private readonly List<string> _categories = [];
    private bool _inverted;

    public static CodePointSet Digits() => Of(('0', '9'));

    public static CodePointSet WordCharacters() => Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    public static CodePointSet LineTerminators() => Of(('\n', '\n'), ('\r', '\r'), (0x2028, 0x2029));

    public static CodePointSet WhiteSpace() =>
        Of(('\t', '\r'), (' ', ' '), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000), (0xFEFF, 0xFEFF));

    public static CodePointSet Of(params (int First, int Last)[] ranges)
    {
        CodePointSet set = new();
        set._ranges.AddRange(ranges);
        return set;
    }

    public static CodePointSet OfCategories(params string[] classEscapes)
    {
        CodePointSet set = new();
        set._categories.AddRange(classEscapes);
        return set;
    }

    /// <summary>One code point outside a class.</summary>
    public static string LiteralText(int codePoint)
    {
        return codePoint <= 0xFFFF ? Unit(codePoint) : "(?:" + Unit(High(codePoint)) + Unit(Low(codePoint)) + ")";
    }

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void Add(CodePointSet other)
    {
        _ranges.AddRange(other._ranges);
        _categories.AddRange(other._categories);
    }

    /// <summary>Everything that is not in this set.</summary>
    public CodePointSet Inverted()
    {
        CodePointSet inverted = new();
        if (_categories.Count > 0)
        {
            inverted.Add(this);
            inverted._inverted = true;
            return inverted;
        }

        int next = 0;
        foreach ((int first, int last) in Normalized())
        {
            if (first > next)
            {
                inverted.Add(next, first - 1);
            }

            next = last + 1;
        }

        if (next <= Last)
        {
            inverted.Add(next, Last);
        }

        return inverted;
    }

    /// <summary>Whether .NET can tell which surrogate pairs belong to the set: it knows the category of half a pair only, and half a pair is no code point.</summary>
    public bool DecidesPairs => _categories.Count == 0 && (!HasSurrogates(0xDFFF, 0xD800) || HasSurrogates(0xD800, 0xDFFF));

    /// <summary>Writes the set as one quantifiable expression.</summary>
    /// <param name="byCodePoint">Whether a surrogate pair is one character, as in Unicode mode, or two.</param>
    /// <returns>The expression, or <c>null</c> when there is none.</returns>
    public string? ToPattern(bool byCodePoint)
    {
        if (_categories.Count > 0)
        {
            return ToCategoryClass();
        }

        List<(int First, int Last)> ranges = Normalized();
        bool allSurrogates = HasSurrogates(0xD800, 0xDFFF);
        List<string> alternatives = [];
        StringBuilder units = new();
        foreach ((int first, int last) in ranges)
        {
            if (byCodePoint && allSurrogates)
            {
                AppendRange(units, first, Math.Min(last, 0xD7FF));
                AppendRange(units, Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
            }
            else
            {
                AppendRange(units, first, Math.Min(last, 0xFFFF));
            }

            // Where single surrogates belong to the set, its pairs are covered one half at a time.
            if (byCodePoint || !allSurrogates)
            {
                AddPairs(alternatives, Math.Max(first, 0x10000), last);
            }
        }

        if (units.Length > 0)
        {
            alternatives.Insert(0, "[" + units + "]");
        }

        if (byCodePoint && allSurrogates)
        {
            alternatives.Add(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])");
            alternatives.Add(@"(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");
        }

        return alternatives.Count switch
        {
            0 => "(?!)",
            1 when units.Length > 0 => alternatives[0],
            _ => "(?:" + string.Join("|", alternatives) + ")",
        };
    }

    /// <summary>Whether one range begins at or before the first and ends at or behind the last.</summary>
    private bool HasSurrogates(int first, int last) => Normalized().Exists(range => range.First <= first && range.Last >= last);

    private string? ToCategoryClass()
    {
        StringBuilder text = new(_inverted ? "[^" : "[");
        foreach ((int first, int last) in _ranges)
        {
            if (last > 0xFFFF)
            {
                return null;
            }

            AppendRange(text, first, last);
        }

        return text.Append(string.Concat(_categories)).Append(']').ToString();
    }

    private List<(int First, int Last)> Normalized()
    {
        List<(int First, int Last)> sorted = [.. _ranges];
        sorted.Sort();
        List<(int First, int Last)> merged = [];
        foreach ((int first, int last) in sorted)
        {
            if (merged.Count > 0 && first <= merged[merged.Count - 1].Last + 1)
            {
                (int start, int end) = merged[merged.Count - 1];
                merged[merged.Count - 1] = (start, Math.Max(end, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return merged;
    }

    private static void AddPairs(List<string> alternatives, int first, int last)
    {
        while (first <= last)
        {
            // Either the rest of one high surrogate's block, or as many whole blocks as there are.
            bool whole = Low(first) == 0xDC00 && last - first >= 0x3FF;
            int end = whole ? ((last + 1) / 0x400 * 0x400) - 1 : Math.Min(last, first | 0x3FF);
            alternatives.Add("[" + Unit(High(first)) + "-" + Unit(High(end)) + "][" + Unit(Low(first)) + "-" + Unit(Low(end)) + "]");
            first = end + 1;
        }
    }

    private static void AppendRange(StringBuilder text, int first, int last)
    {
        if (first <= last)
        {
            text.Append(Unit(first));
            if (last > first)
            {
                text.Append('-').Append(Unit(last));
            }
        }
    }

    private static int High(int codePoint) => 0xD800 + ((codePoint - 0x10000) >> 10);

    private static int Low(int codePoint) => 0xDC00 + ((codePoint - 0x10000) & 0x3FF);

    private static string Unit(int unit)
    {
        return unit < 128 && char.IsLetterOrDigit((char)unit) ? ((char)unit).ToString() : "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);
    }
}
