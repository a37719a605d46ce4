using System.Globalization;
using System.Text;
using Krea2.Testing.Faults;

namespace Krea2.Testing;

/// <summary>
/// What goes wrong with one answer of a fake host: given to the next request with <see cref="FakeHost.FailNext(Fault, Func{RecordedRequest, bool}?, int)"/>, or to a share of all with a <see cref="FaultRate"/>.
/// Faults do not change; the methods give changed copies, so that they can be put together: <c>Fault.Status(503).WithRetryAfter(TimeSpan.FromSeconds(2))</c>.
/// </summary>
/// <remarks>
/// Some faults come in the place of an answer (<see cref="Cut"/>, <see cref="Hang"/>, <see cref="Status"/>, <see cref="Html"/>): the host does nothing else with the request, unless <see cref="AfterAccepting"/> says so.
/// The others spoil the answer that the host had, so the host has carried the request out: a submit has then become a job, whether the client can see it or not.
/// </remarks>
public sealed class Fault
{
    private readonly string _name;

    private Fault(string name, Action<FaultyAnswer> spoil, bool carriesOut)
    {
        _name = name;
        Spoil = spoil;
        CarriesOut = carriesOut;
    }

    /// <summary>The connection is cut before anything is answered.</summary>
    public static Fault Cut { get; } = new(nameof(Cut), static answer => answer.Ending = AnswerEnding.CutBefore, carriesOut: false);

    /// <summary>The connection ends in the middle of the answer's headers.</summary>
    public static Fault CutInHeaders { get; } = new(nameof(CutInHeaders), static answer => answer.Ending = AnswerEnding.CutInHeaders, carriesOut: true);

    /// <summary>Nothing is answered until the client gives up or the host is disposed.</summary>
    public static Fault Hang { get; } = new(nameof(Hang), static answer => answer.Ending = AnswerEnding.HangBefore, carriesOut: false);

    /// <summary>HTTP 200 without a body.</summary>
    public static Fault EmptyBody { get; } = new(nameof(EmptyBody), static answer => answer.Body = [], carriesOut: true);

    /// <summary>The JSON of the answer ends in its middle, and the headers say that length: the connection is whole, the JSON is not. What is no JSON stays as it is.</summary>
    public static Fault TruncatedJson { get; } = new(nameof(TruncatedJson), static answer => answer.Body = JsonSpoiler.Truncate(answer.Body), carriesOut: true);

    /// <summary>Every member of the JSON object has another type: texts are numbers, everything else is text. What is no JSON object stays as it is.</summary>
    public static Fault WrongTypes { get; } = new(nameof(WrongTypes), static answer => answer.Body = JsonSpoiler.ChangeTypes(answer.Body), carriesOut: true);

    /// <summary>Every JSON object has members that nobody knows. What is no JSON stays as it is.</summary>
    public static Fault UnknownMembers { get; } = new(nameof(UnknownMembers), static answer => answer.Body = JsonSpoiler.AddMembers(answer.Body), carriesOut: true);

    /// <summary>Whether the host carries the request out although the client does not get the right answer.</summary>
    public bool CarriesOut { get; }

    internal Action<FaultyAnswer> Spoil { get; }

    /// <summary>The connection ends in the middle of the answer's body.</summary>
    /// <param name="after">After how many bytes of the body; null for half of them. Not more than the body has.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is negative.</exception>
    public static Fault CutInBody(int? after = null) => InBody(nameof(CutInBody), AnswerEnding.CutInBody, after);

    /// <summary>The answer falls silent in the middle of its body, until the client gives up or the host is disposed.</summary>
    /// <param name="after">After how many bytes of the body; null for half of them. Not more than the body has.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="after"/> is negative.</exception>
    public static Fault HangInBody(int? after = null) => InBody(nameof(HangInBody), AnswerEnding.HangInBody, after);

    /// <summary>An answer with this status.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body, as application/json unless <see cref="WithHeader"/> says otherwise; null for one in the form <c>{"error": "…"}</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public static Fault Status(int status, string? body = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        byte[] bytes = Encoding.UTF8.GetBytes(body ?? $$"""{"error":"The fake host answers {{status}}"}""");
        return new($"Status({status})", answer => answer.Replace(status, "application/json; charset=utf-8", bytes), carriesOut: false);
    }

    /// <summary>A page for people where JSON or a file was promised, as proxies send it.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public static Fault Html(int status = 200)
    {
        return Status(status, $"<!DOCTYPE html><html><head><title>{status}</title></head><body><h1>Please wait</h1></body></html>").Named($"Html({status})").WithHeader("Content-Type", "text/html; charset=utf-8");
    }

    /// <summary>The answer, and then spaces up to a length: JSON stays right but is too long to be read, a file is another one.</summary>
    /// <param name="bytes">The length of the body in all; more than the answer has.</param>
    /// <param name="announced">Whether the headers say the length.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bytes"/> is negative.</exception>
    public static Fault TooLarge(long bytes, bool announced = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bytes);
        return new(
            $"TooLarge({bytes}{(announced ? "" : ", unannounced")})",
            answer =>
            {
                answer.Padding = Math.Max(0, bytes - answer.Body.Length);
                answer.IsLengthAnnounced = announced;
            },
            carriesOut: true);
    }

    /// <summary>Every member <c>status</c> of the answer's JSON has this value.</summary>
    /// <param name="status">For example a word that the host has not documented.</param>
    public static Fault UnknownStatus(string status = "dreaming")
    {
        ArgumentNullException.ThrowIfNull(status);
        return new($"UnknownStatus({status})", answer => answer.Body = JsonSpoiler.SetStatus(answer.Body, status), carriesOut: true);
    }

    /// <summary>The right answer, with the headers by which hosts announce the end of what was called: <c>Deprecation</c>, <c>Sunset</c> and <c>Link</c>.</summary>
    /// <param name="sunset">When it stops working; null for no such header.</param>
    /// <param name="link">Where the host says more; null for no such header.</param>
    /// <param name="deprecation">The value of <c>Deprecation</c>: <c>true</c>, an HTTP date, or <c>@</c> and a Unix time.</param>
    public static Fault Deprecated(DateTimeOffset? sunset = null, Uri? link = null, string deprecation = "true")
    {
        Fault fault = new Fault(nameof(Deprecated), static _ => { }, carriesOut: true).WithHeader("Deprecation", deprecation);
        fault = sunset is { } day ? fault.WithHeader("Sunset", HttpDate(day)) : fault;
        return link is null ? fault : fault.WithHeader("Link", $"<{link.AbsoluteUri}>; rel=\"deprecation\"; type=\"text/html\"");
    }

    /// <summary>The same with a header of the answer set.</summary>
    /// <param name="name">Name of the header.</param>
    /// <param name="value">Its value.</param>
    public Fault WithHeader(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        return new(_name, Spoil + (answer => answer.SetHeader(name, value)), CarriesOut);
    }

    /// <summary>The same with <c>Retry-After</c> in whole seconds.</summary>
    /// <param name="wait">How long the client is to wait.</param>
    public Fault WithRetryAfter(TimeSpan wait) => WithHeader("Retry-After", ((long)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>The same with <c>Retry-After</c> as a date.</summary>
    /// <param name="time">Until when the client is to wait; whole seconds count.</param>
    public Fault WithRetryAfter(DateTimeOffset time) => WithHeader("Retry-After", HttpDate(time));

    /// <summary>The same, but the host carries the request out first: a submit becomes a job, and the client is not told.</summary>
    /// <remarks>Meant for what leaves a client in doubt, such as a cut, a time-out or HTTP 500. A host that answers 429 and has accepted the job all the same breaks its word.</remarks>
    public Fault AfterAccepting() => new($"{_name} after accepting", Spoil, carriesOut: true);

    /// <summary>What it is.</summary>
    /// <returns>For example <c>Status(503)</c>.</returns>
    public override string ToString() => _name;

    internal Fault Named(string name) => new(name, Spoil, CarriesOut);

    private static Fault InBody(string name, AnswerEnding ending, int? after)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(after ?? 0, nameof(after));
        return new(
            after is null ? name : $"{name}({after})",
            answer =>
            {
                answer.Ending = ending;
                answer.EndsAfter = after;
            },
            carriesOut: true);
    }

    private static string HttpDate(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);
}
