namespace Compare;

/// <summary>The program was called in a way that it cannot follow. The message is one sentence for the user.</summary>
internal sealed class UsageException(string message) : Exception(message);
