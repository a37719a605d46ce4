using System.Net.Http.Headers;

namespace Krea2.Telemetry;

/// <summary>Finds an address in the <c>Link</c> headers of an answer (RFC 8288).</summary>
internal static class LinkHeader
{
    /// <summary>The first http or https address with a relation.</summary>
    public static Uri? Find(HttpResponseMessage response, string relation)
    {
        if (!response.Headers.NonValidated.TryGetValues("Link", out HeaderStringValues values))
        {
            return null;
        }

        foreach (string value in values)
        {
            if (Find(value, relation) is { } target
                && Uri.TryCreate(response.RequestMessage?.RequestUri ?? new Uri("relative:/"), target, out Uri? address)
                && address.Scheme is "http" or "https")
            {
                return address;
            }
        }

        return null;
    }

    private static string? Find(string header, string relation)
    {
        int position = 0;
        while (header.IndexOf('<', position) is >= 0 and int open && header.IndexOf('>', open) is > 0 and int close)
        {
            int end = EndOfLink(header, close + 1);
            if (HasRelation(header[(close + 1)..end], relation))
            {
                return header[(open + 1)..close].Trim();
            }

            position = end;
        }

        return null;
    }

    /// <summary>Where the parameters of a link end: at a comma that is not quoted.</summary>
    private static int EndOfLink(string header, int start)
    {
        bool quoted = false;
        for (int i = start; i < header.Length; i++)
        {
            if (header[i] == '"')
            {
                quoted = !quoted;
            }
            else if (header[i] == ',' && !quoted)
            {
                return i;
            }
        }

        return header.Length;
    }

    private static bool HasRelation(string parameters, string relation)
    {
        foreach (string parameter in parameters.Split(';', StringSplitOptions.TrimEntries))
        {
            string[] parts = parameter.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[0].Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                return parts[1].Trim('"').Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase);
            }
        }

        return false;
    }
}
