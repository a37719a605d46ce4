namespace Krea2.Constraints;

/// <summary>The formats <c>date</c> and <c>date-time</c> of RFC 3339.</summary>
internal static class DateTimeFormat
{
    private const int DateLength = 10;

    public static bool MatchesDate(ReadOnlySpan<char> text)
    {
        if (text.Length != DateLength || text[4] != '-' || text[7] != '-' || !TryRead(text, 0, 4, out int year) || !TryRead(text, 5, 2, out int month) || !TryRead(text, 8, 2, out int day))
        {
            return false;
        }

        bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        int days = month switch { 2 => leap ? 29 : 28, 4 or 6 or 9 or 11 => 30, >= 1 and <= 12 => 31, _ => 0 };
        return day >= 1 && day <= days;
    }

    public static bool MatchesDateTime(ReadOnlySpan<char> text)
    {
        // RFC 3339 lets an application write a space instead of the T.
        if (text.Length <= DateLength || text[DateLength] is not ('T' or 't' or ' ') || !MatchesDate(text.Slice(0, DateLength)))
        {
            return false;
        }

        ReadOnlySpan<char> time = text.Slice(DateLength + 1);
        if (time.Length < 9 || time[2] != ':' || time[5] != ':' || !TryRead(time, 0, 2, out int hour) || !TryRead(time, 3, 2, out int minute) || !TryRead(time, 6, 2, out int second))
        {
            return false;
        }

        int at = 8;
        if (time[at] == '.')
        {
            int start = ++at;
            while (at < time.Length && time[at] is >= '0' and <= '9')
            {
                at++;
            }

            if (at == start)
            {
                return false;
            }
        }

        if (!TryReadOffset(time.Slice(at), out int offset) || hour > 23 || minute > 59 || second > 60)
        {
            return false;
        }

        // A leap second is the last one of a day in universal time.
        const int MinutesOfDay = 24 * 60;
        int universal = ((hour * 60) + minute - offset + MinutesOfDay) % MinutesOfDay;
        return second < 60 || universal == MinutesOfDay - 1;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] is 'Z' or 'z';
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':' || !TryRead(text, 1, 2, out int hour) || !TryRead(text, 4, 2, out int minute))
        {
            return false;
        }

        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return hour <= 23 && minute <= 59;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int start, int length, out int value)
    {
        value = 0;
        foreach (char c in text.Slice(start, length))
        {
            if (c is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
