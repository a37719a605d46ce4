namespace Krea2.Constraints;

/// <summary>The format <c>uri</c>: absolute, and otherwise as tolerant as the hosts are.</summary>
internal static class UriFormat
{
    public static bool Matches(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon <= 0 || !IsScheme(text.Slice(0, colon)))
        {
            return false;
        }

        ReadOnlySpan<char> scheme = text.Slice(0, colon);
        if (scheme.Equals("data".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            // Not looked at further: these carry whole pictures.
            return true;
        }

        ReadOnlySpan<char> rest = text.Slice(colon + 1);
        foreach (char c in rest)
        {
            // Nearly all are printable ASCII, and need no table of Unicode.
            if (c is <= ' ' or '\\' || (c > '~' && (char.IsControl(c) || char.IsWhiteSpace(c))))
            {
                return false;
            }
        }

        bool needsHost = scheme.Equals("http".AsSpan(), StringComparison.OrdinalIgnoreCase) || scheme.Equals("https".AsSpan(), StringComparison.OrdinalIgnoreCase);
        return !needsHost || HasHost(rest);
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isLetter = text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
            if (!isLetter && (i == 0 || text[i] is not ((>= '0' and <= '9') or '+' or '-' or '.')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasHost(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || rest[0] != '/' || rest[1] != '/')
        {
            return false;
        }

        ReadOnlySpan<char> authority = rest.Slice(2);
        int end = authority.IndexOfAny('/', '?', '#');
        authority = end < 0 ? authority : authority.Slice(0, end);
        ReadOnlySpan<char> host = authority.Slice(authority.LastIndexOf('@') + 1);
        return host.Length > 0 && host[0] != ':';
    }
}
