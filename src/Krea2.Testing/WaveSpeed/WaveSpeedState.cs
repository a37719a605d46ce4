using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing.WaveSpeed;

/// <summary>What WaveSpeed's routes share.</summary>
internal sealed class WaveSpeedState : HostState
{
    private readonly WebhookSender _webhooks;
    private int _syncTimeouts;

    public WaveSpeedState(FakeWaveSpeedHostOptions options, WebhookSender webhooks)
        : base(options, new JobWords("completed", "failed", "cancelled", static _ => false))
    {
        _webhooks = webhooks;
        WaveSpeed = options;
        Store = new JobStore<WaveSpeedJob>(options, Words, SendWebhook);
        Assets = new AssetStore(options.TimeProvider);
        Json = new WaveSpeedJson(this);
    }

    public FakeWaveSpeedHostOptions WaveSpeed { get; }

    public JobStore<WaveSpeedJob> Store { get; }

    public override IJobStore Jobs => Store;

    public AssetStore Assets { get; }

    public WaveSpeedJson Json { get; }

    public void TimeOutNextSync() => Interlocked.Increment(ref _syncTimeouts);

    public bool TakeSyncTimeout()
    {
        if (Interlocked.Decrement(ref _syncTimeouts) >= 0)
        {
            return true;
        }

        Interlocked.Increment(ref _syncTimeouts);
        return false;
    }

    private void SendWebhook(WaveSpeedJob job)
    {
        if (job is { Webhook: { } webhook, IsFinished: true })
        {
            _webhooks.Send(webhook, job.Id, job.Id, JsonText.Write(writer => Json.Write(writer, job)));
        }
    }
}
