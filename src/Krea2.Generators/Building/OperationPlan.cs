using Krea2.Generators.Building.Naming;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>An operation with its group and its names, before its types are built.</summary>
internal sealed class OperationPlan
{
    public required OpenApiOperation Operation { get; init; }

    /// <summary>The operation as the manifest names it: <c>METHOD route</c>.</summary>
    public required string Key { get; init; }

    public required OperationName Name { get; init; }

    /// <summary>Whether it asks only, as the manifest says.</summary>
    public required bool Asks { get; init; }

    /// <summary>The successful answer, and its content that is used; null when it has none.</summary>
    public required (OpenApiResponse Response, OpenApiMediaType Content)? Success { get; init; }

    /// <summary>The body's content that is used; null when there is none.</summary>
    public required OpenApiMediaType? BodyContent { get; init; }
}
