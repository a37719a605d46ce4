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
        string? message = Text(root, "message") ?? nested.Message ?? Text(root, "detail") ?? Text(root, "title");
        return new ProviderError
        {
            // {"error": "model_unavailable", "message": "..."} has the code in 'error'; {"error": "..."} alone is the sentence.
            Code = Text(root, "code") ?? nested.Code ?? (message is null ? null : error),
            Message = WithFields(root, message ?? error),
            Reason = Text(root, "reason"),
            SunsetDate = Text(root, "sunset_date"),
            Replacement = Text(root, "replacement"),
            MigrationUrl = Text(root, "migration_url"),
        };
    }

    /// <summary>The sentence, and after it what Replicate finds wrong with single members of the body.</summary>
    private static string? WithFields(JsonElement root, string? message)
    {
        if (!root.TryGetProperty("invalid_fields", out JsonElement fields) || fields.ValueKind != JsonValueKind.Array)
        {
            return message;
        }

        IEnumerable<string> sentences = fields.EnumerateArray()
            .Where(static field => field.ValueKind == JsonValueKind.Object)
            .Select(static field => $"{Text(field, "field")}: {Text(field, "description") ?? Text(field, "type")}");
        string said = string.Join("; ", sentences);
        return said.Length == 0 ? message : message is null ? said : $"{message.TrimEnd('.')} ({said})";
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
