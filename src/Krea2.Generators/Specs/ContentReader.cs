using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the media types of a body, response or parameter.</summary>
internal sealed class ContentReader(SpecContext context)
{
    private readonly Dictionary<string, IReadOnlyList<OpenApiMediaType>> _read = new(StringComparer.Ordinal);

    /// <summary>The media types under <c>content</c>, their schemas unread; those of a shared body or response are one list.</summary>
    public IReadOnlyList<OpenApiMediaType> Read(JsonNode owner, string pointer)
    {
        if (!_read.TryGetValue(pointer, out var content))
        {
            content = ReadNew(owner, pointer);
            _read.Add(pointer, content);
        }

        return content;
    }

    private List<OpenApiMediaType> ReadNew(JsonNode owner, string pointer)
    {
        var properties = context.ReadProperties(owner, "content");
        if (properties.Count == 0)
        {
            return [];
        }

        var parent = pointer + "/content";
        var content = new List<OpenApiMediaType>(properties.Count);
        foreach (var property in properties)
        {
            if (property.Value.Kind != JsonKind.Object)
            {
                context.ReportWrong(property.Name, property.Value, "an object");
                continue;
            }

            content.Add(new OpenApiMediaType
            {
                Name = property.Name,
                Source = property.Value["schema"] is { } schema ? context.Schemas.Locate(schema, parent, property.Name, "/schema") : null,
            });
        }

        return content;
    }
}
