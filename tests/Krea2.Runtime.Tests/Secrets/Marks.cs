using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>Secrets that are easy to find again, in whatever way something writes them.</summary>
internal static class Marks
{
    /// <summary>An API key with every character that JSON, addresses, pages and base64 write in another way.</summary>
    public const string Key = """kid-7:m"k\/<&>'+=%?~{}|s3cr3tKEYs3cr3t^=""";

    /// <summary>Where a host reports jobs: the path is no secret, the query is.</summary>
    public static readonly Uri Webhook = new($"https://hooks.example.invalid/krea?token={Uri.EscapeDataString("\"+/=& ")}{KeptQuery}");

    /// <summary>A prompt is the user's business, and no log's.</summary>
    public const string Prompt = "a red fox, pr1vatePROMPT";

    private const string KeptKey = "s3cr3tKEYs3cr3t";
    private const string KeptQuery = "s1gnatureQUERYs1gnature";
    private const string KeptPrompt = "pr1vatePROMPT";

    // What survives every escaping, and what base64 makes of it at every place.
    private static readonly string[] s_keyForms = Forms(KeptKey);
    private static readonly string[] s_queryForms = Forms(KeptQuery);
    private static readonly string[] s_promptForms = Forms(KeptPrompt);

    /// <summary>A result or an upload, with a signature.</summary>
    public static Uri Signed(Uri host, string path) => new(host, $"{path}?X-Sig={Uri.EscapeDataString("+/=")}{KeptQuery}&b=%22");

    public static bool HoldKey(string text) => s_keyForms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    public static bool HoldQuery(string text) => s_queryForms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    public static bool HoldPrompt(string text) => s_promptForms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ways in which a host may write a text into an answer.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> Writings { get; } = new Dictionary<string, Func<string, string>>
    {
        ["plain"] = static text => text,
        ["JSON"] = static text => JsonEncodedText.Encode(text).ToString(),
        ["JSON, relaxed"] = Json,
        ["JSON with slashes"] = static text => Json(text).Replace("/", "\\/", StringComparison.Ordinal),
        ["JSON in JSON"] = static text => JsonEncodedText.Encode(JsonEncodedText.Encode(text).ToString()).ToString(),
        ["HTML"] = static text => Json(HtmlEncoder.Default.Encode(text)),
        ["old HTML"] = static text => Json(System.Net.WebUtility.HtmlEncode(text)),
        ["HTML in JSON"] = static text => JsonEncodedText.Encode(HtmlEncoder.Default.Encode(text)).ToString(),
        ["URL"] = Uri.EscapeDataString,
        ["URL, lower case"] = static text => UrlEncoder.Default.Encode(text).ToLowerInvariant().Replace(KeptKey.ToLowerInvariant(), KeptKey, StringComparison.Ordinal).Replace(KeptQuery.ToLowerInvariant(), KeptQuery, StringComparison.Ordinal),
        ["URL in URL"] = static text => Uri.EscapeDataString(Uri.EscapeDataString(text)),
        ["base64"] = static text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        ["base64 of more"] = static text => Convert.ToBase64String(Encoding.UTF8.GetBytes($"Bearer {text}!")),
        ["base64 for URLs"] = static text => Convert.ToBase64String(Encoding.UTF8.GetBytes($"u:{text}")).Replace('+', '-').Replace('/', '_').TrimEnd('='),
    };

    private static string Json(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();

    private static string[] Forms(string kept)
    {
        var forms = new List<string> { kept, Convert.ToHexString(Encoding.UTF8.GetBytes(kept)) };
        for (int before = 0; before < 3; before++)
        {
            string whole = Convert.ToBase64String([.. new byte[before], .. Encoding.UTF8.GetBytes(kept)]);
            forms.Add(whole[(((before * 8) + 5) / 6)..((before + kept.Length) * 8 / 6)]);
        }

        return [.. forms];
    }
}
