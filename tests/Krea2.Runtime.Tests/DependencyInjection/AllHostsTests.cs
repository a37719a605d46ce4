using Krea2.Runtime.Tests.Generated;
using Krea2.Runtime.Tests.Hosts;
using Krea2.Tests.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>Clients of all hosts, with and without a name, in one application.</summary>
public sealed class AllHostsTests
{
    [Fact]
    public async Task EachClient_CallsItsOwnHostWithItsOwnKey()
    {
        var hosts = new List<(HostUnderTest Under, string? Client, FakeHost Host)>();
        foreach (HostUnderTest under in HostUnderTest.All)
        {
            foreach (string? client in (string?[])[null, "backup"])
            {
                hosts.Add((under, client, await under.StartAsync(options => options.ApiKey = $"key-of-{under.Provider}-{client}")));
            }
        }

        using var logs = new LogRecorder();
        await using ServiceProvider services = Applications.Services(all =>
        {
            all.AddSingleton<ILoggerFactory>(logs);
            foreach ((HostUnderTest under, string? client, FakeHost host) in hosts)
            {
                under.AddClient(all, client, options =>
                {
                    options.BaseAddress = host.BaseAddress;
                    options.ApiKey = host.ApiKey;
                    options.Polling = Requests.FastPolling;
                });
            }
        });

        foreach ((HostUnderTest under, string? client, _) in hosts)
        {
            logs.Entries.Clear();
            Job job = await under.ClientOf(services, client).GenerateAsync(HostUnderTest.Prompt, null, null, default);

            job.State.ShouldBe(JobState.Succeeded, $"{under} {client}");
            logs.Entries.Select(entry => entry.Category).Where(category => category.StartsWith("Krea2.", StringComparison.Ordinal)).Distinct()
                .ShouldBe([client is null ? $"Krea2.{under.Provider}" : $"Krea2.{under.Provider}.{client}"]);
        }

        foreach ((HostUnderTest under, string? client, FakeHost host) in hosts)
        {
            host.AcceptedJobs.Count.ShouldBe(1, $"{under} {client}");
            host.Requests.ShouldAllBe(request => request.HasValidKey);
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Container_DisposesOfAllClients()
    {
        List<ClientUnderTest> clients;
        await using (ServiceProvider services = Applications.Services(all =>
        {
            foreach (HostUnderTest under in HostUnderTest.All)
            {
                under.AddClient(all, null, options => options.ApiKey = "test-key");
            }
        }))
        {
            clients = [.. HostUnderTest.All.Select(under => under.ClientOf(services, null))];
        }

        foreach (ClientUnderTest client in clients)
        {
            await Should.ThrowAsync<ObjectDisposedException>(() => client.SubmitAsync(HostUnderTest.Prompt, null));
        }
    }
}
