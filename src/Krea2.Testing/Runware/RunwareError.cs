using System.Text.Json;

namespace Krea2.Testing.Runware;

/// <summary>An error of one task.</summary>
/// <param name="Status">The HTTP status of an answer that has nothing but errors, if this is the first of them.</param>
/// <param name="Code">Runware publishes no list of codes: some are known from its documentation, the others are spelled like them.</param>
/// <param name="Message">One sentence.</param>
internal sealed record RunwareError(int Status, string Code, string Message)
{
    /// <summary>Which parameter is wrong; several names with a comma between them are written as a list.</summary>
    public string? Parameter { get; init; }

    public string? TaskType { get; init; }

    public string? TaskUuid { get; init; }

    /// <summary>Whether it is a result of an accepted task.</summary>
    public bool IsResult { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("code", Code);
        writer.WriteString("message", Message);
        if (Parameter?.Split(',') is [var single])
        {
            writer.WriteString("parameter", single);
        }
        else if (Parameter is not null)
        {
            writer.WriteStartArray("parameter");
            Array.ForEach(Parameter.Split(','), writer.WriteStringValue);
            writer.WriteEndArray();
        }

        if (TaskType is not null)
        {
            writer.WriteString("taskType", TaskType);
        }

        if (TaskUuid is not null)
        {
            writer.WriteString("taskUUID", TaskUuid);
        }

        if (IsResult)
        {
            writer.WriteString("status", "error");
        }

        writer.WriteString("documentation", "https://runware.ai/docs/platform/errors");
        writer.WriteEndObject();
    }
}
