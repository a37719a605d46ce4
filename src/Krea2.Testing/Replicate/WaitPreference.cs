using System.Globalization;
using System.Text.RegularExpressions;

namespace Krea2.Testing.Replicate;

/// <summary>The headers that say how long a submit is held, and how long a prediction may take.</summary>
internal static partial class WaitPreference
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(60);

    /// <summary>Reads <c>Prefer</c>: how long to hold the submit, null for not at all.</summary>
    /// <returns>False for a wait that is not from 1 to 60 seconds.</returns>
    public static bool TryReadPrefer(string header, out TimeSpan? wait)
    {
        wait = null;
        if (Wait().Match(header.Trim()) is not { Success: true } match)
        {
            return !header.TrimStart().StartsWith("wait", StringComparison.Ordinal);
        }

        wait = match.Groups["n"].Success ? TimeSpan.FromSeconds(int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture)) : s_longest;
        return wait >= TimeSpan.FromSeconds(1) && wait <= s_longest;
    }

    /// <summary>Reads <c>Cancel-After</c>, for example <c>30s</c>, <c>5m</c> or <c>2h30m</c>; without a letter it is seconds.</summary>
    /// <returns>False for what is no time.</returns>
    public static bool TryReadCancelAfter(string header, out TimeSpan? after)
    {
        after = null;
        if (header.Length == 0)
        {
            return true;
        }

        if (Span().Match(header.Trim()) is not { Success: true } match)
        {
            return false;
        }

        after = TimeSpan.FromHours(Number("h")) + TimeSpan.FromMinutes(Number("m")) + TimeSpan.FromSeconds(Number("s"));
        return after > TimeSpan.Zero;

        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    [GeneratedRegex(@"\Await(=(?<n>[0-9]{1,2}))?\z")]
    private static partial Regex Wait();

    [GeneratedRegex(@"\A(?=[0-9])((?<h>[0-9]{1,5})h)?((?<m>[0-9]{1,5})m)?((?<s>[0-9]{1,5})s?)?\z")]
    private static partial Regex Span();
}
