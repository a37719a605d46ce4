namespace Krea2.Testing.Routes;

/// <summary>What Krea's routes are for.</summary>
internal static class KreaRequestKinds
{
    public static RequestKind Of(string method, string path)
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
}
