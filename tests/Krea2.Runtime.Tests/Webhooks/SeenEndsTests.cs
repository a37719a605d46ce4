using Krea2.Webhooks;

namespace Krea2.Tests.Webhooks;

public sealed class SeenEndsTests
{
    [Fact]
    public void OldestEnds_AreForgottenFirst()
    {
        var seen = new SeenEnds(most: 3);
        foreach (string id in (string[])["a", "b", "c", "d"])
        {
            seen.TryAdd(Ended(id)).ShouldBeTrue();
        }

        seen.TryAdd(Ended("d")).ShouldBeFalse();
        seen.TryAdd(Ended("b")).ShouldBeFalse();
        seen.TryAdd(Ended("a")).ShouldBeTrue();
        seen.TryAdd(Ended("b")).ShouldBeTrue();
        seen.TryAdd(Ended("d")).ShouldBeFalse();
    }

    [Fact]
    public void ForgottenOnes_LeaveTheirPlace()
    {
        var seen = new SeenEnds(most: 2);
        seen.TryAdd(Ended("a"));
        for (int i = 0; i < 5; i++)
        {
            seen.TryAdd(Ended("b")).ShouldBeTrue();
            seen.Remove(Ended("b"));
        }

        seen.TryAdd(Ended("a")).ShouldBeFalse();
    }

    [Fact]
    public void AnotherEnd_IsNews()
    {
        var seen = new SeenEnds(most: 2);

        seen.TryAdd(Ended("a", JobState.Failed)).ShouldBeTrue();
        seen.TryAdd(Ended("a")).ShouldBeTrue();
        seen.TryAdd(Ended("a", JobState.Failed)).ShouldBeFalse();
        seen.Remove(Ended("a", JobState.Failed));
        seen.TryAdd(Ended("a")).ShouldBeFalse();
        seen.TryAdd(Ended("a", JobState.Failed)).ShouldBeTrue();
    }

    [Fact]
    public void ManyAtATime_CountOnceEach()
    {
        var seen = new SeenEnds(most: 10_000);
        int added = 0;

        Parallel.For(0, 20_000, i =>
        {
            if (seen.TryAdd(Ended($"{i % 5000}")))
            {
                Interlocked.Increment(ref added);
            }
        });

        added.ShouldBe(5000);
    }

    private static Job Ended(string id, JobState state = JobState.Succeeded) => new() { Id = id, Status = "", State = state };
}
