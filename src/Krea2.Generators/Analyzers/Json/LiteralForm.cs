namespace Krea2.Generators.Analyzers.Json;

/// <summary>How the characters of a literal are written.</summary>
internal enum LiteralKind
{
    /// <summary>With escapes.</summary>
    Regular,

    /// <summary>With doubled quotes.</summary>
    Verbatim,

    /// <summary>As they are.</summary>
    Raw,
}

/// <summary>How the content of a literal is written.</summary>
/// <param name="Kind">The kind of literal.</param>
/// <param name="DoublesBraces">Whether two braces stand for one.</param>
/// <param name="Indentation">White space at the start of each line of a raw literal that does not belong to it.</param>
internal readonly record struct LiteralForm(LiteralKind Kind, bool DoublesBraces = false, int Indentation = 0);
