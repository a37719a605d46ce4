namespace Krea2.Generators.Model;

/// <summary>The job protocol of a host: which class of the runtime speaks it, and the routes of this document.</summary>
internal sealed record JobProtocolModel
{
    /// <summary>Class of the runtime, with its namespace.</summary>
    public required string ClassName { get; init; }

    public required string GetRoute { get; init; }

    public required string CancelRoute { get; init; }

    /// <summary>Header that names the webhook's address; empty when the document knows none.</summary>
    public required string WebhookHeader { get; init; }
}

/// <summary>One model that a host sells, reachable as a property of the client.</summary>
internal sealed record VariantModel
{
    /// <summary>Our id, for example <c>medium-turbo</c>.</summary>
    public required string Id { get; init; }

    /// <summary>C# name of the client's property and of the enum member.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Method { get; init; }

    public required string Route { get; init; }

    public required string RequestType { get; init; }

    /// <summary>Whether the request type serves more than one variant, so that its checks and prices take the variant.</summary>
    public required bool Shared { get; init; }

    /// <summary>Whether jobs of the variant take long, so that polling starts later.</summary>
    public required bool Slow { get; init; }

    /// <summary>Whether the request type can estimate the price.</summary>
    public required bool Priced { get; init; }

    public required bool Deprecated { get; init; }
}
