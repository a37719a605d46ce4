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

    /// <summary>Adds what <paramref name="create"/> makes from a time of upload that no other file has.</summary>
    public Asset Add(Func<DateTimeOffset, Asset> create)
    {
        lock (_lock)
        {
            // Each time of upload only once: it is the list's cursor.
            var now = _time.GetUtcNow();
            now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
            _lastUpload = now > _lastUpload ? now : _lastUpload.AddMilliseconds(1);
            var asset = create(_lastUpload);
            _assets.Add(asset);
            return asset;
        }
    }

    public Asset? Find(string id)
    {
        lock (_lock)
        {
            return _assets.Find(asset => asset.Id == id);
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
}
