using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Hosts;

/// <summary>A program that has kept the id of a job, and nothing else, gets its picture after a restart.</summary>
public sealed class ResumeTests
{
    public static TheoryData<string> Hosts => HostUnderTest.Names;

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task JobOfAnEarlierProcess_IsWaitedForByItsId(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync(options => options.JobStatuses = under.Statuses);
        using var folder = new TemporaryFolder();
        string id;
        using (ClientUnderTest before = under.NewClient(host))
        {
            Job submitted = await before.SubmitAsync(HostUnderTest.Prompt, null);
            submitted.IsFinished.ShouldBeFalse();
            id = submitted.Id;
        }

        using ClientUnderTest after = under.NewClient(host, options => options.Polling = Requests.FastPolling);
        Job job = await after.Jobs.WaitAsync(id);
        await after.Client.DownloadAsync(job.Images[0], folder.File("fox.png"));

        (job.Id, job.State, job.Status).ShouldBe((id, JobState.Succeeded, under.Completed));
        host.AcceptedJobs.ShouldHaveSingleItem().Id.ShouldBe(id);
        Krea2.Testing.Assets.ImageDimensions.Read(await File.ReadAllBytesAsync(folder.File("fox.png"))).ShouldNotBeNull();
        host.Requests.Single(request => request.Kind is RequestKind.Download).Headers.ContainsKey("Authorization").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Hosts))]
    public async Task JobThatTheHostDoesNotKnow_IsNotFound(string name)
    {
        var under = HostUnderTest.Find(name);
        await using FakeHost host = await under.StartAsync();
        using ClientUnderTest client = under.NewClient(host);

        var e = await Should.ThrowAsync<NotFoundException>(() => client.Jobs.WaitAsync("0f8fad5b-d9cb-469f-a165-70867728950e"));

        (e.Advice, e.JobId).ShouldBe((RetryAdvice.DoNotRetry, "0f8fad5b-d9cb-469f-a165-70867728950e"));
    }
}
