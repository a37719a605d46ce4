namespace Krea2.Webhooks;

/// <summary>The ends of jobs that were reported lately; the oldest are forgotten first.</summary>
internal sealed class SeenEnds(int most)
{
    private readonly object _lock = new();
    private readonly LinkedList<string> _order = new();
    private readonly Dictionary<string, Ends> _byId = new(StringComparer.Ordinal);

    /// <summary>Remembers how a job ended, and which results it has where the host gives them ids: some hosts report each on its own.</summary>
    /// <returns><c>false</c> when all that is known already. A job that has not ended is not remembered, but it is no news after its end.</returns>
    public bool TryAdd(Job job)
    {
        lock (_lock)
        {
            bool known = _byId.TryGetValue(job.Id, out Ends? ends);
            if (!job.IsFinished)
            {
                return !known;
            }

            if (!known)
            {
                ends = new Ends(_order.AddLast(job.Id));
                _byId.Add(job.Id, ends);
                ForgetOldest();
            }

            // Not short-circuited: both are to be remembered.
            return ends!.States.Add(job.State) | ends.AddResults(job);
        }
    }

    public void Remove(Job job)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(job.Id, out Ends? ends))
            {
                return;
            }

            ends.RemoveResults(job);
            if (ends.States.Remove(job.State) && ends.States.Count == 0)
            {
                _order.Remove(ends.Place);
                _byId.Remove(job.Id);
            }
        }
    }

    private void ForgetOldest()
    {
        if (_byId.Count > most)
        {
            _byId.Remove(_order.First!.Value);
            _order.RemoveFirst();
        }
    }

    /// <summary>Of one job. More than one only where bodies are believed that somebody made up.</summary>
    private sealed record Ends(LinkedListNode<string> Place)
    {
        public HashSet<JobState> States { get; } = new(capacity: 1);

        private HashSet<string>? Results { get; set; }

        public bool AddResults(Job job)
        {
            bool anyNew = false;
            foreach (string id in Ids(job))
            {
                anyNew |= (Results ??= new HashSet<string>(StringComparer.Ordinal)).Add(id);
            }

            return anyNew;
        }

        public void RemoveResults(Job job) => Results?.ExceptWith(Ids(job));

        private static IEnumerable<string> Ids(Job job) => job.Images.Select(static image => image.Id).OfType<string>();
    }
}
