using BenchmarkDotNet.Attributes;
using Krea2.KreaAi;

namespace Krea2.Benchmarks.Serialization;

/// <summary>Validating a request that is right, against writing it.</summary>
[Config(typeof(SerializationConfig))]
public class ValidatingBenchmarks
{
    private JsonTarget _target = null!;
    private KreaRequest _request = null!;

    [Params(RequestSize.Small, RequestSize.Full)]
    public RequestSize Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _target = JsonTarget.Create();
        _request = Size == RequestSize.Small ? SampleRequests.Small : SampleRequests.Full;
        if (_request.Validate().Count > 0)
        {
            throw new InvalidOperationException($"The request is wrong: {_request.Validate()[0]}");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => _target.Dispose();

    [Benchmark(Baseline = true)]
    public int Write()
    {
        _target.Restart();
        _request.WriteTo(_target.Writer);
        return _target.Finish();
    }

    [Benchmark]
    public int Validate() => _request.Validate().Count;
}
