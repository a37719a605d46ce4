using Krea2.Testing;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Every fault that is promised an end, and that end.</summary>
internal static class FaultTable
{
    /// <summary>The largest answer, and the largest picture, that the client reads.</summary>
    public const int MaximumBytes = 50_000;

    private const string Said = "The fake host answers";

    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(7);

    public static IReadOnlyList<FaultRow> Rows { get; } =
    [
        new("connection refused", UnreachableAddress.Refused) { Submit = Outcome.Retried<ConnectionException>(), Read = Outcome.Retried<ConnectionException>() },
        new("name not found", UnreachableAddress.UnknownName) { Submit = Outcome.Retried<ConnectionException>(), Read = Outcome.Retried<ConnectionException>() },
        new("certificate not trusted", UnreachableAddress.UntrustedCertificate) { Submit = Outcome.Final<ConnectionException>(), Read = Outcome.Final<ConnectionException>() },
        new("no TLS at an https address", UnreachableAddress.WithoutTls) { Submit = Outcome.Final<ConnectionException>(), Read = Outcome.Final<ConnectionException>() },

        Broken("cut before the answer", Fault.Cut),
        Broken("cut before the answer, carried out", Fault.Cut.AfterAccepting()),
        Broken("cut in the headers", Fault.CutInHeaders),
        Broken("cut before the body", Fault.CutInBody(0)),
        Broken("cut in the body", Fault.CutInBody()) with { BringsParts = true },

        Silent("no answer", Fault.Hang),
        Silent("no answer, carried out", Fault.Hang.AfterAccepting()),
        Silent("silence in the body", Fault.HangInBody()) with { NoDownload = "the time limit starts anew with each part" },

        Everywhere("429", Fault.Status(429), Outcome.Retried<RateLimitedException>(429) with { Said = Said, Excerpt = "{" }),
        Everywhere("429, Retry-After in seconds", Fault.Status(429).WithRetryAfter(s_wait), Outcome.Retried<RateLimitedException>(429) with { Said = Said, Excerpt = "{", Pause = s_wait, RetryAfter = s_wait }),
        Everywhere("429, Retry-After as a date", Fault.Status(429).WithRetryAfter(SkippingTimeProvider.Start + s_wait), Outcome.Retried<RateLimitedException>(429) with { Said = Said, Excerpt = "{", Pause = s_wait, RetryAfter = TimeSpan.Zero }),

        HostFailed(500, Fault.Status(500)),
        HostFailed(500, Fault.Status(500).AfterAccepting()),
        HostFailed(502, Fault.Status(502)),
        HostFailed(502, Fault.Html(502)),
        HostFailed(503, Fault.Status(503)),
        HostFailed(503, Fault.Status(503).WithRetryAfter(s_wait), s_wait),
        HostFailed(504, Fault.Status(504)),
        HostFailed(504, Fault.Status(504).AfterAccepting()),

        Spoilt("HTML instead of JSON", Fault.Html(), Outcome.Retried<ProtocolException>(200) with { Excerpt = "<!DOCTYPE html>" }) with { Download = Outcome.Final<ProtocolException>(200) },
        Spoilt("HTML instead of JSON, carried out", Fault.Html().AfterAccepting(), Outcome.Retried<ProtocolException>(200) with { Excerpt = "<!DOCTYPE html>" }) with { Download = Outcome.Final<ProtocolException>(200) },
        Spoilt("empty body", Fault.EmptyBody, Outcome.Retried<ProtocolException>(200)) with { Download = Outcome.Final<ProtocolException>(200) },
        Spoilt("truncated JSON", Fault.TruncatedJson, Outcome.Retried<ProtocolException>(200) with { Excerpt = "{" }) with { Download = Outcome.Harmless },
        Spoilt("JSON over the size limit", Fault.TooLarge(2 * MaximumBytes), Outcome.Final<ProtocolException>(200) with { Excerpt = "{" }) with { Download = Outcome.Final<ProtocolException>(200) },
        Spoilt("JSON over the size limit, length not announced", Fault.TooLarge(2 * MaximumBytes, announced: false), Outcome.Final<ProtocolException>(200) with { Excerpt = "{" }) with { Download = Outcome.Final<ProtocolException>(200) },
        Spoilt("wrong types", Fault.WrongTypes, Outcome.Final<ProtocolException>(200) with { Excerpt = "{" }) with { Download = Outcome.Harmless },
        Everywhere("unknown status", Fault.UnknownStatus(), Outcome.Harmless),
        Everywhere("unknown members", Fault.UnknownMembers, Outcome.Harmless),
        Everywhere("deprecation headers", Fault.Deprecated(SkippingTimeProvider.Start.AddDays(30), new Uri("https://docs.krea.ai/developers/deprecations")), Outcome.Harmless),

        Everywhere("400", Fault.Status(400), Outcome.Final<InvalidRequestException>(400) with { Said = Said, Excerpt = "{" }),
        Everywhere("401", KreaFault.Unauthorized, Outcome.Final<UnauthorizedException>(401) with { Said = "You are not authenticated", Excerpt = """{"error":""" }),
        Everywhere("401 of the gateway", KreaFault.UnauthorizedByGateway, Outcome.Final<UnauthorizedException>(401) with { Said = "Unauthorized", Excerpt = """{"message":""" }),
        Everywhere("402", KreaFault.OutOfCredit, Outcome.Final<OutOfCreditException>(402) with { Said = "You have run out of credits", Excerpt = "{" }),
        Everywhere("403", Fault.Status(403), Outcome.Final<UnauthorizedException>(403) with { Said = Said, Excerpt = "{" }),
        Everywhere("404", Fault.Status(404), Outcome.Final<NotFoundException>(404) with { Said = Said, Excerpt = "{" }),
        Everywhere("410 with the deprecation body", KreaFault.ModelUnavailable(), Outcome.Final<ModelUnavailableException>(410) with { Code = "model_unavailable", Said = "This model is no longer available", Excerpt = "{" }),
        Everywhere("410", Fault.Status(410), Outcome.Final<NotFoundException>(410) with { Said = Said, Excerpt = "{" }),
        Everywhere("422", KreaFault.Unprocessable, Outcome.Final<InvalidRequestException>(422) with { Said = "Unrecognized key(s)", Excerpt = "{" }),
        new("408", Fault.Status(408))
        {
            Submit = Outcome.InDoubt<ApiException>(408) with { Said = Said, Excerpt = "{" },
            Read = Outcome.Retried<ApiException>(408) with { Said = Said, Excerpt = "{" },
        },
        new("redirect", Fault.Status(307, "").WithHeader("Location", "/elsewhere"))
        {
            Submit = Outcome.InDoubt<ProtocolException>(307),
            Read = Outcome.Final<ProtocolException>(307),
            NoDownload = "redirects of files are followed",
        },
    ];

    public static FaultRow Find(string name) => Rows.Single(row => row.Name == name);

    private static FaultRow Broken(string name, Fault fault) => new(name, fault)
    {
        Submit = Outcome.InDoubt<ConnectionException>(),
        Read = Outcome.Retried<ConnectionException>(),
    };

    private static FaultRow Silent(string name, Fault fault) => new(name, fault)
    {
        FallsSilent = true,
        Submit = Outcome.InDoubt<ApiTimeoutException>(),
        Read = Outcome.Retried<ApiTimeoutException>(),
    };

    private static FaultRow HostFailed(int status, Fault fault, TimeSpan? retryAfter = null)
    {
        bool isPage = fault.ToString().StartsWith("Html", StringComparison.Ordinal);
        return new($"{status}{(isPage ? ", a page" : "")}{(fault.CarriesOut ? ", carried out" : "")}{(retryAfter is null ? "" : ", Retry-After in seconds")}", fault)
        {
            Submit = Details(Outcome.InDoubt<ServerErrorException>(status)),
            Read = Details(Outcome.Retried<ServerErrorException>(status)) with { Pause = retryAfter },
        };

        Outcome Details(Outcome outcome) => outcome with { Said = isPage ? null : Said, Excerpt = isPage ? "<!DOCTYPE html>" : "{", RetryAfter = retryAfter };
    }

    private static FaultRow Spoilt(string name, Fault fault, Outcome read) => new(name, fault)
    {
        Submit = Outcome.InDoubt<ProtocolException>(200) with { Excerpt = read.Excerpt },
        Read = read,
    };

    private static FaultRow Everywhere(string name, Fault fault, Outcome outcome) => new(name, fault) { Submit = outcome, Read = outcome };
}
