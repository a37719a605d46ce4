using Krea2.KreaAi;

namespace Krea2.Runtime.Tests.DependencyInjection;

/// <summary>A client written by hand, as users write them for their tests: what a test does not need is not there.</summary>
internal sealed class FakeClient : IKreaClient, IJobVariant<KreaRequest>
{
    public List<string> Prompts { get; } = [];

    public List<string> Downloads { get; } = [];

    public IJobVariant<KreaRequest> Medium => this;

    public IJobVariant<KreaRequest> Large => throw new NotSupportedException();

    public IJobVariant<KreaRequest> MediumTurbo => throw new NotSupportedException();

    public IKreaJobsOperations Jobs => throw new NotSupportedException();

    public IKreaAssetsOperations Assets => throw new NotSupportedException();

    public IKreaStylesOperations Styles => throw new NotSupportedException();

    public string Id => "medium";

    public string Title => "Krea 2 Medium";

    public decimal? EstimateCost(KreaRequest request) => 0.03m;

    public Task<Job> SubmitAsync(KreaRequest request, CallOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Job> GenerateAsync(KreaRequest request, IProgress<JobProgress>? progress = null, CancellationToken cancellationToken = default) =>
        GenerateAsync(request, progress, null, cancellationToken);

    public Task<Job> GenerateAsync(KreaRequest request, IProgress<JobProgress>? progress, CallOptions? options, CancellationToken cancellationToken = default)
    {
        Prompts.Add(request.Prompt);
        return Task.FromResult(new Job { Id = "job-1", Status = "completed", State = JobState.Succeeded, Images = [new GeneratedImage { Url = new Uri("https://example.com/1.png") }] });
    }

    public Task<Job> WaitAsync(Job job, IProgress<JobProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(job);

    public Task DownloadAsync(GeneratedImage image, string path, IProgress<DownloadProgress>? progress = null, bool overwrite = true, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        Downloads.Add(path);
        return Task.CompletedTask;
    }

    public Task DownloadAsync(GeneratedImage image, Stream destination, IProgress<DownloadProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
