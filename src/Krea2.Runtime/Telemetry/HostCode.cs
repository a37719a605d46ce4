namespace Krea2.Telemetry;

/// <summary>A host's own code for an error, if it looks like one: a sentence in its place might quote the prompt.</summary>
internal static class HostCode
{
    private const int Longest = 64;

    public static string? Of(string? code)
    {
        return code is { Length: > 0 and <= Longest } && code.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? code : null;
    }
}
