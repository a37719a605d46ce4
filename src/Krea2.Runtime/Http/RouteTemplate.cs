using System.Text;

namespace Krea2.Http;

/// <summary>Puts values into a route such as <c>/jobs/{id}</c> so that no value can leave its segment.</summary>
internal static class RouteTemplate
{
    public static string Escape(string name, string value, bool allowSlashes)
    {
        if (value.Length == 0)
        {
            throw new ArgumentException($"The path parameter '{name}' must not be empty.", nameof(value));
        }

        foreach (string segment in allowSlashes ? value.Split('/') : [value])
        {
            if (segment is "" or "." or "..")
            {
                throw new ArgumentException($"The path parameter '{name}' must have no empty, '.' or '..' segment, but is \"{MessageText.Given(value)}\".", nameof(value));
            }
        }

        string escaped = Uri.EscapeDataString(value);
        return allowSlashes ? escaped.Replace("%2F", "/", StringComparison.Ordinal) : escaped;
    }

    /// <summary>The name of the first parameter of a route.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    public static string ParameterOf(string route)
    {
        int open = route.IndexOf('{', StringComparison.Ordinal);
        int close = open < 0 ? -1 : route.IndexOf('}', open);
        return close > open + 1 ? route[(open + 1)..close] : throw new ArgumentException($"The route {route} has no parameter for the id of a job.", nameof(route));
    }

    public static string Expand(string route, IReadOnlyDictionary<string, string> values)
    {
        var path = new StringBuilder(route.Length + 32);
        int position = 0;
        while (position < route.Length)
        {
            int open = route.IndexOf('{', position);
            int close = open < 0 ? -1 : route.IndexOf('}', open);
            if (close < 0)
            {
                path.Append(route, position, route.Length - position);
                break;
            }

            string name = route[(open + 1)..close];
            if (!values.TryGetValue(name, out string? value))
            {
                throw new InvalidOperationException($"The path parameter '{name}' of the route {route} has no value.");
            }

            path.Append(route, position, open - position).Append(value);
            position = close + 1;
        }

        return path.ToString();
    }
}
