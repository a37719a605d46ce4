using System.Globalization;

namespace Krea2.Http;

// Exchanges that broke before their answer was complete.
internal sealed partial class ErrorFactory
{
    /// <summary>The error for an exchange that broke; <c>null</c> when the exception is not about the exchange.</summary>
    public Exception? FromFailure(Exception exception, Exchange exchange)
    {
        if (exception is ApiException)
        {
            return null;
        }

        ApiRequest request = exchange.Request;
        RequestFate fate = RequestFate.AfterFailure(exchange, exception);
        var details = new ApiErrorDetails { Method = request.Method.Method, Route = request.Route, MayHaveBeenAccepted = fate.MayHaveBeenAccepted, Advice = fate.Advice };
        Exception? cause = _redactor.IfSafe(exception);
        string where = $"{request} of {definition.Title}";
        if (exchange.Gate.RefusedRepeat)
        {
            return new ConnectionException($"{where} was about to be sent a second time by a message handler, and was not: a submit is never repeated", details, cause);
        }

        switch (exception)
        {
            case OperationCanceledException when exchange.Caller.IsCancellationRequested:
                return new OperationCanceledException($"{where} was cancelled by the caller", cause, exchange.Caller);
            case OperationCanceledException or HttpRequestException or IOException when exchange.ClientIsDisposed:
                return new ObjectDisposedException($"The client of {definition.Title} was disposed of while {request} was under way", cause);
            case OperationCanceledException when exchange.TimedOut:
                return new ApiTimeoutException($"{where} was not answered within {Seconds(exchange.Timeout)} s", details, cause);
            case OperationCanceledException { InnerException: TimeoutException }:
                return new ApiTimeoutException($"{where} was not answered within the time that the given HttpClient allows", details, cause);
            case OperationCanceledException:
                return new ConnectionException($"{where} was cut short by a message handler", details, cause);
            case HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded }:
                return new ProtocolException($"{where} was answered with something that is not HTTP", details, cause);
            case HttpRequestException or IOException:
                string what = RequestFate.IsUnconnected(exception) ? "found no connection" : "lost its connection before the answer was complete";
                return new ConnectionException($"{where} {what}: {Quoted(Innermost(exception))}", details, cause);
            case not OperationCanceledException when request.Submits && exchange.Gate.HasPassed:
                return new ConnectionException($"{where} was cut short by a message handler ({exception.GetType().Name})", details, cause);
            default:
                return null;
        }
    }

    private static string Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception.Message;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
