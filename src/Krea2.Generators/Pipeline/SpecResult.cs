using Krea2.Generators.Model;

namespace Krea2.Generators.Pipeline;

/// <summary>What became of a document: its model, as far as it could be read, and what is wrong with it.</summary>
internal sealed record SpecResult(ApiModel? Model, EquatableArray<Problem> Problems);
