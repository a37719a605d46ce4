using System.Text.Json;

namespace Krea2.Http;

/// <summary>What the body of an error answer says, in any of the shapes that hosts use.</summary>
internal sealed record ProviderError
{
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string? Code { get; init; }

    public string? Message { get; init; }

    public string? Reason { get; init; }

    public string? SunsetDate { get; init; }

    public string? Replacement { get; init; }

    public string? MigrationUrl { get; init; }

    /// <summary>What the host finds wrong with single members of the body.</summary>
    public IReadOnlyList<InvalidField> Fields { get; init; } = [];

    public static ProviderError Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body, s_options);
            return Of(document.RootElement);
        }
        catch (JsonException)
        {
            return new ProviderError();
        }
    }

    /// <summary>What a body says that has been parsed.</summary>
    public static ProviderError Of(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.String)
        {
            return new ProviderError { Message = root.GetString() };
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return new ProviderError();
        }

        ProviderError nested = Nested(root);
        string? error = Text(root, "error");
        IReadOnlyList<InvalidField> fields = InvalidField.ReadAll(root);
        string? message = Text(root, "message") ?? nested.Message ?? Text(root, "detail") ?? Text(root, "title");
        return new ProviderError
        {
            // {"error": "model_unavailable", "message": "..."} has the code in 'error'; {"error": "..."} alone is the sentence.
            Code = Text(root, "code") ?? nested.Code ?? (message is null ? null : error),
            Message = WithFields(fields, message ?? error),
            Reason = Text(root, "reason"),
            SunsetDate = Text(root, "sunset_date"),
            Replacement = Text(root, "replacement"),
            MigrationUrl = Text(root, "migration_url"),
            Fields = fields,
        };
    }

    /// <summary>The sentence on one line, and after it what it does not say of the members of the body.</summary>
    private static string? WithFields(IReadOnlyList<InvalidField> fields, string? message)
    {
        if (fields.Count == 0)
        {
            return message;
        }

        // Replicate lists the fields in its sentence too, one a line.
        string sentence = string.Join("; ", (message ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static line => line.TrimStart('-', ' ')));
        string said = string.Join("; ", fields.Where(field => !sentence.Contains(field.Said, StringComparison.Ordinal)));
        return said.Length == 0 ? sentence : sentence.Length == 0 ? said : $"{sentence.TrimEnd('.')} ({said})";
    }

    /// <summary><c>{"error": {…}}</c>, <c>{"errors": [{…}]}</c>, <c>{"detail": [{"msg": …}]}</c>.</summary>
    private static ProviderError Nested(JsonElement root)
    {
        foreach (string name in (string[])["error", "errors", "detail"])
        {
            if (!root.TryGetProperty(name, out JsonElement value))
            {
                continue;
            }

            if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            {
                value = value[0];
                if (value.ValueKind == JsonValueKind.String)
                {
                    return new ProviderError { Message = value.GetString() };
                }
            }

            if (value.ValueKind == JsonValueKind.Object)
            {
                return new ProviderError { Code = Text(value, "code") ?? Text(value, "type"), Message = Text(value, "message") ?? Text(value, "msg") ?? Text(value, "detail") };
            }
        }

        return new ProviderError();
    }

    private static string? Text(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
