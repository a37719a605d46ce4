using System.Text.Json;
using Krea2.Tests.Http;

namespace Krea2.Tests.Protocols;

public sealed class RunwareBatchTests
{
    [Fact]
    public async Task Jobs_StandInTheOrderOfTheRequests()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("""{"data":[{"taskUUID":"c"},{"taskUUID":"a","imageURL":"https://im.example.invalid/a.jpg"}],"errors":[{"code":"invalidWidth","message":"Too wide","taskUUID":"b"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        IReadOnlyList<Job> jobs = await client.Batch!.SubmitManyAsync([Task("a"), Task("b"), Task("c"), Task("d")]);

        jobs.Select(job => (job.Id, job.State)).ShouldBe([("a", JobState.Succeeded), ("b", JobState.Failed), ("c", JobState.Running), ("d", JobState.Unknown)]);
        jobs[1].Error.ShouldBe(new JobError { Code = "invalidWidth", Message = "Too wide" });
        using JsonDocument sent = JsonDocument.Parse(host.Requests.Single().Body);
        sent.RootElement.EnumerateArray().Select(task => $"{task.GetProperty("taskUUID")} {task.GetProperty("model")}").ShouldBe(["a krea:krea@2-medium", "b krea:krea@2-medium", "c krea:krea@2-medium", "d krea:krea@2-medium"]);
    }

    [Fact]
    public async Task ErrorThatNamesNoTask_IsThatOfTheTasksWithoutAnAnswer()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("""{"data":[{"taskUUID":"a"}],"errors":[{"code":"new","message":"One was refused"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        IReadOnlyList<Job> jobs = await client.Batch!.SubmitManyAsync([Task("a"), Task("b")]);

        jobs.Select(job => $"{job.State} {job.Error?.Message}").ShouldBe(["Running ", "Unknown One was refused"]);
    }

    [Fact]
    public async Task AllRefusedOneByOne_AreFailedJobs()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("""{"errors":[{"code":"x","taskUUID":"a"},{"code":"y","taskUUID":"b"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        (await client.Batch!.SubmitManyAsync([Task("a"), Task("b")])).Select(job => job.Error!.Code).ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task RefusedAsAWhole_IsAnError()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("""{"errors":[{"code":"invalidApiKey","taskType":"authentication"}]}""");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        await Should.ThrowAsync<UnauthorizedException>(() => client.Batch!.SubmitManyAsync([Task("a"), Task("b")]));
    }

    [Fact]
    public async Task SameIdTwice_IsNotSent()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("{}");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<InvalidRequestException>(() => client.Batch!.SubmitManyAsync([Task("a"), Task("b"), Task("A")]));

        error.Message.ShouldBe("'taskUUID' must be another one in each request on Runware, but a stands in 2 of them");
        (error.MayHaveBeenAccepted, host.Requests.Count).ShouldBe((false, 0));
    }

    [Fact]
    public async Task LostAnswer_LeavesTheIdsOfAllTasks()
    {
        await using ScriptedHost host = await AnswerScript.StartCuttingAsync();
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var error = await Should.ThrowAsync<ConnectionException>(() => client.Batch!.SubmitManyAsync([Task("a"), RawRequest.Fox]));

        using JsonDocument sent = JsonDocument.Parse(host.Requests.Single().Body);
        error.JobIds.ShouldBe(sent.RootElement.EnumerateArray().Select(task => task.GetProperty("taskUUID").GetString()!));
        (error.JobId, error.JobIds[0], error.MayHaveBeenAccepted).ShouldBe((null, "a", true));
    }

    [Fact]
    public async Task NoRequest_IsNotSent()
    {
        await using ScriptedHost host = await AnswerScript.StartAsync("{}");
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        var none = await Should.ThrowAsync<ArgumentException>(() => client.Batch!.SubmitManyAsync([]));
        var gap = await Should.ThrowAsync<ArgumentException>(() => client.Batch!.SubmitManyAsync([Task("a"), null!, Task("b")]));

        none.Message.ShouldBe("At least one request is needed, but there is none. (Parameter 'requests')");
        gap.Message.ShouldBe("Each request must be there, but the one at index 1 is null; none was sent. (Parameter 'requests')");
        host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestsWithoutIds_GetDifferentOnes()
    {
        await using ScriptedHost host = await ScriptedHost.StartAsync(async context =>
        {
            context.Request.Body.Position = 0;
            using JsonDocument sent = await JsonDocument.ParseAsync(context.Request.Body);
            await ScriptedHost.AnswerAsync(context, 200, $$"""{"data":[{{string.Join(',', sent.RootElement.EnumerateArray().Select(task => $$"""{"taskUUID":{{task.GetProperty("taskUUID").GetRawText()}}}"""))}}]}""");
        });
        using ProtocolClient client = ProtocolClient.Runware(host.BaseAddress);

        IReadOnlyList<Job> jobs = await client.Batch!.SubmitManyAsync([.. Enumerable.Repeat(RawRequest.Fox, 20)]);

        jobs.ShouldAllBe(job => job.State == JobState.Running);
        jobs.Select(job => job.Id).Distinct().Count().ShouldBe(20);
    }

    private static RawRequest Task(string id) => new($$"""{"taskUUID":"{{id}}"}""");
}
