namespace Krea2.Testing;

/// <summary>A job that a fake host has accepted, whether its client knows or not. A real host would bill it.</summary>
public sealed record AcceptedJob
{
    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>What was asked for, in the words of the host: at Krea the route without <c>/generate/</c>, at the others the model.</summary>
    public required string Type { get; init; }

    /// <summary>The prompt; empty when the request had none.</summary>
    public required string Prompt { get; init; }

    /// <summary>The status at the moment.</summary>
    public required string Status { get; init; }

    /// <summary>Id, type and status; not the prompt.</summary>
    public override string ToString() => $"{Type} {Id} ({Status})";
}
