using System.Text.Json;
using Krea2.Testing.Documents;
using Krea2.Testing.Hosting;
using Krea2.Testing.Jobs;
using Krea2.Testing.Painting;
using Krea2.Testing.Validation;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Routes;

/// <summary>Takes a request for an image: the body first, then the credit, then the number of jobs.</summary>
internal sealed class GenerateRoute
{
    private readonly DocumentOperation _operation;
    private readonly HostState _state;

    public GenerateRoute(DocumentOperation operation, HostState state)
    {
        _operation = operation;
        _state = state;
    }

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
        {
            await JsonAnswer.WriteErrorAsync(context, 400, "The body must be sent as application/json").ConfigureAwait(false);
            return;
        }

        JsonElement body;
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            body = RequestBody.Rename(document.RootElement.Clone(), _operation.Aliases);
        }
        catch (JsonException)
        {
            await JsonAnswer.WriteErrorAsync(context, 400, "The body is not valid JSON").ConfigureAwait(false);
            return;
        }

        await AcceptAsync(context, body).ConfigureAwait(false);
    }

    private async Task AcceptAsync(HttpContext context, JsonElement body)
    {
        if (Validate(body) is { Count: > 0 } problems)
        {
            await JsonAnswer.WriteErrorAsync(context, 400, string.Join("; ", problems)).ConfigureAwait(false);
        }
        else if (_state.OutOfCredit)
        {
            await JsonAnswer.WriteErrorAsync(context, 402, "You have run out of credits").ConfigureAwait(false);
        }
        else if (!_state.Jobs.TryAdd(_state.ConcurrencyLimit, (number, createdAt) => CreateJob(context, body, number, createdAt), out var job))
        {
            await JsonAnswer.WriteErrorAsync(context, 429, "You have reached the limit of concurrent jobs").ConfigureAwait(false);
        }
        else
        {
            await JsonAnswer.WriteAsync(context, writer => JobJson.WriteSubmitted(writer, job)).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<string> Validate(JsonElement body)
    {
        try
        {
            return _operation.Body is { } schema ? SchemaValidator.Validate(schema, body) : [];
        }
        catch (InvalidOperationException)
        {
            // How JsonElement says that a text holds half of a surrogate pair.
            return ["The body holds text that is not Unicode"];
        }
    }

    private FakeJob CreateJob(HttpContext context, JsonElement body, int number, DateTimeOffset createdAt) => new()
    {
        Id = Guid.NewGuid(),
        Type = _operation.Route["/generate/".Length..],
        CreatedAt = createdAt,
        StartedAt = _state.Options.TimeProvider.GetTimestamp(),
        Prompt = Text(body, "prompt") ?? "",
        Seed = Seed(body) ?? number,
        Size = PictureSize.FromRatio(Text(body, "aspect_ratio")),
        References = Member(body, "image_style_references") is { ValueKind: JsonValueKind.Array } references ? references.GetArrayLength() : 0,
        Webhook = Uri.TryCreate(context.Request.Headers["X-Webhook-URL"], UriKind.Absolute, out var webhook) ? webhook : null,
        Ending = _state.TakeEnding(),
    };

    /// <summary>The seed of the request, also one that is no integer; null when there is none, and then every job gets its own.</summary>
    private static long? Seed(JsonElement body) => Member(body, "seed") is not { ValueKind: JsonValueKind.Number } seed
        ? null
        : seed.TryGetInt64(out var whole) ? whole : BitConverter.DoubleToInt64Bits(seed.GetDouble());

    private static string? Text(JsonElement body, string name) => Member(body, name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static JsonElement? Member(JsonElement body, string name) => body.ValueKind is JsonValueKind.Object && body.TryGetProperty(name, out var member) ? member : null;
}
