using Krea2.Generators.Building.Naming;
using Krea2.Generators.Json;
using Krea2.Generators.Model;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>What all builders of one document share.</summary>
internal sealed class BuildContext
{
    public required SpecSettings Settings { get; init; }

    public required ProviderManifest? Manifest { get; init; }

    public required OpenApiDocument Document { get; init; }

    public required ProblemSink Problems { get; init; }

    public required SchemaResolver Schemas { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Namespace of the generated code.</summary>
    public required string Namespace { get; init; }

    /// <summary>Prefix of all generated types; empty for most documents of users.</summary>
    public required string TypePrefix { get; init; }

    /// <summary>The host's name as messages print it.</summary>
    public required string Title { get; init; }

    /// <summary>The day the document was taken, or empty.</summary>
    public required string SpecDate { get; init; }

    /// <summary>Names of top-level types that are taken.</summary>
    public required NameScope TypeNames { get; init; }

    /// <summary>Which types are written and which are read.</summary>
    public required Directions Directions { get; init; }

    /// <summary>The defaults in which variants differ.</summary>
    public required VariantDefaults VariantDefaults { get; init; }

    /// <summary>A type name with its namespace.</summary>
    public string Qualify(string name) => $"global::{Namespace}.{name}";

    /// <summary>Reports a problem of the document.</summary>
    public void Report(string id, TextRange range, params string[] arguments) => Problems.Report(id, Settings.Path, range, arguments);
}
