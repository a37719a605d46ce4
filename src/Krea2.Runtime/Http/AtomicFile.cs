namespace Krea2.Http;

/// <summary>A file that appears under its name when it is complete, or not at all.</summary>
internal sealed class AtomicFile : IAsyncDisposable
{
    private static readonly object s_moving = new();

    private readonly string _path;
    private readonly string _temporary;
    private readonly bool _overwrite;
    private bool _committed;

    public AtomicFile(string path, bool overwrite)
    {
        _path = Path.GetFullPath(path);
        _overwrite = overwrite;
        if (!overwrite && File.Exists(_path))
        {
            throw new IOException($"The file '{Path.GetFileName(_path)}' exists and is not to be replaced.");
        }

        if (Directory.Exists(_path))
        {
            throw new IOException($"'{Path.GetFileName(Path.TrimEndingDirectorySeparator(_path))}' is a folder, and the name of a file is needed.");
        }

        // In the same folder, so that the move at the end is a renaming and not a copy. The name is short whatever the final one is: file names have limits.
        _temporary = Path.Combine(Path.GetDirectoryName(_path) ?? "", $".{Guid.NewGuid():N}.partial");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 81920, FileOptions.Asynchronous);
    }

    public FileStream Stream { get; }

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await Stream.FlushAsync(cancellationToken).ConfigureAwait(false);

        // Renaming before the bytes are on disk could leave an empty file under the final name after a power cut.
        RandomAccess.FlushToDisk(Stream.SafeFileHandle);
        await Stream.DisposeAsync().ConfigureAwait(false);
        Move();
        _committed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_committed)
        {
            return;
        }

        try
        {
            await Stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // What is still in the buffer does not fit on the disk: the download has failed by then, and its own error is the news.
        }

        try
        {
            File.Delete(_temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Likewise.
        }
    }

    private void Move()
    {
        if (_overwrite)
        {
            File.Move(_temporary, _path, overwrite: true);
            return;
        }

        // On Unix a move looks for the file and then renames: of two downloads at the same moment, each could find that there is none.
        lock (s_moving)
        {
            File.Move(_temporary, _path, overwrite: false);
        }
    }
}
