using System.Text.Json;

namespace Krea2.Protocols;

/// <summary>Ids that a job can be asked for by; a route has no place for the others.</summary>
internal static class JobIds
{
    /// <summary>The id, if it is one.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static string Checked(string? id, string name)
    {
        return id switch
        {
            null or "" => throw new JsonException($"'{name}' is missing."),
            "." or ".." => throw new JsonException($"'{name}' is no id."),
            _ => id,
        };
    }
}
