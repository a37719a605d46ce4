using System.Net.Http.Headers;
using Krea2.Http;

namespace Krea2;

/// <summary>A file to upload: from disk, from memory or from a stream.</summary>
public sealed class FileContent
{
    private readonly Func<HttpContent> _create;
    private readonly Func<bool>? _isSpent;

    private FileContent(string fileName, string? contentType, Func<HttpContent> create, Func<bool>? isSpent = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        if (contentType is not null && !MediaTypeHeaderValue.TryParse(contentType, out _))
        {
            throw new ArgumentException($"'contentType' must be a media type such as image/png, but is \"{MessageText.Given(contentType)}\".", nameof(contentType));
        }

        FileName = fileName;
        ContentType = contentType ?? MediaTypes.FromFileName(fileName);
        _create = create;
        _isSpent = isSpent;
    }

    /// <summary>The name that the host sees; no folder.</summary>
    public string FileName { get; }

    /// <summary>The media type; unless given, it follows from the name's extension, and is <c>application/octet-stream</c> for an unknown one.</summary>
    public string ContentType { get; }

    /// <summary>Takes a file on disk. It is opened when the request is sent.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="contentType">Media type; <c>null</c> to go by the extension.</param>
    /// <exception cref="ArgumentException">The path names no file, or the media type is none.</exception>
    public static FileContent FromFile(string path, string? contentType = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileContent(
            Path.GetFileName(path),
            contentType,
            () => new UploadContent(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan), ownsStream: true));
    }

    /// <summary>Takes bytes in memory.</summary>
    /// <param name="bytes">The content; not copied.</param>
    /// <param name="fileName">The name that the host sees.</param>
    /// <param name="contentType">Media type; <c>null</c> to go by the extension.</param>
    /// <exception cref="ArgumentException">The name is empty, or the media type is none.</exception>
    public static FileContent FromBytes(ReadOnlyMemory<byte> bytes, string fileName, string? contentType = null)
    {
        return new FileContent(fileName, contentType, () => new ReadOnlyMemoryContent(bytes));
    }

    /// <summary>Takes a stream, from where it stands to its end. It is not disposed of. One that cannot seek can be sent once.</summary>
    /// <param name="stream">The content.</param>
    /// <param name="fileName">The name that the host sees.</param>
    /// <param name="contentType">Media type; <c>null</c> to go by the extension.</param>
    /// <exception cref="ArgumentException">The stream cannot be read, the name is empty, or the media type is none.</exception>
    public static FileContent FromStream(Stream stream, string fileName, string? contentType = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("'stream' must be readable, but is not.", nameof(stream));
        }

        if (!stream.CanSeek)
        {
            return FromOneTimeStream(stream, fileName, contentType);
        }

        long start = stream.Position;
        return new FileContent(fileName, contentType, () =>
        {
            stream.Position = start;
            return new UploadContent(stream, ownsStream: false);
        });
    }

    /// <summary>The name and the media type.</summary>
    public override string ToString() => $"{FileName} ({ContentType})";

    /// <summary>Whether it was sent and cannot be sent again.</summary>
    internal bool IsSpent => _isSpent?.Invoke() ?? false;

    internal HttpContent CreateContent(string? contentType = null)
    {
        HttpContent content = _create();
        content.Headers.TryAddWithoutValidation("Content-Type", contentType ?? ContentType);
        return content;
    }

    private static FileContent FromOneTimeStream(Stream stream, string fileName, string? contentType)
    {
        bool read = false;
        return new FileContent(fileName, contentType, Create, () => read);

        HttpContent Create()
        {
            ThrowIfRead();
            return new UploadContent(stream, ownsStream: false, reading: () =>
            {
                ThrowIfRead();
                read = true;
            });
        }

        void ThrowIfRead()
        {
            if (read)
            {
                throw new InvalidOperationException($"The stream of '{MessageText.Given(fileName)}' cannot seek and was already sent: make a new FileContent.");
            }
        }
    }
}
