using System.Text.Json.Nodes;

namespace Krea2.Generators.Tests.JsonSchemaSuite;

/// <summary>A schema of the test suite, as it stands or with a type beside it, and the instances that it judges.</summary>
/// <param name="File">Draft and file without extension, for example <c>draft2020-12/maximum</c>.</param>
/// <param name="Group">The suite's description of the schema.</param>
/// <param name="Type">The type that was added, or empty.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Tests">Its instances.</param>
internal sealed record SuiteCase(string File, string Group, string Type, JsonNode? Schema, IReadOnlyList<SuiteInstance> Tests)
{
    /// <summary>Whether the case is one of OpenAPI 3.0, whose schemas are those of draft 4; all others are 2020-12, as in OpenAPI 3.1.</summary>
    public bool IsVersion30 => File.StartsWith("draft4", StringComparison.Ordinal);

    public override string ToString() => $"{File} | {Group}{(Type.Length > 0 ? $" [{Type}]" : "")}";
}

/// <summary>An instance and the suite's verdict.</summary>
internal sealed record SuiteInstance(string Description, JsonNode? Data, bool Valid);
