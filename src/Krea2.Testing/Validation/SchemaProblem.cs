namespace Krea2.Testing.Validation;

/// <summary>Something wrong with a value.</summary>
/// <param name="Path">Where, for example <c>input.styles[0].id</c>; empty for the value itself.</param>
/// <param name="Keyword">The keyword of the schema that says so.</param>
/// <param name="Message">One sentence.</param>
internal sealed record SchemaProblem(string Path, string Keyword, string Message)
{
    public override string ToString() => Message;
}
