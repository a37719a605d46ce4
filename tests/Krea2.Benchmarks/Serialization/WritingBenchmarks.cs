using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using Krea2.KreaAi;

namespace Krea2.Benchmarks.Serialization;

/// <summary>Writing a request into a buffer that is used again, with the writer that the package sends requests with.</summary>
[Config(typeof(SerializationConfig))]
public class WritingBenchmarks
{
    private JsonTarget _target = null!;
    private KreaRequest _request = null!;
    private PlainRequest _plain = null!;

    [Params(RequestSize.Small, RequestSize.Full)]
    public RequestSize Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _target = JsonTarget.Create();
        (_request, _plain) = Size == RequestSize.Small ? (SampleRequests.Small, SampleRequests.PlainSmall) : (SampleRequests.Full, SampleRequests.PlainFull);
        if (new[] { Metadata, FastPath, Package }.Select(Text).Distinct().Count() != 1)
        {
            throw new InvalidOperationException("The three ways do not write the same.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _target.Dispose();

    /// <summary>System.Text.Json in metadata mode, which leaves out what is not set.</summary>
    [Benchmark(Baseline = true)]
    public int Metadata() => Write(_plain, PlainMetadata.Default.PlainRequest);

    /// <summary>Its fast path, of records that have exactly the members that are set, and texts for enums.</summary>
    [Benchmark]
    public int FastPath() => Size == RequestSize.Small ? Write(SampleRequests.PlainTextSmall, PlainFastPath.Default.PlainTextPrompt) : Write(SampleRequests.PlainTextFull, PlainFastPath.Default.PlainTextRequest);

    /// <summary>The generated client.</summary>
    [Benchmark]
    public int Package()
    {
        _target.Restart();
        _request.WriteTo(_target.Writer);
        return _target.Finish();
    }

    private int Write<T>(T value, JsonTypeInfo<T> type)
    {
        _target.Restart();
        JsonSerializer.Serialize(_target.Writer, value, type);
        return _target.Finish();
    }

    private string Text(Func<int> write) => write() > 0 ? Encoding.UTF8.GetString(_target.Written) : "";
}
