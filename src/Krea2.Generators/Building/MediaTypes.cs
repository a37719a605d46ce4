using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>Chooses among the media types of a body or an answer.</summary>
internal static class MediaTypes
{
    /// <summary>The one of a request body that is used: JSON before forms before everything else.</summary>
    public static OpenApiMediaType? ForBody(IReadOnlyList<OpenApiMediaType> content) =>
        First(content, IsJson) ?? First(content, IsMultipart) ?? First(content, IsForm) ?? First(content, _ => true);

    /// <summary>The one of an answer that is used.</summary>
    public static OpenApiMediaType? ForResponse(IReadOnlyList<OpenApiMediaType> content) =>
        First(content, IsJson) ?? First(content, name => name != "text/event-stream") ?? First(content, _ => true);

    /// <summary>How a body of the media type is written.</summary>
    public static BodyKind BodyKindOf(OpenApiMediaType media) => media.Name switch
    {
        var name when IsJson(name) => BodyKind.Json,
        var name when IsMultipart(name) => BodyKind.Multipart,
        var name when IsForm(name) => BodyKind.Form,
        var name when IsText(name) => BodyKind.Text,
        _ => BodyKind.Binary,
    };

    /// <summary>How an answer of the media type is read.</summary>
    public static ResponseKind ResponseKindOf(OpenApiMediaType media) =>
        IsJson(media.Name) ? ResponseKind.Json : IsText(media.Name) && media.Name != "text/event-stream" ? ResponseKind.Text : ResponseKind.Binary;

    private static OpenApiMediaType? First(IReadOnlyList<OpenApiMediaType> content, Func<string, bool> matches) => content.FirstOrDefault(media => matches(media.Name));

    private static bool IsJson(string name) => Bare(name) is "application/json" or "text/json" or "*/*" || Bare(name).EndsWith("+json", StringComparison.Ordinal);

    private static bool IsMultipart(string name) => Bare(name).StartsWith("multipart/", StringComparison.Ordinal);

    private static bool IsForm(string name) => Bare(name) == "application/x-www-form-urlencoded";

    private static bool IsText(string name) => Bare(name).StartsWith("text/", StringComparison.Ordinal) || Bare(name) is "application/xml";

    private static string Bare(string name) => name.Split(';')[0].Trim().ToLowerInvariant();
}
