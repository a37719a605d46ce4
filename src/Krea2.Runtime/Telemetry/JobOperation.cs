namespace Krea2.Telemetry;

/// <summary>What is done with jobs, in the words of spans and metrics.</summary>
internal sealed class JobOperation(string spanName, KeyValuePair<string, object?>[] tags)
{
    public string SpanName => spanName;

    /// <summary>What every measurement carries.</summary>
    public KeyValuePair<string, object?>[] MetricTags => tags;

    /// <summary>What a span carries from its beginning, so that samplers see it.</summary>
    public KeyValuePair<string, object?>[] SpanTags { get; } = [.. tags, new(TagNames.OutputType, "image")];
}
