using Krea2.KreaAi;
using Krea2.Runtime.Tests.Generated;
using Krea2.Testing;
using Krea2.Tests.Http;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>Nobody listens at first: nothing can have been accepted, so even a submit is sent again until somebody does.</summary>
public sealed class RefusedConnectionTests
{
    [Theory]
    [InlineData(FaultCall.Submit)]
    [InlineData(FaultCall.List)]
    [InlineData(FaultCall.Upload)]
    public async Task RefusedConnection_IsOvercomeOnceTheHostIsThere(FaultCall call)
    {
        var nowhere = UnreachableAddress.Refused();
        FakeKreaHost? host = null;
        var clock = new SkippingTimeProvider();
        clock.InPause = async () =>
        {
            if (clock.Pauses.Count == 2)
            {
                await nowhere.DisposeAsync();
                host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { Port = nowhere.Address.Port });
            }
        };
        using var krea = new KreaClient(new KreaClientOptions { BaseAddress = nowhere.Address, ApiKey = "test-key", TimeProvider = clock });

        switch (call)
        {
            case FaultCall.Submit:
                Job job = await krea.Medium.SubmitAsync(Requests.Small);
                host.ShouldNotBeNull().AcceptedJobs.Single().Id.ShouldBe(job.Id);
                break;
            case FaultCall.List:
                (await krea.Jobs.ListAsync()).Items.ShouldBeEmpty();
                break;
            default:
                // A stream that can be read once has not been read yet.
                KreaAsset asset = await krea.Assets.UploadAsync(new KreaAssetUpload { File = FileContent.FromStream(new OneTimeStream([1, 2, 3]), "fox.png") });
                asset.SizeBytes.ShouldBe(3);
                break;
        }

        clock.Pauses.Count.ShouldBe(2);
        host.ShouldNotBeNull().Requests.Count.ShouldBe(1);
        await host.DisposeAsync();
    }
}
