namespace Krea2.Generators.Model;

/// <summary>One keyword that restricts a value, as metadata and as a check.</summary>
/// <param name="Keyword">JSON Schema keyword.</param>
/// <param name="Limit">The limit as text.</param>
/// <param name="At">What it applies to: empty for the value, <c>items</c>, <c>additionalProperties</c>, or a path of them.</param>
/// <param name="Inferred">Whether it is inferred: metadata only, never a check at run time.</param>
internal sealed record ConstraintModel(string Keyword, string Limit, string At, bool Inferred);
