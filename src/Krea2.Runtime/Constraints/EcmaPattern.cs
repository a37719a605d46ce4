namespace Krea2.Constraints;

/// <summary>The limit of <c>pattern</c>: an ECMAScript expression, translated when it is first needed.</summary>
/// <remarks>
/// JSON Schema asks for Unicode mode, many hosts run the expression without it. The two differ only where surrogates are concerned; there, either reading may match.
/// An expression that can be read in neither way allows everything.
/// </remarks>
internal sealed class EcmaPattern(string pattern)
{
    // Both are made at most a few times, when threads meet; whichever is stored last is as good as the others.
    private EcmaReading? _units;
    private EcmaReading? _codePoints;

    /// <summary>Whether the expression can be read at all; one that cannot allows everything.</summary>
    public bool IsUnderstood => (_units ??= EcmaPatternTranslator.Translate(pattern, byCodePoint: false)).Exists || (_codePoints ??= EcmaPatternTranslator.Translate(pattern, byCodePoint: true)).Exists;

#if NET
    /// <summary>Whether the expression matches anywhere in the text, or cannot be decided.</summary>
    public bool Matches(string text) => Matches(text.AsSpan());

    /// <summary>Whether the expression matches anywhere in the text, or cannot be decided.</summary>
    public bool Matches(ReadOnlySpan<char> text)
#else
    /// <summary>Whether the expression matches anywhere in the text, or cannot be decided.</summary>
    public bool Matches(ReadOnlySpan<char> text) => Matches(text.ToString());

    /// <summary>Whether the expression matches anywhere in the text, or cannot be decided.</summary>
    public bool Matches(string text)
#endif
    {
        EcmaReading units = _units ??= EcmaPatternTranslator.Translate(pattern, byCodePoint: false);
        if (units.Matches(text))
        {
            return true;
        }

#if NET
        bool hasSurrogates = CodePoints.HaveSurrogates(text);
#else
        bool hasSurrogates = CodePoints.HaveSurrogates(text.AsSpan());
#endif
        if (units.Exists && !units.MetSurrogates && !hasSurrogates)
        {
            return false;
        }

        EcmaReading codePoints = _codePoints ??= EcmaPatternTranslator.Translate(pattern, byCodePoint: true);
        return !codePoints.Exists || (hasSurrogates && codePoints.PairsUndecided) || codePoints.Matches(text);
    }
}
