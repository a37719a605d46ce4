using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Krea's routes and errors.</summary>
internal sealed class KreaDialect : HostDialect
{
    public static KreaDialect Instance { get; } = new();

    public override string Name => "Krea";

    public override string Unauthorized => "You are not authenticated";

    public override RequestKind KindOf(string method, string path, ReadOnlyMemory<byte> body)
    {
        return method switch
        {
            "POST" when StartsWith("/generate/") => RequestKind.Submit,
            "POST" when path == "/assets" => RequestKind.Upload,
            "GET" when StartsWith("/jobs/") => RequestKind.Poll,
            "DELETE" when StartsWith("/jobs/") => RequestKind.Cancel,
            "GET" when StartsWith("/images/") || StartsWith("/files/") => RequestKind.Download,
            _ => RequestKind.Other,
        };

        bool StartsWith(string prefix) => path.StartsWith(prefix, StringComparison.Ordinal);
    }

    public override Task WriteErrorAsync(HttpContext context, int status, string message) => KreaError.WriteAsync(context, status, message);
}
