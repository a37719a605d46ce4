using Krea2.Testing.Faults;
using Krea2.Testing.Jobs;

namespace Krea2.Testing;

// What goes wrong on request.
public abstract partial class FakeHost
{
    /// <summary>Lets a share of all answers go wrong by chance; what was planned for a request comes first. Null, the default: none.</summary>
    public FaultRate? FaultRate
    {
        get => _faults.Rate;
        set => _faults.Rate = value;
    }

    /// <summary>Lets the next request that fits go wrong. Several plans are used up in order.</summary>
    /// <param name="fault">How.</param>
    /// <param name="when">Which request is meant, for example <c>request => request.Kind is RequestKind.Submit</c>; null for any.</param>
    /// <param name="times">For how many requests.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is zero or less.</exception>
    public void FailNext(Fault fault, Func<RecordedRequest, bool>? when = null, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        _faults.Add(new PlannedFault(fault, when, times));
    }

    /// <summary>Lets the next requests of a kind go wrong. Several plans are used up in order.</summary>
    /// <param name="fault">How.</param>
    /// <param name="kind">Which requests are meant.</param>
    /// <param name="times">For how many requests.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is zero or less.</exception>
    public void FailNext(Fault fault, RequestKind kind, int times = 1) => FailNext(fault, request => request.Kind == kind, times);

    /// <summary>Gives the next request, whatever it is, this answer and no other. Several calls are used up in order.</summary>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body, sent as application/json unless a header says otherwise.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public void AnswerNext(int status, string body, params (string Name, string Value)[] headers) => AnswerNext(static _ => true, status, body, headers);

    /// <summary>Gives the next request that fits this answer and no other.</summary>
    /// <param name="fits">Which request is meant.</param>
    /// <param name="status">The HTTP status, 200 to 599.</param>
    /// <param name="body">The body, sent as application/json unless a header says otherwise.</param>
    /// <param name="headers">Headers of the answer.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not from 200 to 599.</exception>
    public void AnswerNext(Func<RecordedRequest, bool> fits, int status, string body, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(headers);
        FailNext(headers.Aggregate(Fault.Status(status, body), static (fault, header) => fault.WithHeader(header.Name, header.Value)), fits);
    }

    /// <summary>Cuts the connection of the next request that fits, after the whole request was read and before anything is answered. The host does nothing else with it.</summary>
    /// <param name="fits">Which request is meant; null for any.</param>
    public void CutNext(Func<RecordedRequest, bool>? fits = null) => FailNext(Fault.Cut, fits);

    /// <summary>Leaves the next request that fits without an answer until the client gives up or the host is disposed.</summary>
    /// <param name="fits">Which request is meant; null for any.</param>
    public void HangNext(Func<RecordedRequest, bool>? fits = null) => FailNext(Fault.Hang, fits);

    /// <summary>Lets the next job that is submitted fail at its end.</summary>
    /// <param name="code">The error code, for example <c>nsfw</c>; a host whose errors have no code says it in the place of a missing message.</param>
    /// <param name="message">The sentence beside it; null for none.</param>
    public void FailNextJob(string code, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(code);
        _state.Plan(new JobEnding(_state.Words.Failed, new JobFailure(code, message, JobErrorPlace.Job)));
    }

    /// <summary>Lets the next job that is submitted be cancelled by the host at its end. Where the host has no word for that, as Runware, the job fails.</summary>
    public void CancelNextJob() => _state.Plan(new JobEnding(_state.Words.Cancelled));

    /// <summary>Lets the next job that is submitted stay in the last of its statuses for ever; it can be cancelled as others can.</summary>
    public void NeverEndNextJob() => _state.Plan(new JobEnding(Status: null));
}
