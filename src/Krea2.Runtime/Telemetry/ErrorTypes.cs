using System.Globalization;

namespace Krea2.Telemetry;

/// <summary>What <c>error.type</c> says: one of few words, and never what a host wrote.</summary>
internal static class ErrorTypes
{
    /// <summary>The HTTP status where one tells of the error, else the name of the exception's type.</summary>
    public static string Of(Exception error)
    {
        return error switch
        {
            ApiException { StatusCode: { } status } when (int)status is < 200 or >= 300 => ((int)status).ToString(CultureInfo.InvariantCulture),
            OperationCanceledException => typeof(OperationCanceledException).FullName!,
            _ => error.GetType().FullName!,
        };
    }
}
