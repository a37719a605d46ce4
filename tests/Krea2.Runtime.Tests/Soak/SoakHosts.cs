using Krea2.Runtime.Tests.Hosts;
using Krea2.Testing;

namespace Krea2.Runtime.Tests.Soak;

/// <summary>All hosts at once, each of which goes wrong now and then.</summary>
internal sealed class SoakHosts : IAsyncDisposable
{
    private readonly List<(HostUnderTest Under, FakeHost Host, FaultRate Rate)> _hosts = [];
    private readonly List<ClientUnderTest> _clients = [];

    private SoakHosts()
    {
    }

    public IReadOnlySet<int> Ports => _hosts.Select(host => host.Host.BaseAddress.Port).ToHashSet();

    /// <summary>Their names, and how many faults each has met its client with; in the order of the clients.</summary>
    public IReadOnlyList<(string Name, int Faults)> Totals => [.. _hosts.Select(host => (host.Under.Name, host.Rate.Counts.Sum(fault => fault.Value)))];

    /// <summary>How often each fault has come.</summary>
    public IReadOnlyList<(string Name, int Times)> Faults =>
    [
        .. _hosts.SelectMany(host => host.Rate.Counts).GroupBy(fault => fault.Key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Sum(fault => fault.Value))),
    ];

    public static async Task<SoakHosts> StartAsync(byte[] picture, Func<FaultRate> rate)
    {
        var hosts = new SoakHosts();
        foreach (HostUnderTest under in HostUnderTest.All)
        {
            FakeHost host = await under.StartAsync(options =>
            {
                options.JobStatuses = under.Statuses;
                options.Picture = picture;
                options.KeepRequests = false;
            });
            FaultRate own = rate();
            host.FaultRate = own;
            hosts._hosts.Add((under, host, own));
        }

        return hosts;
    }

    /// <summary>A client for each host, in their order.</summary>
    public IReadOnlyList<ClientUnderTest> Clients(Action<ApiClientOptions> configure)
    {
        _clients.AddRange(_hosts.Select(host => host.Under.NewClient(host.Host, configure)));
        return [.. _clients];
    }

    /// <summary>Takes over what the hosts know of jobs, so that they forget it.</summary>
    public void TakeJobs(List<SoakAccepted> accepted)
    {
        foreach ((HostUnderTest under, FakeHost host, _) in _hosts)
        {
            accepted.AddRange(host.AcceptedJobs.Select(job => new SoakAccepted(job.Id, SoakJobs.Number(job.Prompt), job.Status == under.Completed)));
            host.ClearJobs();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(static client => client.Dispose());
        foreach ((_, FakeHost host, _) in _hosts)
        {
            await host.DisposeAsync();
        }
    }
}
