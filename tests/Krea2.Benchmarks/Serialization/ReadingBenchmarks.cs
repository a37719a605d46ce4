using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Krea2.KreaAi;
using Krea2.Protocols;
using Krea2.Serialization;

namespace Krea2.Benchmarks.Serialization;

/// <summary>Reading an answer from UTF-8, against System.Text.Json in metadata mode; it has no other mode for reading.</summary>
[Config(typeof(SerializationConfig))]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ReadingBenchmarks
{
    private readonly byte[] _assets = SampleAnswers.Assets;
    private readonly byte[] _styles = SampleAnswers.Styles;
    private readonly byte[] _job = SampleAnswers.Job;

    [Benchmark(Baseline = true), BenchmarkCategory("100 assets")]
    public object? AssetsPlain() => Plain(_assets, PlainMetadata.Default.PlainAssetPage);

    [Benchmark, BenchmarkCategory("100 assets")]
    public object Assets() => Package(_assets, KreaAssetPage.ReadFrom);

    [Benchmark(Baseline = true), BenchmarkCategory("20 styles")]
    public object? StylesPlain() => Plain(_styles, PlainMetadata.Default.PlainStylePage);

    [Benchmark, BenchmarkCategory("20 styles")]
    public object Styles() => Package(_styles, KreaStylePage.ReadFrom);

    [Benchmark(Baseline = true), BenchmarkCategory("a job")]
    public object? JobPlain() => Plain(_job, PlainMetadata.Default.PlainJob);

    [Benchmark, BenchmarkCategory("a job")]
    public object Job() => Package(_job, KreaJobProtocol.ReadJob);

    private static T? Plain<T>(byte[] json, JsonTypeInfo<T> type)
    {
        var reader = new Utf8JsonReader(json);
        return JsonSerializer.Deserialize(ref reader, type);
    }

    private static T Package<T>(byte[] json, JsonRead<T> read)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return read(ref reader);
    }
}
