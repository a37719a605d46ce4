using Krea2.Runtime.Tests.Generated;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Faults;

/// <summary>A host that has one job, and a client with the settings that every user gets, which will meet a fault.</summary>
internal sealed class FaultStage : IAsyncDisposable
{
    private static readonly byte[] s_picture = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 7))];

    private readonly FaultRow _row;
    private readonly UnreachableAddress? _nowhere;
    private readonly TemporaryFolder _folder = new();
    private GeneratedImage _image;
    private TimeSpan _timeout;
    private int _before;

    private FaultStage(HostUnderTest under, FaultRow row, FakeHost host)
    {
        _row = row;
        Under = under;
        Host = host;
        _nowhere = row.Address?.Invoke();
        _image = new GeneratedImage { Url = new Uri(_nowhere?.Address ?? host.BaseAddress, "/images/fox.png") };
        Client = under.NewClient(_nowhere is null ? host.BaseAddress : under.At(_nowhere.Address), host.ApiKey, options =>
        {
            options.TimeProvider = Clock;
            options.MaximumResponseBytes = FaultTable.MaximumBytes;
            options.MaximumDownloadBytes = FaultTable.MaximumBytes;

            // So that attempts are limited by their number also where each of them takes 100 s.
            options.Retry = new RetryOptions { Budget = TimeSpan.FromHours(1) };
            _timeout = options.Timeout;
        });
    }

    public HostUnderTest Under { get; }

    public SkippingTimeProvider Clock { get; } = new();

    public FakeHost Host { get; }

    public ClientUnderTest Client { get; }

    /// <summary>A job of the host, as its client knows it.</summary>
    public string JobId { get; private set; } = "some-job";

    /// <summary>The files that downloads have left.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(_folder.Path);

    /// <summary>How many requests have reached the host since the job was there; for an address without a host, how many connections.</summary>
    public int Attempts => _nowhere?.Connections ?? Host.Requests.Count - _before;

    /// <summary>Jobs that were accepted since the first was there.</summary>
    public IReadOnlyList<AcceptedJob> Accepted => [.. Host.AcceptedJobs.Where(job => job.Id != JobId)];

    /// <summary>The id that the client gave to the job of its last submit; null where hosts give it.</summary>
    public string? SubmittedId(FaultCall call) => call is FaultCall.Submit && Host.Requests.Count > _before ? Under.JobIdOf(Host.Requests[^1]) : null;

    public static async Task<FaultStage> StartAsync(HostUnderTest under, FaultRow row)
    {
        FakeHost host = await under.StartAsync(options =>
        {
            options.JobStatuses = ["processing"];
            options.Picture = s_picture;
        });
        var stage = new FaultStage(under, row, host);
        if (row.Address is null)
        {
            stage.JobId = (await stage.Client.SubmitAsync(HostUnderTest.Prompt, null)).Id;
            stage._image = (await stage.Client.Jobs.WaitAsync(stage.JobId)).Images[0];
            stage._before = host.Requests.Count;
        }

        return stage;
    }

    /// <summary>Makes the call, whose first attempts meet the fault, and checks what it gives.</summary>
    public async Task RunAsync(FaultCall call, int faults)
    {
        if (_row.Fault is { } fault)
        {
            Host.FailNext(fault, times: faults);
        }

        Task running = CallAsync(call);
        for (int attempt = 1; _row.FallsSilent && attempt <= faults && !running.IsCompleted; attempt++)
        {
            await Task.WhenAny(running, ArrivedAsync(_before + attempt));
            if (!running.IsCompleted)
            {
                Clock.Advance(_timeout);
            }
        }

        await running;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
        _folder.Dispose();
        if (_nowhere is not null)
        {
            await _nowhere.DisposeAsync();
        }
    }

    private async Task CallAsync(FaultCall call)
    {
        switch (call)
        {
            case FaultCall.Submit:
                (await Client.SubmitAsync(HostUnderTest.Prompt, null)).Id.ShouldBe(Accepted.Single().Id);
                break;
            case FaultCall.Poll:
                (await Client.Jobs.GetAsync(JobId)).Id.ShouldBe(JobId);
                break;
            case FaultCall.Wait:
                (await Client.Jobs.WaitAsync(JobId)).Images.ShouldNotBeEmpty();
                break;
            case FaultCall.List:
                (await Client.ListAsync!()).Single().Id.ShouldBe(JobId);
                break;
            case FaultCall.Upload:
                (await Client.UploadAsync!(FileContent.FromBytes(new byte[] { 1, 2, 3 }, "fox.png"))).ShouldBe(3);
                break;
            case FaultCall.Download:
                string path = Path.Combine(_folder.Path, "fox.png");
                await Client.Client.DownloadAsync(_image, path);
                (await File.ReadAllBytesAsync(path)).ShouldBe(s_picture);
                break;
        }
    }

    /// <summary>Completes when so many requests in all have reached the host.</summary>
    private Task<RecordedRequest> ArrivedAsync(int number)
    {
        int count = 0;
        return Host.WaitForRequestAsync(_ => ++count == number);
    }
}
