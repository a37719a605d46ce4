using System.Globalization;
using System.Net.Http.Headers;

namespace Krea2.Http;

/// <summary>Makes the typed error for an answer or for a broken exchange, with nothing secret in it.</summary>
internal sealed partial class ErrorFactory(ApiDefinition definition, string? key, TimeProvider time)
{
    // Enough for every error body with a meaning; the rest of an HTML page is not read.
    private const int LargestErrorBody = 64 << 10;

    // Of an error that no status describes.
    private const int NoStatus = 0;

    private readonly SecretRedactor _redactor = new(key);

    // Not the key itself: a captured parameter would be a field that debuggers show.
    private readonly bool _hasKey = key is not null;

    /// <summary>A cause that can be shown; <c>null</c> when it holds a secret.</summary>
    public Exception? IfSafe(Exception cause) => _redactor.IfSafe(cause);

    /// <summary>Foreign text as the value of a property.</summary>
    public string? Shown(string? text) => string.IsNullOrEmpty(text) ? null : MessageText.Cut(_redactor.Redact(text), MessageText.ExcerptLength);

    /// <summary>The job with an error that can be shown.</summary>
    public Job Shown(Job job)
    {
        return job.Error is { } error ? job with { Error = new JobError { Code = Shown(error.Code), Message = Shown(error.Message) } } : job;
    }

    /// <summary>Foreign text as a part of a message.</summary>
    public string Quoted(string text) => MessageText.Ascii(_redactor.Redact(text), 300).TrimEnd('.');

    /// <summary>The pause that a header asks for, in seconds or up to a date.</summary>
    public TimeSpan? RetryAfter(HttpResponseHeaders headers)
    {
        RetryConditionHeaderValue? header = headers.RetryAfter;
        TimeSpan? wait = header?.Delta ?? (header?.Date - time.GetUtcNow()) ?? Seconds(headers);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Seconds that .NET does not read: more of them than an <see cref="int"/> holds, and parts of a second.</summary>
    private static TimeSpan? Seconds(HttpResponseHeaders headers)
    {
        return headers.NonValidated.TryGetValues("Retry-After", out HeaderStringValues values)
            && double.TryParse(values.FirstOrDefault(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds >= 0
            ? TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue))
            : null;
    }
}
