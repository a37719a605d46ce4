using System.Text.Json.Serialization;

namespace Krea2.Benchmarks.Serialization;

/// <summary>System.Text.Json's generated code in metadata mode: members that are not set are left out, and enums are written by name.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainRequest))]
[JsonSerializable(typeof(PlainTextRequest))]
[JsonSerializable(typeof(PlainAssetPage))]
[JsonSerializable(typeof(PlainStylePage))]
[JsonSerializable(typeof(PlainJob))]
internal sealed partial class PlainMetadata : JsonSerializerContext;

/// <summary>Its fast path: written straight to the writer, for writing only.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PlainTextPrompt))]
[JsonSerializable(typeof(PlainTextRequest))]
internal sealed partial class PlainFastPath : JsonSerializerContext;
