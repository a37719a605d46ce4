namespace Krea2.Testing.Hosting;

/// <summary>A list that only grows (or stays empty, if nothing is to be kept), and on which one can wait for an entry.</summary>
internal sealed class Journal<T>(bool keep = true)
{
    private readonly object _lock = new();
    private readonly List<T> _entries = [];
    private readonly List<(Func<T, bool> Fits, TaskCompletionSource<T> Found)> _waiters = [];
    private bool _closed;

    /// <summary>A copy of the entries, in order.</summary>
    public IReadOnlyList<T> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(T entry)
    {
        lock (_lock)
        {
            if (keep)
            {
                _entries.Add(entry);
            }

            foreach (var waiter in _waiters.Where(waiter => waiter.Fits(entry)).ToList())
            {
                _waiters.Remove(waiter);
                waiter.Found.TrySetResult(entry);
            }
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
        }
    }

    /// <summary>The first entry that fits, if need be one that is still to come.</summary>
    public Task<T> FindAsync(Func<T, bool>? fits, CancellationToken cancellationToken)
    {
        fits ??= static _ => true;
        lock (_lock)
        {
            foreach (var entry in _entries.Where(fits))
            {
                return Task.FromResult(entry);
            }

            ObjectDisposedException.ThrowIf(_closed, typeof(FakeHost));
            var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiters.Add((fits, found));
            return found.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Nothing more will come: whoever still waits is told.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            _waiters.ForEach(waiter => waiter.Found.TrySetException(new ObjectDisposedException(nameof(FakeHost))));
            _waiters.Clear();
        }
    }
}
