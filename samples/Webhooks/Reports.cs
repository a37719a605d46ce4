using System.Collections.Concurrent;
using Krea2;

namespace Webhooks;

/// <summary>The jobs that have ended, as their reports come in.</summary>
internal sealed class Reports
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _ends = new();

    public void Add(string host, Job job)
    {
        if (!job.IsFinished)
        {
            // Runware reports each result on its own, and the others may still be on their way.
            return;
        }

        Console.WriteLine($"{host,-10} {job.State,-10} {job.Images.Count} image{(job.Images.Count == 1 ? "" : "s")}");
        End(host).TrySetResult();
    }

    public Task AllAsync(IEnumerable<string> hosts) => Task.WhenAll(hosts.Select(host => End(host).Task)).WaitAsync(TimeSpan.FromMinutes(1));

    private TaskCompletionSource End(string host) => _ends.GetOrAdd(host, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
