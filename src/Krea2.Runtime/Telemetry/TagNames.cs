namespace Krea2.Telemetry;

/// <summary>The names of what spans and metrics carry: OpenTelemetry's where its conventions have one, else our own.</summary>
internal static class TagNames
{
    // Semantic conventions 1.41 for generative AI, HTTP clients, servers and errors.
    public const string OperationName = "gen_ai.operation.name";
    public const string ProviderName = "gen_ai.provider.name";
    public const string RequestModel = "gen_ai.request.model";
    public const string ResponseId = "gen_ai.response.id";
    public const string OutputType = "gen_ai.output.type";
    public const string RequestMethod = "http.request.method";
    public const string ResponseStatus = "http.response.status_code";
    public const string ResendCount = "http.request.resend_count";
    public const string UrlTemplate = "url.template";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ErrorType = "error.type";

    public const string ClientName = "krea2.client.name";
    public const string Variant = "krea2.variant";
    public const string JobStatus = "krea2.job.status";
    public const string JobState = "krea2.job.state";
    public const string JobPolls = "krea2.job.polls";
    public const string JobEstimatedCost = "krea2.job.estimated_cost";
    public const string DeprecationEvent = "krea2.deprecation";
    public const string DeprecationSince = "krea2.deprecation.since";
    public const string DeprecationSunset = "krea2.deprecation.sunset";
    public const string DeprecationLink = "krea2.deprecation.link";
}
