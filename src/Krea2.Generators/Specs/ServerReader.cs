using System.Text;
using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads where the API is served.</summary>
internal static class ServerReader
{
    /// <summary>The first server's absolute address with its variables' defaults; null when there is none or it is relative.</summary>
    public static string? Read(SpecContext context)
    {
        var servers = context.ReadItems(context.Root, "servers");
        if (servers.Count == 0)
        {
            return null;
        }

        if (servers[0]["url"] is not { Kind: JsonKind.String } url)
        {
            context.ReportWrong("url", servers[0]["url"] ?? servers[0], "an address");
            return null;
        }

        var address = Expand(url.Text, servers[0]["variables"]);
        return address is not null
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
    }

    private static string? Expand(string url, JsonNode? variables)
    {
        var result = new StringBuilder();
        var position = 0;
        while (position < url.Length)
        {
            var open = url.IndexOf('{', position);
            var close = open < 0 ? -1 : url.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            var name = url.Substring(open + 1, close - open - 1);
            if (variables?[name]?["default"] is not { Kind: JsonKind.String or JsonKind.Number } value)
            {
                return null;
            }

            result.Append(url, position, open - position).Append(value.Text);
            position = close + 1;
        }

        return result.Append(url, position, url.Length - position).ToString();
    }
}
