using System.Globalization;
using System.Text.Json;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.WaveSpeed;

/// <summary>Asks for and lists predictions, and gives the secret that their webhooks are signed with.</summary>
internal sealed class WaveSpeedPredictionRoutes
{
    private const int MaximumPageSize = 100;

    private readonly WaveSpeedState _state;

    public WaveSpeedPredictionRoutes(WaveSpeedState state)
    {
        _state = state;
    }

    public Task GetAsync(HttpContext context) => _state.Store.Poll((string?)context.Request.RouteValues["id"] ?? "") is { } job
        ? WaveSpeedAnswer.WriteAsync(context, writer => _state.Json.Write(writer, job))
        : WaveSpeedAnswer.WriteErrorAsync(context, 404, "Prediction not found");

    /// <summary>The body filters: page (from 1), page_size, model, status, created_after, created_before.</summary>
    public async Task ListAsync(HttpContext context)
    {
        var (body, problem) = await JsonBody.ReadAsync(context).ConfigureAwait(false);
        if (problem is not null)
        {
            await WaveSpeedAnswer.WriteErrorAsync(context, 400, problem).ConfigureAwait(false);
            return;
        }

        int page = Math.Max(1, Number(body, "page") ?? 1);
        int size = Math.Clamp(Number(body, "page_size") ?? MaximumPageSize, 1, MaximumPageSize);
        var found = _state.Store.List()
            .Where(job => body.Text("model") is not { } model || job.Type == model)
            .Where(job => body.Text("status") is not { } status || job.Status == status)
            .Where(job => Time(body, "created_after") is not { } after || job.CreatedAt > after)
            .Where(job => Time(body, "created_before") is not { } before || job.CreatedAt < before)
            .ToList();
        await WaveSpeedAnswer.WriteAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("page", page);
            writer.WriteNumber("total", found.Count);
            writer.WriteStartArray("items");
            foreach (var job in found.Skip((page - 1) * size).Take(size))
            {
                _state.Json.Write(writer, job);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }).ConfigureAwait(false);
    }

    public Task GetSecretAsync(HttpContext context) => WaveSpeedAnswer.WriteAsync(context, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("secret", _state.WaveSpeed.WebhookSecret);
        writer.WriteEndObject();
    });

    private static int? Number(JsonElement body, string name) => body.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out int number) ? number : null;

    private static DateTimeOffset? Time(JsonElement body, string name) =>
        DateTimeOffset.TryParse(body.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
