using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.WaveSpeed;

/// <summary>WaveSpeed's routes and errors.</summary>
internal sealed class WaveSpeedDialect : HostDialect
{
    public const string Base = "/api/v3";

    /// <summary>Where a file is put for which a ticket was given; as presigned addresses it takes no key.</summary>
    public const string PutPrefix = "/uploads/";

    public static WaveSpeedDialect Instance { get; } = new();

    public override string Name => "WaveSpeed";

    public override string BasePath => Base + "/";

    public override string Unauthorized => "Invalid API key";

    public override RequestKind KindOf(string method, string path, ReadOnlyMemory<byte> body)
    {
        return method switch
        {
            "GET" when StartsWith(Base + "/predictions/") => RequestKind.Poll,
            "GET" when StartsWith("/images/") || StartsWith("/files/") => RequestKind.Download,
            "PUT" when StartsWith(PutPrefix) => RequestKind.Upload,
            "POST" when StartsWith(Base + "/media/") => RequestKind.Upload,
            "POST" when path is Base + "/predictions" => RequestKind.Other,
            "POST" when StartsWith(Base + "/") => RequestKind.Submit,
            _ => RequestKind.Other,
        };

        bool StartsWith(string prefix) => path.StartsWith(prefix, StringComparison.Ordinal);
    }

    public override bool NeedsKey(RecordedRequest request) => base.NeedsKey(request) && !(request.Kind is RequestKind.Upload && request.Method == "PUT");

    public override Task WriteErrorAsync(HttpContext context, int status, string message) => WaveSpeedAnswer.WriteErrorAsync(context, status, message);
}
