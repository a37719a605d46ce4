using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Krea2.Serialization;

/// <summary>Prints a generated record for people: long texts cut, addresses without user and query, so that no secret shows.</summary>
public sealed class RecordText
{
    private const int MaximumTextLength = 64;
    private readonly StringBuilder _text = new();
    private bool _any;

    /// <summary>Begins with the name of the type.</summary>
    public RecordText(string type) => _text.Append(type).Append(" {");

    /// <summary>Adds a member; one that is not set is left out.</summary>
    public RecordText Add(string member, object? value)
    {
        if (value is null)
        {
            return this;
        }

        return Append(member, Of(value));
    }

    /// <summary>Prints one value for people.</summary>
    public static string Of(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            string text => "\"" + (IsAddress(text) ? PublicAddress(text) : Cut(text)) + "\"",
            Uri uri => PublicAddress(uri.OriginalString),
            JsonElement element => element.ValueKind.ToString(),
            ExtraMembers extra => Count(extra.Count, "member"),
            ICollection collection => Count(collection.Count, "item"),
            IReadOnlyCollection<object> collection => Count(collection.Count, "item"),
            IEnumerable items => Count(items.Cast<object?>().Count(), "item"),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }

    /// <summary>Adds an address, without its user and query: they may carry credentials.</summary>
    public RecordText AddAddress(string member, string? value) => value is null ? this : Append(member, PublicAddress(value));

    /// <summary>Adds a member whose value is never shown.</summary>
    public RecordText AddSecret(string member, object? value) => value is null ? this : Append(member, "***");

    /// <inheritdoc/>
    public override string ToString() => _text + " }";

    private RecordText Append(string member, string text)
    {
        _text.Append(_any ? ", " : " ").Append(member).Append(" = ").Append(text);
        _any = true;
        return this;
    }

    private static string Count(int count, string what) => $"{count.ToString(CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";

    private static string Cut(string text) => text.Length <= MaximumTextLength ? text : $"{text[..MaximumTextLength]}... ({Count(text.Length, "character")})";

    // Where a host takes an address or something else as plain text, the query may be a credential all the same.
    private static bool IsAddress(string text) =>
        (text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) && !text.Contains(' ', StringComparison.Ordinal);

    private static string PublicAddress(string address)
    {
        var end = address.IndexOfAny(['?', '#']);
        var shown = end < 0 ? address : address[..end];
        var authority = shown.IndexOf("://", StringComparison.Ordinal);
        if (authority >= 0)
        {
            var start = authority + 3;
            var slash = shown.IndexOf('/', start);
            var at = shown.LastIndexOf('@', (slash < 0 ? shown.Length : slash) - 1);
            if (at >= start)
            {
                shown = shown[..start] + shown[(at + 1)..];
            }
        }

        return Cut(shown);
    }
}
