using System.Text.Json;
using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.WaveSpeed;

/// <summary>Takes a request for an image, and holds it in sync mode.</summary>
internal sealed class WaveSpeedSubmitRoute
{
    private readonly DocumentOperation _operation;
    private readonly WaveSpeedState _state;

    public WaveSpeedSubmitRoute(DocumentOperation operation, WaveSpeedState state)
    {
        _operation = operation;
        _state = state;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        bool hasWebhook = TryReadWebhook(context, out var webhook);
        problem ??= hasWebhook ? null : "'webhook' must be an absolute URI";
        problem ??= _operation.Validate(body) is [var first, ..] ? first.Message : null;
        if (problem is not null)
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 400, problem).ConfigureAwait(false);
        }
        else if (_state.OutOfCredit)
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 402, "Insufficient credits, please top up").ConfigureAwait(false);
        }
        else if (!_state.Store.TryAdd(_state.ConcurrencyLimit, (number, createdAt) => CreateJob(body, webhook, number, createdAt), out var job))
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 429, "Too many concurrent tasks, please wait for one to finish").ConfigureAwait(false);
        }
        else if (body.IsTrue("enable_sync_mode"))
        {
            await HoldAsync(context, job).ConfigureAwait(false);
        }
        else
        {
            await WaveSpeedAnswer.WriteAsync(context, writer => _state.Json.Write(writer, job)).ConfigureAwait(false);
        }
    }

    private async Task HoldAsync(HttpContext context, WaveSpeedJob job)
    {
        if (!_state.TakeSyncTimeout())
        {
            await _state.Store.WaitAsync(job, _state.WaveSpeed.SyncTimeout, context.RequestAborted).ConfigureAwait(false);
        }

        await WaveSpeedAnswer.WriteAsync(context, writer =>
        {
            if (job.IsFinished)
            {
                _state.Json.Write(writer, job);
            }
            else
            {
                _state.Json.WriteSyncTimeout(writer, job);
            }
        }).ConfigureAwait(false);
    }

    private WaveSpeedJob CreateJob(JsonElement body, Uri? webhook, int number, DateTimeOffset createdAt)
    {
        var id = Guid.NewGuid().ToString("N");
        var prompt = body.Text("prompt") ?? "";
        string model = _operation.Route.TrimStart('/');
        return new WaveSpeedJob
        {
            Id = id,
            Type = model,
            CreatedAt = createdAt,
            StartedAt = _state.Options.TimeProvider.GetTimestamp(),
            Prompt = prompt,
            Pictures = [new JobPicture($"{id}.png", model, prompt, number, PictureSize.FromRatio(body.Text("aspect_ratio")), body.Count("reference"), _state.Options.Picture)],
            Webhook = webhook,
            Ending = _state.TakeEnding(),
            IsInline = body.IsTrue("enable_base64_output"),
        };
    }

    private static bool TryReadWebhook(HttpContext context, out Uri? webhook)
    {
        string text = context.Request.Query["webhook"].ToString();
        webhook = null;
        return text.Length == 0 || Uri.TryCreate(text, UriKind.Absolute, out webhook);
    }
}
