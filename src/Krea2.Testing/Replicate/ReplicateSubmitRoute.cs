using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Replicate;

/// <summary>Takes a prediction, at the route of its model or with the model in the body, and holds it if that is preferred.</summary>
internal sealed class ReplicateSubmitRoute
{
    private static readonly string[] s_events = ["output", "completed"];

    private readonly ReplicateState _state;

    public ReplicateSubmitRoute(ReplicateState state)
    {
        _state = state;
    }

    public async Task CreateForModelAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        string model = $"{context.Request.RouteValues["owner"]}/{context.Request.RouteValues["name"]}";
        await CreateAsync(context, model, body, problem).ConfigureAwait(false);
    }

    public async Task CreateAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        problem ??= body.Text("version") is null ? "version is required" : null;
        string model = (body.Text("version") ?? "").Split(':')[0];
        if (problem is null)
        {
            var rest = JsonObject.Create(body)!;
            rest.Remove("version");
            body = JsonDocument.Parse(rest.ToJsonString()).RootElement;
        }

        await CreateAsync(context, model, body, problem).ConfigureAwait(false);
    }

    private async Task CreateAsync(HttpContext context, string model, JsonElement body, string? problem)
    {
        TimeSpan? wait = null;
        TimeSpan? patience = null;
        if (problem is null && !WaitPreference.TryReadPrefer(context.Request.Headers["Prefer"].ToString(), out wait))
        {
            problem = "Prefer must be 'wait' or 'wait=n' with n from 1 to 60";
        }
        else if (problem is null && !WaitPreference.TryReadCancelAfter(context.Request.Headers["Cancel-After"].ToString(), out patience))
        {
            problem = "Cancel-After must be a time such as '30s', '5m' or '2h30m'";
        }

        if (problem is not null)
        {
            await ReplicateError.WriteAsync(context, 400, problem).ConfigureAwait(false);
        }
        else if (_state.Document.Find("POST", $"/models/{model}/predictions") is not { } operation)
        {
            await ReplicateError.WriteAsync(context, 404, "The requested resource could not be found.").ConfigureAwait(false);
        }
        else if (operation.Validate(body) is { Count: > 0 } problems)
        {
            await ReplicateError.WriteInvalidAsync(context, problems).ConfigureAwait(false);
        }
        else
        {
            await AcceptAsync(context, model, body, wait, patience).ConfigureAwait(false);
        }
    }

    private async Task AcceptAsync(HttpContext context, string model, JsonElement body, TimeSpan? wait, TimeSpan? patience)
    {
        if (_state.OutOfCredit)
        {
            await ReplicateError.WriteAsync(context, 402, "You have insufficient credit to run this model. Go to your billing settings to add some.").ConfigureAwait(false);
            return;
        }

        if (!_state.Store.TryAdd(_state.ConcurrencyLimit, (number, createdAt) => CreateJob(model, body, patience, number, createdAt), out var job))
        {
            await ReplicateError.WriteAsync(context, 429, "Request was throttled. Your rate limit resets in ~30s.").ConfigureAwait(false);
            return;
        }

        if (wait is { } limit)
        {
            await _state.Store.WaitAsync(job, limit, context.RequestAborted).ConfigureAwait(false);
        }

        int status = wait is not null && !job.IsFinished ? 202 : 201;
        await JsonAnswer.WriteAsync(context, writer => _state.Json.Write(writer, job), status).ConfigureAwait(false);
    }

    private ReplicateJob CreateJob(string model, JsonElement body, TimeSpan? patience, int number, DateTimeOffset createdAt)
    {
        JsonElement input = body.Member("input") ?? default;
        string id = PredictionId.Create();
        string prompt = input.Text("prompt") ?? "";
        return new ReplicateJob
        {
            Id = id,
            Type = model,
            CreatedAt = createdAt,
            StartedAt = _state.Options.TimeProvider.GetTimestamp(),
            Prompt = prompt,
            Pictures = [new JobPicture($"{id}.png", model, prompt, input.Seed("seed") ?? number, PictureSize.FromRatio(input.Text("aspect_ratio")), input.Count("style_reference_images"), _state.Options.Picture)],
            Webhook = Uri.TryCreate(body.Text("webhook"), UriKind.Absolute, out var webhook) ? webhook : null,
            Ending = _state.TakeEnding(),
            Patience = patience,
            Input = input.ValueKind is JsonValueKind.Undefined ? "{}" : input.GetRawText(),
            Events = body.Member("webhook_events_filter") is { ValueKind: JsonValueKind.Array } events ? [.. events.EnumerateArray().Select(name => name.GetString()!)] : s_events,
        };
    }
}
