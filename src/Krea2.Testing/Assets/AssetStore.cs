using System.Text.Json;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.Assets;

/// <summary>The uploaded files of a host.</summary>
internal sealed class AssetStore
{
    private readonly object _lock = new();
    private readonly List<Asset> _assets = [];
    private readonly TimeProvider _time;
    private DateTimeOffset _lastUpload;

    public AssetStore(TimeProvider time)
    {
        _time = time;
    }

    public Asset Add(ReadOnlyMemory<byte> content, string mediaType, string extension, string? description)
    {
        lock (_lock)
        {
            // Each time of upload only once: it is the list's cursor.
            var now = _time.GetUtcNow();
            now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
            _lastUpload = now > _lastUpload ? now : _lastUpload.AddMilliseconds(1);
            var asset = new Asset { Id = Guid.NewGuid(), UploadedAt = _lastUpload, Content = content, MediaType = mediaType, Extension = extension, Description = description };
            _assets.Add(asset);
            return asset;
        }
    }

    public Asset? Find(string id)
    {
        lock (_lock)
        {
            return Guid.TryParse(id, out var guid) ? _assets.Find(asset => asset.Id == guid) : null;
        }
    }

    public bool Remove(Asset asset)
    {
        lock (_lock)
        {
            return _assets.Remove(asset);
        }
    }

    /// <summary>The assets, newest first.</summary>
    public IReadOnlyList<Asset> List()
    {
        lock (_lock)
        {
            return [.. _assets.AsEnumerable().Reverse()];
        }
    }

    public static void Write(Utf8JsonWriter writer, Asset asset, Uri baseAddress)
    {
        writer.WriteStartObject();
        writer.WriteString("id", asset.Id);
        writer.WriteString("image_url", new Uri(baseAddress, $"/files/{asset.Id}{asset.Extension}").AbsoluteUri);
        writer.WriteString("uploaded_at", JobJson.Time(asset.UploadedAt));
        var size = ImageDimensions.Read(asset.Content.Span);
        WriteNumber(writer, "width", size?.Width);
        WriteNumber(writer, "height", size?.Height);
        writer.WriteNumber("size_bytes", asset.Content.Length);
        writer.WriteString("mime_type", asset.MediaType);
        if (asset.Description is not null)
        {
            writer.WriteString("description", asset.Description);
        }

        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
