using System.Diagnostics;
using System.Text;

namespace Krea2.Http;

/// <summary>Takes API keys and the queries of addresses out of foreign text before it gets into an error.</summary>
internal sealed class SecretRedactor
{
    private const string Mask = "***";

    // What stands for the rest of a text that was cut.
    private const string Cut = "...";

    // Shorter "keys" guard nothing, and replacing them would shred every text.
    private const int ShortestSecret = 4;

    // A part of a key that is as long as this and that nothing escapes is a secret of its own: it shows through whatever a host makes of the rest.
    private const int ShortestPart = 12;

    // Of a secret that the end of a text cuts off, less than this gives nothing away, and may be a word of the text.
    private const int ShortestRemnant = 8;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly List<string> _secrets = [];

    public SecretRedactor(string? key)
    {
        if (key is null)
        {
            return;
        }

        Add(key);
        if (key.IndexOf(':') is >= 0 and int colon)
        {
            // Keys that are an id and a secret may be echoed in halves.
            Add(key[(colon + 1)..]);
        }

        foreach (string part in PlainParts(key))
        {
            Add(part);
        }

        foreach (string base64 in Base64Forms(key))
        {
            Add(base64);
            Add(base64.Replace('+', '-').Replace('/', '_'));
        }

        _secrets.Sort(static (a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text) => WithoutQueries(WithoutSecrets(text));

    /// <summary>The exception when its text (and that of its causes) can be shown, else <c>null</c>.</summary>
    public Exception? IfSafe(Exception? exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            if (Redact(e.Message) != e.Message)
            {
                return null;
            }
        }

        return exception;
    }

    /// <summary>The text with every query masked: after <c>http…?</c> in any case, elsewhere where it looks like <c>?name=value</c>.</summary>
    public static string WithoutQueries(string text)
    {
        StringBuilder? result = null;
        int done = 0;
        bool inAddress = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (EndsAddress(text[i]))
            {
                inAddress = false;
            }
            else if (text.AsSpan(i).StartsWith("http", StringComparison.OrdinalIgnoreCase))
            {
                inAddress = true;
            }
            else if (EscapedText.LengthAtStart(text.AsSpan(i), '?') is > 0 and int mark && (inAddress || IsAssignment(text.AsSpan(i + mark))))
            {
                int end = i + mark;
                while (end < text.Length && !EndsAddress(text[end]))
                {
                    end++;
                }

                if (end > i + mark)
                {
                    (result ??= new StringBuilder(text.Length)).Append(text, done, i + mark - done).Append(Mask);
                    done = end;
                }

                i = end - 1;
            }
        }

        return result is null ? text : result.Append(text, done, text.Length - done).ToString();
    }

    private void Add(string secret)
    {
        if (secret.Length >= ShortestSecret && !_secrets.Contains(secret))
        {
            _secrets.Add(secret);
        }
    }

    private string WithoutSecrets(string text)
    {
        StringBuilder? result = null;
        int done = 0;
        int cut = -1;
        for (int i = 0; i < text.Length && _secrets.Count > 0; i++)
        {
            cut = cut >= i || cut == text.Length ? cut : EndOfCut(text, i);
            int length = LengthOfSecret(text.AsSpan(i));
            length = length > 0 || cut == text.Length || cut == i ? length : LengthOfSecret(text.AsSpan(i, cut - i));
            if (length > 0)
            {
                (result ??= new StringBuilder(text.Length)).Append(text, done, i - done).Append(Mask);
                done = i + length;
                i = done - 1;
            }
        }

        return result is null ? text : result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Where the text was cut that a place belongs to; its end where nothing says so.</summary>
    private static int EndOfCut(string text, int start) => text.IndexOf(Cut, start, StringComparison.Ordinal) is >= 0 and int cut ? cut : text.Length;

    private int LengthOfSecret(ReadOnlySpan<char> text)
    {
        foreach (string secret in _secrets)
        {
            if (EscapedText.LengthAtStart(text, secret, ShortestRemnant) is > 0 and int length)
            {
                return length;
            }
        }

        return 0;
    }

    private static IEnumerable<string> PlainParts(string key)
    {
        int start = 0;
        for (int i = 0; i <= key.Length; i++)
        {
            if (i == key.Length || !char.IsAsciiLetterOrDigit(key[i]))
            {
                if (i - start >= ShortestPart)
                {
                    yield return key[start..i];
                }

                start = i + 1;
            }
        }
    }

    /// <summary>What base64 shows of a text whatever stands before and after it: the first one is the text alone.</summary>
    private static IEnumerable<string> Base64Forms(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        yield return Convert.ToBase64String(bytes);
        for (int before = 0; before < 3; before++)
        {
            string whole = Convert.ToBase64String([.. new byte[before], .. bytes]);
            int start = ((before * 8) + 5) / 6;
            int end = (before + bytes.Length) * 8 / 6;
            yield return whole[start..end];
        }
    }

    /// <summary>Whether a text begins with a name and an equals sign.</summary>
    private static bool IsAssignment(ReadOnlySpan<char> text)
    {
        int name = 0;
        while (name < text.Length && (char.IsAsciiLetterOrDigit(text[name]) || text[name] is '_' or '-' or '.' or '~' or '[' or ']'))
        {
            name++;
        }

        return name > 0 && EscapedText.LengthAtStart(text[name..], '=') > 0;
    }

    private static bool EndsAddress(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\'' or '<' or '>' or '`';
}
