namespace Krea2.Constraints;

/// <summary>Lengths in Unicode code points: a surrogate pair is one, a surrogate on its own is one too.</summary>
internal static class CodePoints
{
    /// <summary>Counts code points.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                count--;
            }
        }

        return count;
    }

    /// <summary>Whether there are at most so many, counting only where the number of characters does not decide.</summary>
    public static bool AreAtMost(ReadOnlySpan<char> text, long limit)
    {
        return text.Length <= limit || (((long)text.Length + 1) / 2 <= limit && Count(text) <= limit);
    }

    /// <summary>Whether there are at least so many, counting only where the number of characters does not decide.</summary>
    public static bool AreAtLeast(ReadOnlySpan<char> text, long limit)
    {
        return ((long)text.Length + 1) / 2 >= limit || (text.Length >= limit && Count(text) >= limit);
    }

    /// <summary>Whether a text holds any surrogate, paired or not.</summary>
    public static bool HaveSurrogates(ReadOnlySpan<char> text)
    {
#if NET
        return text.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
#else
        foreach (char c in text)
        {
            if (char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
#endif
    }
}
