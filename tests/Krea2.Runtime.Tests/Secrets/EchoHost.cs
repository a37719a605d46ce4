using Krea2.Tests.Http;
using Microsoft.AspNetCore.Http;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>A host that repeats in its answers what it was told in confidence.</summary>
internal static class EchoHost
{
    public static Task<ScriptedHost> StartAsync(int status, Func<string, string> write, string contentType = "application/json")
    {
        return ScriptedHost.StartAsync(async context =>
        {
            string told = Told(context, write);
            foreach (string header in (string[])["WWW-Authenticate", "Location", "Link", "Sunset", "Deprecation", "Retry-After", "X-Request-Id"])
            {
                context.Response.Headers[header] = header is "Link" ? $"<{Signed(context).AbsoluteUri}>; rel=\"deprecation\"" : header is "Location" ? $"/elsewhere?key={Uri.EscapeDataString(Marks.Key)}" : Uri.EscapeDataString(Marks.Key);
            }

            await ScriptedHost.AnswerAsync(context, status, told, contentType);
        });
    }

    /// <summary>Key, webhook and signed addresses, in a body of the kind that hosts answer errors with.</summary>
    private static string Told(HttpContext context, Func<string, string> write)
    {
        string key = write(Marks.Key);
        if (!key.Contains("s3cr3t", StringComparison.Ordinal))
        {
            // Keys are known and found in base64 too; addresses of which nothing is known are not.
            write = static text => text;
        }

        string webhook = write(Marks.Webhook.AbsoluteUri);
        string signed = write(Signed(context).AbsoluteUri);
        string query = write(context.Request.Path + new Uri(Marks.Webhook.AbsoluteUri).Query);
        return $$"""{"error":"no: Bearer {{key}}, see {{webhook}}","code":"{{key}}","message":"{{signed}} for {{query}}","reason":"{{webhook}}","replacement":"{{key}}","migration_url":"https://x.example.invalid/{{key}}","headers":"authorization: Bearer {{key}}"}""";
    }

    private static Uri Signed(HttpContext context) => Marks.Signed(new Uri($"http://{context.Request.Host}"), "/files/upload.png");
}
