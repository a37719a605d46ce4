using Krea2.Testing;

namespace Krea2.Runtime.Tests.Exports;

/// <summary>What the tool exports for a host: the document that is embedded for the fake hosts.</summary>
internal static class ExportedDocument
{
    /// <summary>Writes the document to a file beside the tests, for programs that read files.</summary>
    public static string Write(string host)
    {
        using Stream source = typeof(FakeKreaHost).Assembly.GetManifestResourceStream($"krea2.{host}.openapi.json").ShouldNotBeNull();
        string path = Path.Combine(AppContext.BaseDirectory, "Exports", $"{host}.openapi.json");
        using FileStream file = File.Create(path);
        source.CopyTo(file);
        return path;
    }
}
