namespace Krea2.Constraints;

/// <summary>The formats <c>ipv4</c> (four decimal numbers) and <c>ipv6</c> (RFC 4291 section 2.2).</summary>
internal static class IPAddressFormat
{
    public static bool MatchesIPv4(ReadOnlySpan<char> text)
    {
        int numbers = 0;
        while (true)
        {
            int end = text.IndexOf('.');
            if (!IsByte(end < 0 ? text : text.Slice(0, end)))
            {
                return false;
            }

            numbers++;
            if (end < 0)
            {
                return numbers == 4;
            }

            text = text.Slice(end + 1);
        }
    }

    public static bool MatchesIPv6(ReadOnlySpan<char> text)
    {
        int gap = text.IndexOf("::".AsSpan());
        if (gap < 0)
        {
            return CountGroups(text, mayEndInIPv4: true) == 8;
        }

        // An empty side of the gap stands for no groups at all.
        ReadOnlySpan<char> tail = text.Slice(gap + 2);
        int before = gap == 0 ? 0 : CountGroups(text.Slice(0, gap), mayEndInIPv4: false);
        int after = tail.Length == 0 ? 0 : CountGroups(tail, mayEndInIPv4: true);
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    /// <summary>Counts groups between colons, an IPv4 address as two; -1 when one of them is wrong.</summary>
    private static int CountGroups(ReadOnlySpan<char> text, bool mayEndInIPv4)
    {
        int groups = 0;
        while (true)
        {
            int end = text.IndexOf(':');
            ReadOnlySpan<char> group = end < 0 ? text : text.Slice(0, end);
            if (end < 0 && mayEndInIPv4 && group.IndexOf('.') >= 0)
            {
                return MatchesIPv4(group) ? groups + 2 : -1;
            }

            if (group.Length is 0 or > 4)
            {
                return -1;
            }

            foreach (char c in group)
            {
                if (!TextFormats.IsHexDigit(c))
                {
                    return -1;
                }
            }

            groups++;
            if (end < 0)
            {
                return groups;
            }

            text = text.Slice(end + 1);
        }
    }

    private static bool IsByte(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0'))
        {
            return false;
        }

        int value = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return value <= 255;
    }
}
