using Krea2.Runtime.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace Krea2.Runtime.Tests.Hosts;

/// <summary>A host, by what the tests need to know that hold for every host: its fake, its client, and how it says what the others say in other words.</summary>
internal abstract class HostUnderTest
{
    /// <summary>A prompt that every host accepts.</summary>
    public const string Prompt = "a red fox";

    public static IReadOnlyList<HostUnderTest> All { get; } = [new KreaUnderTest(), new ReplicateUnderTest(), new RunwareUnderTest(), new WaveSpeedUnderTest()];

    public static TheoryData<string> Names => [.. All.Select(host => host.Name)];

    /// <summary>The name that people read.</summary>
    public abstract string Name { get; }

    /// <summary>The name in telemetry.</summary>
    public abstract string Provider { get; }

    /// <summary>The namespace of its generated types.</summary>
    public abstract string Namespace { get; }

    /// <summary>What a job passes before its end: waiting, where the host has such a word, and running.</summary>
    public abstract IReadOnlyList<string> Statuses { get; }

    /// <summary>The word for a job that is done.</summary>
    public abstract string Completed { get; }

    /// <summary>The word for a job that was cancelled; null where no such thing is documented.</summary>
    public abstract string? Cancelled { get; }

    /// <summary>The status of a job whose submit was answered without one; null where every answer has a status.</summary>
    public virtual string? StatusOfSubmit => null;

    /// <summary>Whether the error of a failed job has a code beside its sentence.</summary>
    public virtual bool JobErrorsHaveCodes => true;

    /// <summary>Whether the host cancels jobs when asked to.</summary>
    public virtual bool CanCancel => true;

    /// <summary>What a client of the host cannot do, and why.</summary>
    public virtual IReadOnlyDictionary<FaultCall, string> Lacks { get; } = new Dictionary<FaultCall, string>();

    /// <summary>Faults that only this host has.</summary>
    public virtual IReadOnlyList<FaultRow> OwnFaults => [];

    /// <summary>The path of the API at the host.</summary>
    public virtual string BasePath => "/";

    public static HostUnderTest Find(string name) => All.Single(host => host.Name == name);

    /// <summary>Starts the fake host; unless told otherwise, a job moves on by one status with every poll.</summary>
    public abstract Task<FakeHost> StartAsync(Action<FakeHostOptions>? configure = null);

    /// <summary>The settings that every user gets.</summary>
    public abstract ApiClientOptions NewOptions();

    /// <param name="options">What <see cref="NewOptions"/> gave.</param>
    public abstract ClientUnderTest NewClient(ApiClientOptions options);

    /// <summary>Adds a client to an application.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="name">The name of the client; null for none.</param>
    /// <param name="configure">Its settings.</param>
    public abstract void AddClient(IServiceCollection services, string? name, Action<ApiClientOptions> configure);

    /// <summary>The client that was added to an application.</summary>
    public abstract ClientUnderTest ClientOf(IServiceProvider services, string? name);

    /// <summary>An error with this status.</summary>
    public abstract HostError Error(int status);

    /// <summary>Whether the host has such a call, and the fault can come to it.</summary>
    public virtual bool Has(FaultRow row, FaultCall call) => !Lacks.ContainsKey(call);

    /// <summary>The same row with what is promised at this host.</summary>
    public virtual FaultRow Adapt(FaultRow row) => row;

    /// <summary>Lets the next job be cancelled by the host.</summary>
    public virtual void CancelNextJob(FakeHost host) => throw new NotSupportedException($"{Name} cancels no jobs.");

    /// <summary>The HTTP method of a call.</summary>
    public virtual string MethodOf(FaultCall call) => call is FaultCall.Submit or FaultCall.Upload ? "POST" : "GET";

    /// <summary>The id that the client itself has given to the job of a submit; null where the host gives it.</summary>
    public virtual string? JobIdOf(Krea2.Testing.RecordedRequest submit) => null;

    /// <summary>What the host answers to a call when all is well.</summary>
    /// <param name="call">Method and path.</param>
    /// <param name="body">The body of the call.</param>
    /// <param name="image">Where the picture lies.</param>
    public abstract string Good(string call, string body, Uri image);

    /// <summary>Where a submit asks for its webhook; null where it does not.</summary>
    public abstract string? WebhookOf(Krea2.Tests.Http.RecordedRequest request);

    /// <summary>The body of a webhook about a failed job.</summary>
    public abstract string FailedWebhook(string id, string message);

    /// <summary>The API at another address.</summary>
    public Uri At(Uri address) => new(address, BasePath);

    public ClientUnderTest NewClient(Uri address, string key, Action<ApiClientOptions>? configure = null)
    {
        ApiClientOptions options = NewOptions();
        options.BaseAddress = address;
        options.ApiKey = key;
        configure?.Invoke(options);
        return NewClient(options);
    }

    public ClientUnderTest NewClient(FakeHost host, Action<ApiClientOptions>? configure = null) => NewClient(host.BaseAddress, host.ApiKey, configure);

    public override string ToString() => Name;
}
