using Krea2;

namespace Quickstart;

/// <summary>Passes on each state of a job once. Unlike <see cref="Progress{T}"/> it does so at once and in order.</summary>
internal sealed class JobStates(Action<JobProgress> show) : IProgress<JobProgress>
{
    private static readonly string[] s_order = ["backlogged", "queued", "scheduled", "processing", "sampling", "intermediate-complete", "completed"];
    private string? _last;

    /// <summary>How far a job is, from 0 to 1, judged by its state; 1 for a finished one, 0 for a state that is not known.</summary>
    public static double ShareOf(Job job) => job.IsFinished ? 1 : Math.Max(0, Array.IndexOf(s_order, job.Status)) / (s_order.Length - 1.0);

    public void Report(JobProgress value)
    {
        if (value.Job.Status != _last)
        {
            _last = value.Job.Status;
            show(value);
        }
    }
}
