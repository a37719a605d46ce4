using System.Text.Json;
using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Takes a request for an image: the body first, then the credit, then the number of jobs.</summary>
internal sealed class GenerateRoute
{
    private readonly DocumentOperation _operation;
    private readonly KreaState _state;

    public GenerateRoute(DocumentOperation operation, KreaState state)
    {
        _operation = operation;
        _state = state;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        if (problem is not null)
        {
            await KreaError.WriteAsync(context, 400, problem).ConfigureAwait(false);
            return;
        }

        await AcceptAsync(context, RequestBody.Rename(body, _operation.Aliases)).ConfigureAwait(false);
    }

    private async Task AcceptAsync(HttpContext context, JsonElement body)
    {
        if (_operation.Validate(body) is { Count: > 0 } problems)
        {
            await KreaError.WriteAsync(context, 400, string.Join("; ", problems.Select(problem => problem.Message))).ConfigureAwait(false);
        }
        else if (_state.OutOfCredit)
        {
            await KreaError.WriteAsync(context, 402, "You have run out of credits").ConfigureAwait(false);
        }
        else if (!_state.Store.TryAdd(_state.ConcurrencyLimit, (number, createdAt) => CreateJob(context, body, number, createdAt), out var job))
        {
            await KreaError.WriteAsync(context, 429, "You have reached the limit of concurrent jobs").ConfigureAwait(false);
        }
        else
        {
            await JsonAnswer.WriteAsync(context, writer => JobJson.WriteSubmitted(writer, job)).ConfigureAwait(false);
        }
    }

    private FakeJob CreateJob(HttpContext context, JsonElement body, int number, DateTimeOffset createdAt)
    {
        var id = Guid.NewGuid().ToString();
        var prompt = body.Text("prompt") ?? "";
        string model = _operation.Route["/generate/".Length..];
        return new FakeJob
        {
            Id = id,
            Type = model,
            CreatedAt = createdAt,
            StartedAt = _state.Options.TimeProvider.GetTimestamp(),
            Prompt = prompt,
            Pictures = [new JobPicture($"{id}.png", model, prompt, body.Seed("seed") ?? number, PictureSize.FromRatio(body.Text("aspect_ratio")), body.Count("image_style_references"), _state.Options.Picture)],
            Webhook = Uri.TryCreate(context.Request.Headers["X-Webhook-URL"], UriKind.Absolute, out var webhook) ? webhook : null,
            Ending = _state.TakeEnding(),
        };
    }
}
