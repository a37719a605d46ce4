namespace Krea2.Testing;

/// <summary>A result that a <see cref="FakeRunwareHost"/> put, or would have put, at the address of a task.</summary>
public sealed record ResultUpload
{
    /// <summary>The address from <c>uploadEndpoint</c>. Its query is a secret.</summary>
    public required Uri Url { get; init; }

    /// <summary>The task.</summary>
    public required string JobId { get; init; }

    /// <summary>The status that the receiver answered with; null when there was no answer.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Why there was no answer: no connection, or an address outside this machine, which a fake host never calls.</summary>
    public string? Problem { get; init; }

    /// <summary>The task and how it ended; nothing of the address.</summary>
    /// <returns>For example <c>Upload of 4d0e…: 200</c>.</returns>
    public override string ToString() => $"Upload of {JobId}: {StatusCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Problem}";
}
