using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>A former name of a body field that is accepted until a day.</summary>
internal sealed class FieldAlias
{
    /// <summary>The former name.</summary>
    public required string From { get; init; }

    /// <summary>The name that replaces it.</summary>
    public required string To { get; init; }

    /// <summary>The last day on which the former name is accepted, as written; empty when absent.</summary>
    public string SunsetDate { get; init; } = "";

    /// <summary>Why it was renamed; empty when absent.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Where the change is described; empty when absent.</summary>
    public string MigrationUrl { get; init; } = "";

    /// <summary>Where the alias stands.</summary>
    public TextRange Range { get; init; }
}
