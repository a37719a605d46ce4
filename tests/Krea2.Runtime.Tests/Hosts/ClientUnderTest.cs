namespace Krea2.Runtime.Tests.Hosts;

/// <summary>The generated client of a host, by what it has in common with those of the others.</summary>
internal sealed class ClientUnderTest : IDisposable
{
    private ClientUnderTest(JobClient client, IJobOperations jobs)
    {
        Client = client;
        Jobs = jobs;
    }

    public JobClient Client { get; }

    public IJobOperations Jobs { get; }

    /// <summary>Submits a job of the smaller full model.</summary>
    public required Func<string, CallOptions?, Task<Job>> SubmitAsync { get; init; }

    /// <summary>Submits and waits.</summary>
    public required Func<string, IProgress<JobProgress>?, CallOptions?, CancellationToken, Task<Job>> GenerateAsync { get; init; }

    /// <summary>The jobs that the host lists; null where it lists none.</summary>
    public Func<Task<IReadOnlyList<Job>>>? ListAsync { get; init; }

    /// <summary>Uploads a file, and gives the length that the host has counted; null where nothing is uploaded.</summary>
    public Func<FileContent, Task<double?>>? UploadAsync { get; init; }

    /// <summary>Operations that only this host has.</summary>
    public IReadOnlyList<Func<Task<object>>> Others { get; init; } = [];

    public static ClientUnderTest Of<TRequest>(
        JobClient client,
        IJobOperations jobs,
        IJobVariant<TRequest> variant,
        Func<string, TRequest> request,
        Func<Task<IReadOnlyList<Job>>>? list = null,
        Func<FileContent, Task<double?>>? upload = null,
        params IReadOnlyList<Func<Task<object>>> others)
        where TRequest : class, IApiRequest
    {
        return new ClientUnderTest(client, jobs)
        {
            SubmitAsync = (prompt, options) => variant.SubmitAsync(request(prompt), options),
            GenerateAsync = (prompt, progress, options, cancellation) => variant.GenerateAsync(request(prompt), progress, options, cancellation),
            ListAsync = list,
            UploadAsync = upload,
            Others = others,
        };
    }

    public void Dispose() => Client.Dispose();
}
