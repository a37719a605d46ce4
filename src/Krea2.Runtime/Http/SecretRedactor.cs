using System.Text;
using System.Text.Encodings.Web;

namespace Krea2.Http;

/// <summary>Takes API keys and the queries of addresses out of foreign text before it gets into an error.</summary>
internal sealed class SecretRedactor
{
    private const string Mask = "***";

    // Shorter "keys" guard nothing, and replacing them would shred every text.
    private const int ShortestSecret = 4;

    private readonly List<string> _secrets = [];

    public SecretRedactor(string? key)
    {
        if (key is null)
        {
            return;
        }

        Add(key);
        Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(key)));
        if (key.IndexOf(':') is >= 0 and int colon)
        {
            // Keys that are an id and a secret may be echoed in halves.
            Add(key[(colon + 1)..]);
        }

        _secrets.Sort(static (a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>The text without secrets.</summary>
    public string Redact(string text)
    {
        foreach (string secret in _secrets)
        {
            text = text.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return WithoutQueries(text);
    }

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

    private void Add(string secret)
    {
        if (secret.Length < ShortestSecret)
        {
            return;
        }

        _secrets.Add(secret);
        foreach (string form in (string[])[Uri.EscapeDataString(secret), JavaScriptEncoder.Default.Encode(secret), JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(secret)])
        {
            if (!_secrets.Contains(form))
            {
                _secrets.Add(form);
            }
        }
    }

    private static string WithoutQueries(string text)
    {
        int scheme = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (scheme < 0 || !text.Contains('?', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int done = 0;
        while (scheme >= 0)
        {
            int end = scheme;
            while (end < text.Length && !EndsAddress(text[end]))
            {
                end++;
            }

            int query = text.IndexOf('?', scheme, end - scheme);
            if (query >= 0)
            {
                result.Append(text, done, query + 1 - done).Append(Mask);
                done = end;
            }

            scheme = end < text.Length ? text.IndexOf("http", end, StringComparison.OrdinalIgnoreCase) : -1;
        }

        return result.Append(text, done, text.Length - done).ToString();
    }

    private static bool EndsAddress(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\'' or '<' or '>' or '`';
}
