using System.Globalization;
using System.Text.Json;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Krea;

/// <summary>Lists and shows styles. Of the filters, <c>ids</c> and <c>model</c> are heeded.</summary>
internal sealed class StyleRoutes
{
    private readonly IReadOnlyList<FakeStyle> _styles;

    public StyleRoutes(IReadOnlyList<FakeStyle> styles)
    {
        _styles = styles;
    }

    public Task ListAsync(HttpContext context)
    {
        var ids = context.Request.Query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var model = context.Request.Query["model"].ToString();
        _ = int.TryParse(context.Request.Query["cursor"], NumberStyles.None, CultureInfo.InvariantCulture, out var start);
        var found = _styles
            .Where(style => ids.Length == 0 || ids.Contains(style.Id))
            .Where(style => model.Length == 0 || style.Models.Contains(model))
            .Skip(start);
        var next = (start + Paging.Limit(context)).ToString(CultureInfo.InvariantCulture);
        return JsonAnswer.WriteAsync(context, writer => Paging.Write(writer, context, found, style => Write(writer, style), _ => next));
    }

    public Task GetAsync(HttpContext context) => _styles.FirstOrDefault(style => style.Id == (string?)context.Request.RouteValues["id"]) is { } style
        ? JsonAnswer.WriteAsync(context, writer => Write(writer, style))
        : KreaError.WriteAsync(context, 404, "Style not found");

    private static void Write(Utf8JsonWriter writer, FakeStyle style)
    {
        writer.WriteStartObject();
        writer.WriteString("id", style.Id);
        writer.WriteString("title", style.Title);
        writer.WriteStartArray("urls");
        writer.WriteEndArray();
        writer.WriteBoolean("public", style.IsPublic);
        writer.WriteNull("cover_url");
        writer.WriteString("prompt", style.Prompt);
        writer.WriteStartArray("models");
        foreach (var model in style.Models)
        {
            writer.WriteStringValue(model);
        }

        writer.WriteEndArray();
        writer.WriteNull("owner");
        writer.WriteNumber("like_count", 0);
        writer.WriteString("created_at", "2026-06-01T00:00:00.000Z");
        writer.WriteEndObject();
    }
}
