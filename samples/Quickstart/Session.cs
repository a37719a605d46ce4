using Krea2;
using Krea2.KreaAi;
using Krea2.Testing;

namespace Quickstart;

/// <summary>A client, and the fake host that it calls unless it calls the real one.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly FakeKreaHost? _host;

    private Session(KreaClientOptions options, FakeKreaHost? host)
    {
        _host = host;
        Krea = new KreaClient(options);
    }

    public KreaClient Krea { get; }

    /// <summary>Where the requests go, in words.</summary>
    public string Place => _host is null ? "Krea (api.krea.ai); the picture is billed" : $"fake Krea at {_host.BaseAddress}; nothing is billed";

    public static async Task<Session> StartFakeAsync(CancellationToken cancellationToken)
    {
        var host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { JobDuration = TimeSpan.FromSeconds(2) }, cancellationToken);
        var options = new KreaClientOptions
        {
            BaseAddress = host.BaseAddress,
            ApiKey = host.ApiKey,

            // On this machine asking costs nothing; the defaults suit a real host.
            Polling = new PollingOptions { Initial = TimeSpan.FromMilliseconds(100), Factor = 1 },
        };
        return new Session(options, host);
    }

    public static Session Live()
    {
        try
        {
            return new Session(KreaClientOptions.FromEnvironment(), host: null);
        }
        catch (InvalidOperationException missing)
        {
            throw new UsageException(missing.Message, missing);
        }
    }

    /// <summary>Makes style references of addresses and of files, which are uploaded. Without any, the fake host gets the two pictures beside this program.</summary>
    public async Task<IReadOnlyList<KreaImageStyleReference>> ReferencesAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        if (sources.Count == 0 && _host is not null)
        {
            sources = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "references"), "*.png").Order(StringComparer.Ordinal)];
        }

        var references = new List<KreaImageStyleReference>();
        foreach (var source in sources)
        {
            var isAddress = source.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || source.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
            var address = isAddress ? source : await UploadAsync(source, cancellationToken);
            references.Add(new() { Url = address, Strength = 0.6 });
        }

        return references;
    }

    public async ValueTask DisposeAsync()
    {
        Krea.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private async Task<string> UploadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"The reference '{path}' is neither an http or https address nor a file.");
        }

        var asset = await Krea.Assets.UploadAsync(new KreaAssetUpload { File = FileContent.FromFile(path) }, cancellationToken: cancellationToken);
        return asset.ImageUrl.AbsoluteUri;
    }
}
