using System.Text;

namespace Krea2.Http;

// Answers whose HTTP status is a success, but whose body is an error.
internal sealed partial class ErrorFactory
{
    /// <summary>The error that a good answer of a host turns out to be; <c>null</c> for one that is what it seems.</summary>
    public ApiException? RefusalInside(ApiRequest request, ReadOnlySpan<byte> json)
    {
        return definition.FailsInsideSuccess && AnswerEnvelope.ReadError(json) is { } found ? Refusal(request, found.Error, found.Status, Encoding.UTF8.GetString(json)) : null;
    }

    /// <summary>The error that a body tells of.</summary>
    /// <param name="request">The request.</param>
    /// <param name="error">What the body says.</param>
    /// <param name="status">The HTTP status that says the same; <c>null</c> for a refusal of which no more is known.</param>
    /// <param name="body">The body.</param>
    public ApiException Refusal(ApiRequest request, ProviderError error, int? status, string body)
    {
        RequestFate fate = status is { } known ? RequestFate.AfterStatus(request, known, definition) : new RequestFate(false, RetryAdvice.DoNotRetry);
        string? message = Shown(error.Message);
        string? code = Shown(error.Code);
        var details = new ApiErrorDetails
        {
            StatusCode = request.AnswerStatus,
            ProviderCode = code,
            ProviderMessage = message,
            Excerpt = Shown(body),
            RetryAfter = request.AnswerRetryAfter,
            Method = request.Method.Method,
            Route = request.Route,
            MayHaveBeenAccepted = fate.MayHaveBeenAccepted,
            Advice = fate.Advice,
        };
        string how = fate.MayHaveBeenAccepted ? "with an error" : "with a refusal";
        string said = (message ?? code) is { } text ? $": {MessageText.Ascii(text, 300).TrimEnd('.')}" : "";
        return Create(request, status ?? NoStatus, details, error, $"{definition.Title} answered {request} {how}{said}");
    }
}
