using Krea2.Testing.Assets;
using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing.Replicate;

/// <summary>What Replicate's routes share.</summary>
internal sealed class ReplicateState : HostState
{
    public const string Aborted = "aborted";

    private readonly WebhookSender _webhooks;

    public ReplicateState(FakeReplicateHostOptions options, HostDocument document, WebhookSender webhooks)
        : base(options, new JobWords("succeeded", "failed", "canceled", static _ => true) { GivenUpAtOnce = Aborted })
    {
        _webhooks = webhooks;
        Replicate = options;
        Document = document;
        Store = new JobStore<ReplicateJob>(options, Words, OnMoved);
        Files = new AssetStore(options.TimeProvider);
        Json = new ReplicateJson(this);
    }

    public FakeReplicateHostOptions Replicate { get; }

    public HostDocument Document { get; }

    public JobStore<ReplicateJob> Store { get; }

    public override IJobStore Jobs => Store;

    public AssetStore Files { get; }

    public ReplicateJson Json { get; }

    private void OnMoved(ReplicateJob job)
    {
        bool starts = job.LeftStartAt is null && (job.Step > 0 || job.Succeeded);
        if (starts)
        {
            job.LeftStartAt = job.IsFinished ? job.CreatedAt : Options.TimeProvider.GetUtcNow();
            Send(job, "start");
            Send(job, "logs");
        }

        if (job.Succeeded)
        {
            Send(job, "output");
        }

        if (job.IsFinished)
        {
            Send(job, "completed");
        }
    }

    private void Send(ReplicateJob job, string name)
    {
        if (job.Webhook is { } webhook && job.Events.Contains(name))
        {
            string body = JsonText.Write(writer => Json.WriteEvent(writer, job, isEnd: name == "completed", hasOutput: name is "completed" or "output"));
            _webhooks.Send(webhook, job.Id, $"msg_{Guid.NewGuid():N}", body);
        }
    }
}
