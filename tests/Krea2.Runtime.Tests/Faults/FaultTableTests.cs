using Krea2.Runtime.Tests.Hosts;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Each fault of the table on each kind of call, over real sockets: the promised recovery, or the promised error.</summary>
public sealed class FaultTableTests
{
    private const int Retries = 4;

    /// <summary>A fault that comes once, where a host can be reached.</summary>
    public static TheoryData<string, string, FaultCall> Once => Cases((row, _) => row.Address is null);

    /// <summary>A fault that stays.</summary>
    public static TheoryData<string, string, FaultCall> Always => Cases(static (row, call) => !(row.BringsParts && call is FaultCall.Download));

    [Theory]
    [MemberData(nameof(Once))]
    public async Task FaultThatComesOnce_IsOvercomeWhereThatIsSafe(string host, string name, FaultCall call)
    {
        var under = HostUnderTest.Find(host);
        FaultRow row = FaultTable.Of(under).Find(name);
        Outcome outcome = row.For(call);
        await using FaultStage stage = await FaultStage.StartAsync(under, row);

        Task run = stage.RunAsync(call, faults: 1);

        if (outcome.Error is null || outcome.IsRetried)
        {
            await run;
            CheckPauses(stage, call, outcome, outcome.IsRetried ? 1 : 0);
        }
        else
        {
            await CheckErrorAsync(run, stage, row, call);
        }

        CheckAttempts(stage, row, call, outcome.IsRetried ? 2 : 1);
    }

    [Theory]
    [MemberData(nameof(Always))]
    public async Task FaultThatStays_EndsInItsErrorAfterTheLastAttempt(string host, string name, FaultCall call)
    {
        var under = HostUnderTest.Find(host);
        FaultRow row = FaultTable.Of(under).Find(name);
        Outcome outcome = row.For(call);
        await using FaultStage stage = await FaultStage.StartAsync(under, row);

        Task run = stage.RunAsync(call, faults: 100);

        if (outcome.Error is null)
        {
            await run;
        }
        else
        {
            await CheckErrorAsync(run, stage, row, call);
        }

        CheckPauses(stage, call, outcome, outcome.IsRetried ? Retries : 0);
        CheckAttempts(stage, row, call, outcome.IsRetried ? Retries + 1 : 1);
    }

    private static TheoryData<string, string, FaultCall> Cases(Func<FaultRow, FaultCall, bool> isMeant)
    {
        var cases = new TheoryData<string, string, FaultCall>();
        foreach (HostUnderTest host in HostUnderTest.All)
        {
            foreach (FaultRow row in FaultTable.Of(host).Rows)
            {
                foreach (FaultCall call in Enum.GetValues<FaultCall>().Where(call => isMeant(row, call) && Exists(row, call) && host.Has(row, call)))
                {
                    cases.Add(host.Name, row.Name, call);
                }
            }
        }

        return cases;
    }

    private static bool Exists(FaultRow row, FaultCall call) => call switch
    {
        FaultCall.Wait => row.Read.Error is not null,
        FaultCall.Download => row.NoDownload is null,
        _ => true,
    };

    private static async Task CheckErrorAsync(Task run, FaultStage stage, FaultRow row, FaultCall call)
    {
        Outcome outcome = row.For(call);
        var e = await Should.ThrowAsync<ApiException>(() => run);
        e.GetType().ShouldBe(outcome.Error);

        bool isWait = call is FaultCall.Wait;
        bool isJobKnown = e is not (NotFoundException or ModelUnavailableException);
        e.Advice.ShouldBe(isWait && isJobKnown ? RetryAdvice.WaitForJob : outcome.Advice);
        e.MayHaveBeenAccepted.ShouldBe(outcome.Advice == RetryAdvice.CheckFirst);
        e.StatusCode.ShouldBe(outcome.Status);
        e.ProviderCode.ShouldBe(outcome.Code);
        (e.ProviderMessage ?? "").ShouldStartWith(outcome.Said ?? "");
        (e.ProviderMessage is null).ShouldBe(outcome.Said is null);
        (e.Excerpt ?? "").ShouldStartWith(outcome.Excerpt ?? "");
        (e.Excerpt is null).ShouldBe(outcome.Excerpt is null);
        (e.Excerpt ?? "").Length.ShouldBeLessThanOrEqualTo(1024);
        e.RetryAfter.ShouldBe(outcome.RetryAfter);
        e.JobId.ShouldBe(isWait ? stage.JobId : outcome.Advice == RetryAdvice.CheckFirst ? stage.SubmittedId(call) : null);
        e.Method.ShouldBe(stage.Under.MethodOf(call));
        e.Message.ShouldContain($"{e.Method} {e.Route}");
        e.ToString().ShouldNotContain(stage.Host.ApiKey);
        stage.Files.ShouldBeEmpty();
    }

    private static void CheckPauses(FaultStage stage, FaultCall call, Outcome outcome, int expected)
    {
        TimeSpan[] pauses = [.. stage.Clock.Pauses];
        pauses.Length.ShouldBe(expected);
        if (expected > 0)
        {
            pauses[0].ShouldSatisfyAllConditions(pause => (outcome.Pause is null || pause == outcome.Pause).ShouldBeTrue($"{call} paused {pause}"));
            pauses.ShouldAllBe(pause => pause > TimeSpan.Zero && pause <= new RetryOptions().MaximumDelay);
        }
    }

    private static void CheckAttempts(FaultStage stage, FaultRow row, FaultCall call, int expected)
    {
        if (row.Name is not ("connection refused" or "name not found"))
        {
            stage.Attempts.ShouldBe(expected);
        }

        // One submit may have become one job, whatever the client saw of it; never two.
        bool becameJob = call is FaultCall.Submit && row.Address is null && (row.Fault!.CarriesOut || row.Submit.Error is null || (row.Submit.IsRetried && expected == 2));
        stage.Accepted.Count.ShouldBe(becameJob ? 1 : 0);
    }
}
