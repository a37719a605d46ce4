using Krea2.Generators.Json;

namespace Krea2.Generators.Specs.Composition;

/// <summary>A file of a host: its path and what it holds.</summary>
internal sealed record SpecSource(string Path, JsonNode Root);
