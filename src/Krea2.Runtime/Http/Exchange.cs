namespace Krea2.Http;

/// <summary>One HTTP exchange: its limit, and everything that may end it early.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly TimeSpan _timeout;
    private readonly TimeSpan _grace;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _lifetime;
    private readonly CancellationTokenSource _abort;
    private readonly CancellationTokenRegistration _callerRegistration;
    private readonly CancellationTokenRegistration _lifetimeRegistration;

    public Exchange(ApiRequest request, ApiClientOptions options, CancellationToken lifetime, CancellationToken caller)
    {
        Request = request;
        Gate = new RequestGate(request.Submits);
        _timeout = request.Options?.Timeout ?? options.Timeout;
        _grace = request.CancellationGrace;
        _caller = caller;
        _lifetime = lifetime;
        _abort = new CancellationTokenSource(_timeout, options.TimeProvider);
        _callerRegistration = caller.UnsafeRegister(static state => ((Exchange)state!).CallerCancelled(), this);
        _lifetimeRegistration = lifetime.UnsafeRegister(static state => ((Exchange)state!)._abort.Cancel(), this);
    }

    public ApiRequest Request { get; }

    public RequestGate Gate { get; }

    public TimeSpan Timeout => _timeout;

    public CancellationToken Token => _abort.Token;

    public CancellationToken Caller => _caller;

    public bool ClientIsDisposed => _lifetime.IsCancellationRequested;

    public bool TimedOut => _abort.IsCancellationRequested && !_caller.IsCancellationRequested && !_lifetime.IsCancellationRequested;

    /// <summary>Starts the limit again, for bodies that may take long as long as they move.</summary>
    public void Restart()
    {
        if (!_caller.IsCancellationRequested)
        {
            _abort.CancelAfter(_timeout);
        }
    }

    public void Dispose()
    {
        _callerRegistration.Dispose();
        _lifetimeRegistration.Dispose();
        _abort.Dispose();
    }

    private void CallerCancelled()
    {
        if (_grace > TimeSpan.Zero && !Gate.TryClose())
        {
            _abort.CancelAfter(_grace);
        }
        else
        {
            _abort.Cancel();
        }
    }
}
