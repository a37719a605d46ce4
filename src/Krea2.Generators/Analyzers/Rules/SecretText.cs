namespace Krea2.Generators.Analyzers.Rules;

/// <summary>Tells a key from a placeholder.</summary>
internal static class SecretText
{
    private const int ShortestKey = 24;

    // How keys of the hosts and of services like them begin.
    private static readonly string[] Prefixes = ["r8_", "sk-", "sk_", "rw_", "wsk_", "krea_", "key-", "pk_live_", "ghp_"];

    /// <summary>Whether the text looks like a key: a known beginning, or at least 24 characters without any order.</summary>
    public static bool LooksLikeKey(string text)
    {
        if (text.Any(char.IsWhiteSpace) || text.Distinct().Count() < 8)
        {
            return false;
        }

        return (text.Length >= 16 && Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal)) is { } known && !IsWords(text.Substring(known.Length))) || (text.Length >= ShortestKey && IsRandom(text));
    }

    // What people write where a key belongs: words in one case, joined by dashes.
    private static bool IsWords(string text) => !text.Any(char.IsDigit) && (!text.Any(char.IsLower) || !text.Any(char.IsUpper));

    // Words and sentences joined by dashes are names; a key mixes digits with letters all over.
    private static bool IsRandom(string text)
    {
        var digits = text.Count(char.IsDigit);
        var letters = text.Count(char.IsLetter);
        var changes = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]) != char.IsDigit(text[i - 1]) || (char.IsUpper(text[i]) && char.IsLower(text[i - 1])))
            {
                changes++;
            }
        }

        return digits > 0 && letters > 0 && changes * 4 >= text.Length;
    }
}
