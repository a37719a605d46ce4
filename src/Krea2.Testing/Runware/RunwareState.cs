using System.Collections.Concurrent;
using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing.Runware;

/// <summary>What Runware's tasks share.</summary>
internal sealed class RunwareState : HostState
{
    private readonly ConcurrentQueue<FailedResults> _failed = [];
    private readonly WebhookSender _webhooks;

    public RunwareState(FakeRunwareHostOptions options, TaskSchemas schemas, WebhookSender webhooks)
        : base(options, new JobWords("success", "error", "error", static _ => false))
    {
        _webhooks = webhooks;
        Runware = options;
        Schemas = schemas;
        Store = new JobStore<RunwareJob>(options, Words, OnMoved);
        Media = new AssetStore(options.TimeProvider);
        Json = new RunwareJson(this);
    }

    public FakeRunwareHostOptions Runware { get; }

    public TaskSchemas Schemas { get; }

    public JobStore<RunwareJob> Store { get; }

    public override IJobStore Jobs => Store;

    public AssetStore Media { get; }

    public RunwareJson Json { get; }

    public ResultUploader Uploader { get; } = new();

    public void PlanFailedResults(int count, string code, string? message) => _failed.Enqueue(new FailedResults(count, code, message));

    public FailedResults? TakeFailedResults() => _failed.TryDequeue(out var failed) ? failed : null;

    private void OnMoved(RunwareJob job)
    {
        for (; job.Told < job.DoneCount; job.Told++)
        {
            var picture = job.Pictures[job.Told];
            SendWebhook(job, picture.Name, JsonText.Write(writer => Json.WriteResult(writer, job, picture, status: null)));
            if (job.UploadEndpoint is { } endpoint)
            {
                Uploader.Put(endpoint, job.Id, picture);
            }
        }

        if (job.IsFinished && RunwareJson.ErrorOf(job) is { } error)
        {
            SendWebhook(job, "error", JsonText.Write(error.Write));
        }
    }

    private void SendWebhook(RunwareJob job, string id, string body)
    {
        if (job.Webhook is { } webhook)
        {
            _webhooks.Send(webhook, job.Id, id, body);
        }
    }
}
