namespace Krea2.Http;

/// <summary>A request is about to be sent again.</summary>
/// <param name="Error">Why.</param>
/// <param name="Attempt">Which repetition it is, from 1.</param>
/// <param name="Delay">The pause before it.</param>
internal readonly record struct RetryNotice(ApiException Error, int Attempt, TimeSpan Delay);
