namespace Krea2.Generators.Specs;

/// <summary>A rule between the members of an object, as a schema states it.</summary>
/// <param name="Schema">The JSON Schema fragment, as JSON text.</param>
/// <param name="Effect"><c>refused</c> or <c>ineffective</c>.</param>
/// <param name="Inferred">Whether the rule is inferred rather than documented.</param>
/// <param name="Text">The rule in one sentence, or empty.</param>
internal sealed record SchemaRule(string Schema, string Effect, bool Inferred, string Text);
