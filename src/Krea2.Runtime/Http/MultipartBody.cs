using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Krea2.Http;

/// <summary>A <c>multipart/form-data</c> body.</summary>
public sealed class MultipartBody
{
    private readonly List<(string Name, string? FileName, Func<HttpContent> Create)> _parts = [];
    private readonly List<FileContent> _files = [];

    /// <summary>Adds a text field; <c>null</c> adds nothing.</summary>
    public void Add(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not null)
        {
            _parts.Add((name, null, () => new ByteArrayContent(Encoding.UTF8.GetBytes(value))));
        }
    }

    /// <summary>Adds a file; <c>null</c> adds nothing.</summary>
    public void Add(string name, FileContent? file)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (file is not null)
        {
            _parts.Add((name, file.FileName, () => file.CreateContent()));
            _files.Add(file);
        }
    }

    /// <summary>Adds a field whose value is JSON.</summary>
    public void AddJson(string name, Action<Utf8JsonWriter> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(write);
        _parts.Add((name, null, () => JsonContent.Create(write, MediaTypes.Json)));
    }

    /// <summary>Whether it holds a file that was sent and cannot be sent again.</summary>
    internal bool IsSpent => _files.Exists(static file => file.IsSpent);

    internal HttpContent CreateContent()
    {
        string boundary = Guid.NewGuid().ToString("N");
        var content = new MultipartContent("form-data", boundary)
        {
            // File names and field names are UTF-8 on the web; the default is Latin-1.
            HeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };

        // Without quotes, as browsers have it: some servers take the quotes for a part of the boundary.
        content.Headers.ContentType = new MediaTypeHeaderValue("multipart/form-data") { Parameters = { new NameValueHeaderValue("boundary", boundary) } };
        try
        {
            foreach ((string name, string? fileName, Func<HttpContent> create) in _parts)
            {
                HttpContent part = create();
                string file = fileName is null ? "" : $"; filename=\"{Quoted(fileName)}\"";
                part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{Quoted(name)}\"{file}");
                content.Add(part);
            }
        }
        catch
        {
            content.Dispose();
            throw;
        }

        return content;
    }

    private static string Quoted(string text)
    {
        return text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
    }
}
