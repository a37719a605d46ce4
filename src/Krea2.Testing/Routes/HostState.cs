using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Krea2.Testing.Assets;
using Krea2.Testing.Jobs;

namespace Krea2.Testing.Routes;

/// <summary>What the routes of a host share.</summary>
internal sealed class HostState
{
    private readonly ConcurrentQueue<JobEnding> _endings = [];
    private volatile bool _outOfCredit;

    public required FakeKreaHostOptions Options { get; init; }

    /// <summary>Known once the host listens.</summary>
    public Uri BaseAddress { get; set; } = new("http://127.0.0.1/");

    public required JobStore Jobs { get; init; }

    public required AssetStore Assets { get; init; }

    public bool OutOfCredit
    {
        get => _outOfCredit;
        set => _outOfCredit = value;
    }

    public int? ConcurrencyLimit { get; set; }

    public void Plan(JobEnding ending) => _endings.Enqueue(ending);

    public JobEnding? TakeEnding() => _endings.TryDequeue(out var ending) ? ending : null;

    public void Write(Utf8JsonWriter writer, FakeJob job) => JobJson.Write(writer, job, BaseAddress, Options.ResultUrls);

    public string ToJson(FakeJob job)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, job);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
