using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Hosting;

/// <summary>Reads the JSON that a request brings.</summary>
internal static class JsonBody
{
    /// <summary>The body, or why there is none.</summary>
    public static async Task<(JsonElement Body, string? Problem)> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            return (default, "The body must be sent as application/json");
        }

        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return (document.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
            return (default, "The body is not valid JSON");
        }
    }
}
