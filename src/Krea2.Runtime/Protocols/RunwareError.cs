using System.Globalization;
using System.Text.Json;
using Krea2.Http;

namespace Krea2.Protocols;

/// <summary>One error of a Runware answer: about one of its tasks, or about all of them.</summary>
internal sealed record RunwareError
{
    // Runware has no full list of its codes and is changing them, so they are known by what they have in common.
    private static readonly (string Word, int Status)[] s_words =
    [
        ("apikey", 401), ("unauthorized", 401), ("authentication", 401), ("forbidden", 403),
        ("credit", 402), ("balance", 402), ("payment", 402),
        ("ratelimit", 429), ("toomany", 429), ("notfound", 404),
        ("timeout", 504), ("internal", 500), ("servererror", 500),
        ("invalid", 400), ("missing", 400), ("unsupported", 400), ("conflict", 400), ("duplicate", 400),
    ];

    public string? Code { get; private init; }

    public string? Message { get; private init; }

    /// <summary>The task that it is about; <c>null</c> where it does not say.</summary>
    public string? TaskId { get; private init; }

    /// <summary>The kind of task that it is about; <c>null</c> where it does not say.</summary>
    public string? TaskType { get; private init; }

    /// <summary>The HTTP status that says the same; <c>null</c> where the code is not known.</summary>
    public int? Status { get; private init; }

    public static RunwareError Read(JsonElement error, string? taskId = null)
    {
        if (error.ValueKind == JsonValueKind.String)
        {
            return new RunwareError { Message = error.GetString(), TaskId = taskId };
        }

        string? code = error.Text("code");
        string? parameter = Parameter(error);
        string? message = error.Text("message");
        return new RunwareError
        {
            Code = code,
            Message = message is null || parameter is null || message.Contains(parameter, StringComparison.Ordinal) ? message : $"{message.TrimEnd('.')} (parameter: {parameter})",
            TaskId = error.Text("taskUUID") ?? taskId,
            TaskType = error.Text("taskType"),
            Status = StatusOf(code, parameter),
        };
    }

    public JobError ToJobError() => new() { Code = Code, Message = Message };

    public ProviderError ToProviderError() => new() { Code = Code, Message = Message };

    /// <summary>One name, or several in a list.</summary>
    private static string? Parameter(JsonElement error)
    {
        string?[] names = error.Text("parameter") is { } one ? [one] : [.. error.Items("parameter").Where(static name => name.ValueKind == JsonValueKind.String).Select(static name => name.GetString())];
        return names.Length == 0 ? null : string.Join(", ", names);
    }

    private static int? StatusOf(string? code, string? parameter)
    {
        if (int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out int status) && status is >= 400 and < 600)
        {
            return status;
        }

        string letters = string.Concat((code ?? "").Where(char.IsAsciiLetter));
        foreach ((string word, int known) in s_words)
        {
            if (letters.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                // "tooManyReferenceImages" is no matter of time.
                return known is 429 && parameter is not null ? 400 : known;
            }
        }

        return parameter is null ? null : 400;
    }
}
