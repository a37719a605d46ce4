using System.Globalization;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Every fault that is promised an end at a host, and that end.</summary>
internal sealed class FaultTable
{
    /// <summary>The largest answer, and the largest picture, that the client reads.</summary>
    public const int MaximumBytes = 50_000;

    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(7);

    private static readonly Dictionary<string, FaultTable> s_tables = HostUnderTest.All.ToDictionary(static host => host.Name, static host => new FaultTable(host));

    private FaultTable(HostUnderTest host)
    {
        Common = [.. CommonRows(host).Select(host.Adapt)];
        Rows = [.. Common, .. host.OwnFaults];
    }

    public IReadOnlyList<FaultRow> Rows { get; }

    /// <summary>Those of the rows that every host has.</summary>
    public IReadOnlyList<FaultRow> Common { get; }

    public static FaultTable Of(HostUnderTest host) => s_tables[host.Name];

    public FaultRow Find(string name) => Rows.Single(row => row.Name == name);

    /// <summary>A fault of which the same is promised for every call.</summary>
    public static FaultRow Everywhere(string name, Fault fault, Outcome outcome) => new(name, fault) { Submit = outcome, Read = outcome };

    private static IReadOnlyList<FaultRow> CommonRows(HostUnderTest host) =>
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

        Everywhere("429", host.Error(429).Fault, Outcome.Retried<RateLimitedException>(429).Telling(host.Error(429))),
        Everywhere("429, Retry-After in seconds", host.Error(429).Fault.WithRetryAfter(s_wait), Outcome.Retried<RateLimitedException>(429).Telling(host.Error(429)) with { Pause = s_wait, RetryAfter = s_wait }),
        Everywhere("429, Retry-After as a date", host.Error(429).Fault.WithRetryAfter(SkippingTimeProvider.Start + s_wait), Outcome.Retried<RateLimitedException>(429).Telling(host.Error(429)) with { Pause = s_wait, RetryAfter = TimeSpan.Zero }),

        HostFailed("500", 500, host.Error(500)),
        HostFailed("500, carried out", 500, AfterAccepting(host.Error(500))),
        HostFailed("502", 502, host.Error(502)),
        HostFailed("502, a page", 502, new HostError(Fault.Html(502), Said: null), excerpt: "<!DOCTYPE html>"),
        HostFailed("503", 503, host.Error(503)),
        HostFailed("503, Retry-After in seconds", 503, host.Error(503), s_wait),
        HostFailed("504", 504, host.Error(504)),
        HostFailed("504, carried out", 504, AfterAccepting(host.Error(504))),

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

        Refused<InvalidRequestException>("400", host.Error(400)),
        Refused<UnauthorizedException>("401", host.Error(401)),
        Refused<OutOfCreditException>("402", host.Error(402)),
        Refused<UnauthorizedException>("403", host.Error(403)),
        Refused<NotFoundException>("404", host.Error(404)),
        Refused<NotFoundException>("410", host.Error(410)),
        Refused<InvalidRequestException>("422", host.Error(422)),
        new("408", host.Error(408).Fault)
        {
            Submit = Outcome.InDoubt<ApiException>(408).Telling(host.Error(408)),
            Read = Outcome.Retried<ApiException>(408).Telling(host.Error(408)),
        },
        new("redirect", Fault.Status(307, "").WithHeader("Location", "/elsewhere"))
        {
            Submit = Outcome.InDoubt<ProtocolException>(307),
            Read = Outcome.Final<ProtocolException>(307),
            NoDownload = "redirects of files are followed",
        },
    ];

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

    private static FaultRow HostFailed(string name, int status, HostError error, TimeSpan? retryAfter = null, string excerpt = "{")
    {
        return new(name, retryAfter is { } wait ? error.Fault.WithRetryAfter(wait) : error.Fault)
        {
            Submit = Outcome.InDoubt<ServerErrorException>(status).Telling(error) with { Excerpt = excerpt, RetryAfter = retryAfter },
            Read = Outcome.Retried<ServerErrorException>(status).Telling(error) with { Excerpt = excerpt, RetryAfter = retryAfter, Pause = retryAfter },
        };
    }

    private static HostError AfterAccepting(HostError error) => error with { Fault = error.Fault.AfterAccepting() };

    private static FaultRow Spoilt(string name, Fault fault, Outcome read) => new(name, fault)
    {
        Submit = Outcome.InDoubt<ProtocolException>(200) with { Excerpt = read.Excerpt },
        Read = read,
    };

    private static FaultRow Refused<TError>(string name, HostError error)
        where TError : ApiException => Everywhere(name, error.Fault, Outcome.Final<TError>(int.Parse(name, CultureInfo.InvariantCulture)).Telling(error));
}
