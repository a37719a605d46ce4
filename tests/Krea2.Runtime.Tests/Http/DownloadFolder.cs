namespace Krea2.Tests.Http;

/// <summary>A folder that a test downloads one file into.</summary>
internal sealed class DownloadFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("krea2-download-").FullName;

    public string Target => System.IO.Path.Combine(Path, "fox.png");

    /// <summary>What is in the folder, hidden files too.</summary>
    public string[] Names => [.. Directory.GetFileSystemEntries(Path).Select(f => System.IO.Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public Task<byte[]> ReadAsync() => File.ReadAllBytesAsync(Target);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
