using System.Text.Json;
using Krea2.Testing.Assets;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Webhooks;

namespace Krea2.Testing.Krea;

/// <summary>What Krea's routes share.</summary>
internal sealed class KreaState : HostState
{
    private readonly FakeKreaHostOptions _options;
    private readonly WebhookSender _webhooks;

    public KreaState(FakeKreaHostOptions options, WebhookSender webhooks)
        : base(options, new JobWords("completed", "failed", "cancelled", static status => status is "queued" or "processing"))
    {
        _options = options;
        _webhooks = webhooks;
        Store = new JobStore<FakeJob>(options, Words, SendWebhook);
        Assets = new AssetStore(options.TimeProvider);
    }

    public JobStore<FakeJob> Store { get; }

    public override IJobStore Jobs => Store;

    public AssetStore Assets { get; }

    public IReadOnlyList<FakeStyle> Styles => _options.Styles;

    public void Write(Utf8JsonWriter writer, FakeJob job) => JobJson.Write(writer, job, Origin, _options.ResultUrls);

    private void SendWebhook(FakeJob job)
    {
        if (job is { Webhook: { } webhook, IsFinished: true })
        {
            _webhooks.Send(webhook, job.Id, job.Id, JsonText.Write(writer => Write(writer, job)));
        }
    }
}
