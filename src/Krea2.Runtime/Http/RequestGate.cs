namespace Krea2.Http;

/// <summary>What a request's body must pass on its way to the network: it knows whether anything can have reached the host, and lets a submit through once.</summary>
/// <remarks>This holds whatever lies between us and the socket: the transport's own repeats after a lost connection, redirects, message handlers of the user that retry.</remarks>
internal sealed class RequestGate(bool once)
{
    private const int Open = 0;
    private const int Passed = 1;
    private const int Closed = 2;

    private int _state;

    /// <summary>Whether the body was handed to the network at least once.</summary>
    public bool HasPassed => Volatile.Read(ref _state) == Passed;

    /// <summary>Whether something tried to send a submit a second time.</summary>
    public bool RefusedRepeat { get; private set; }

    /// <summary>Lets the body through, or throws.</summary>
    public void Pass()
    {
        switch (Interlocked.CompareExchange(ref _state, Passed, Open))
        {
            case Closed:
                throw new OperationCanceledException("The request was cancelled before its body was sent.");
            case Passed when once:
                RefusedRepeat = true;
                throw new InvalidOperationException("A request that may not be repeated was about to be sent a second time.");
        }
    }

    /// <summary>Closes the gate for good; <c>false</c> when the body has passed already.</summary>
    public bool TryClose() => Interlocked.CompareExchange(ref _state, Closed, Open) != Passed;
}
