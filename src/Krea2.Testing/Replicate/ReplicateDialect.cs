using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Replicate;

/// <summary>Replicate's routes and errors.</summary>
internal sealed class ReplicateDialect : HostDialect
{
    public const string Base = "/v1";

    private const string Predictions = Base + "/predictions/";

    public static ReplicateDialect Instance { get; } = new();

    public override string Name => "Replicate";

    public override string BasePath => Base + "/";

    public override string Unauthorized => "You did not pass a valid authentication token";

    public override RequestKind KindOf(string method, string path, ReadOnlyMemory<byte> body)
    {
        return method switch
        {
            "POST" when path.StartsWith(Predictions, StringComparison.Ordinal) && path.EndsWith("/cancel", StringComparison.Ordinal) => RequestKind.Cancel,
            "POST" when path.EndsWith("/predictions", StringComparison.Ordinal) => RequestKind.Submit,
            "POST" when path == Base + "/files" => RequestKind.Upload,
            "GET" when path.StartsWith(Predictions, StringComparison.Ordinal) => RequestKind.Poll,
            "GET" when path.StartsWith("/images/", StringComparison.Ordinal) => RequestKind.Download,
            "GET" when path.StartsWith(Base + "/files/", StringComparison.Ordinal) && path.EndsWith("/download", StringComparison.Ordinal) => RequestKind.Download,
            _ => RequestKind.Other,
        };
    }

    public override Task WriteErrorAsync(HttpContext context, int status, string message) => ReplicateError.WriteAsync(context, status, message);
}
