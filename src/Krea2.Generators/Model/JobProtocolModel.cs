namespace Krea2.Generators.Model;

/// <summary>The job protocol of a host: which class of the runtime speaks it, and the routes of this document.</summary>
internal sealed record JobProtocolModel
{
    /// <summary>Class of the runtime, with its namespace.</summary>
    public required string ClassName { get; init; }

    /// <summary>Arguments of its constructor, with their names: those that the host has.</summary>
    public required EquatableArray<ProtocolArgument> Arguments { get; init; }

    /// <summary>Whether the host takes several requests in one exchange.</summary>
    public required bool IsBatch { get; init; }
}

/// <summary>An argument of the constructor of a job protocol.</summary>
internal sealed record ProtocolArgument(string Name, string Value);

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

    /// <summary>Members that the client fills in.</summary>
    public EquatableArray<VariantConstant> Constants { get; init; } = EquatableArray<VariantConstant>.Empty;
}

/// <summary>A member that the client fills in for a variant.</summary>
/// <param name="JsonName">Name on the wire.</param>
/// <param name="Value">Its text.</param>
internal sealed record VariantConstant(string JsonName, string Value);
