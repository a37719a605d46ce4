using System.Globalization;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Replicate;

/// <summary>Asks for, cancels and lists predictions, and gives the secret that their webhooks are signed with.</summary>
internal sealed class ReplicatePredictionRoutes
{
    private const string NotFound = "The requested resource could not be found.";
    private const int PageSize = 100;

    private readonly ReplicateState _state;

    public ReplicatePredictionRoutes(ReplicateState state)
    {
        _state = state;
    }

    public Task GetAsync(HttpContext context) => WriteAsync(context, _state.Store.Poll(Id(context)));

    /// <summary>A prediction that has ended stays as it is.</summary>
    public Task CancelAsync(HttpContext context)
    {
        var job = _state.Store.Find(Id(context));
        _ = job is not null && _state.Store.TryCancel(job);
        return WriteAsync(context, job);
    }

    public Task ListAsync(HttpContext context)
    {
        var cursor = Time(context, "cursor");
        var after = Time(context, "created_after");
        var before = Time(context, "created_before");
        var found = _state.Store.List()
            .Where(job => (cursor is null || job.CreatedAt < cursor) && (after is null || job.CreatedAt > after) && (before is null || job.CreatedAt < before))
            .Take(PageSize + 1)
            .ToList();
        return JsonAnswer.WriteAsync(context, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNull("previous");
            writer.WriteString("next", found.Count > PageSize ? Next(context, found[PageSize - 1].CreatedAt) : null);
            writer.WriteStartArray("results");
            found.Take(PageSize).ToList().ForEach(job => _state.Json.Write(writer, job));
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    public Task GetSecretAsync(HttpContext context) => JsonAnswer.WriteAsync(context, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("key", _state.Replicate.WebhookSecret);
        writer.WriteEndObject();
    });

    private Task WriteAsync(HttpContext context, ReplicateJob? job) => job is null
        ? ReplicateError.WriteAsync(context, 404, NotFound)
        : JsonAnswer.WriteAsync(context, writer => _state.Json.Write(writer, job));

    private string Next(HttpContext context, DateTimeOffset last)
    {
        var kept = context.Request.Query.Where(parameter => parameter.Key != "cursor").Select(parameter => $"&{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}");
        return new Uri(_state.BaseAddress, $"predictions?cursor={Uri.EscapeDataString(JsonText.Time(last))}{string.Concat(kept)}").AbsoluteUri;
    }

    private static DateTimeOffset? Time(HttpContext context, string name) =>
        DateTimeOffset.TryParse(context.Request.Query[name], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Id(HttpContext context) => (string?)context.Request.RouteValues["id"] ?? "";
}
