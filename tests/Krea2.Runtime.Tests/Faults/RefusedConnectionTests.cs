using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Nobody listens at first: nothing can have been accepted, so even a submit is sent again until somebody does.</summary>
public sealed class RefusedConnectionTests
{
    public static TheoryData<string, FaultCall> Cases
    {
        get
        {
            var cases = new TheoryData<string, FaultCall>();
            foreach (HostUnderTest host in HostUnderTest.All)
            {
                foreach (FaultCall call in (FaultCall[])[FaultCall.Submit, FaultCall.List, FaultCall.Upload])
                {
                    if (!host.Lacks.ContainsKey(call))
                    {
                        cases.Add(host.Name, call);
                    }
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task RefusedConnection_IsOvercomeOnceTheHostIsThere(string name, FaultCall call)
    {
        var under = HostUnderTest.Find(name);
        var nowhere = UnreachableAddress.Refused();
        FakeHost? host = null;
        var clock = new SkippingTimeProvider();
        clock.InPause = async () =>
        {
            if (clock.Pauses.Count == 2)
            {
                await nowhere.DisposeAsync();
                host = await under.StartAsync(options => options.Port = nowhere.Address.Port);
            }
        };
        using ClientUnderTest client = under.NewClient(under.At(nowhere.Address), "test-key", options => options.TimeProvider = clock);

        switch (call)
        {
            case FaultCall.Submit:
                Job job = await client.SubmitAsync(HostUnderTest.Prompt, null);
                host.ShouldNotBeNull().AcceptedJobs.Single().Id.ShouldBe(job.Id);
                break;
            case FaultCall.List:
                (await client.ListAsync!()).ShouldBeEmpty();
                break;
            default:
                // A stream that can be read once has not been read yet.
                (await client.UploadAsync!(FileContent.FromStream(new OneTimeStream([1, 2, 3]), "fox.png"))).ShouldBe(3);
                break;
        }

        clock.Pauses.Count.ShouldBe(2);
        host.ShouldNotBeNull().Requests.Count.ShouldBe(1);
        await host.DisposeAsync();
    }
}
