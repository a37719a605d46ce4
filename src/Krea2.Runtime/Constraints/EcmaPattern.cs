using System.Text.RegularExpressions;

namespace Krea2.Constraints;

/// <summary>The limit of <c>pattern</c>: an ECMAScript expression, translated when it is first needed.</summary>
/// <remarks>
/// JSON Schema asks for Unicode mode, many hosts run the expression without it. The two differ only for texts that hold surrogates; such a text is allowed when either reading matches.
/// </remarks>
internal sealed class EcmaPattern(string pattern)
{
    private static readonly TimeSpan TimeOut = TimeSpan.FromMilliseconds(100);

    // Both are made at most a few times, when threads meet; whichever is stored last is as good as the others.
    private Translation? _units;
    private Translation? _codePoints;

    /// <summary>Whether the expression matches anywhere in the text, or cannot be decided.</summary>
    public bool Matches(string text)
    {
        Translation units = _units ??= Translate(byCodePoint: false);
        return units.Matches(text) || (CodePoints.HaveSurrogates(text.AsSpan()) && (_codePoints ??= Translate(byCodePoint: true)).Matches(text));
    }

    /// <summary>Whether the expression matches anywhere in the text, or cannot be decided.</summary>
    public bool Matches(ReadOnlySpan<char> text)
    {
#if NET
        Translation units = _units ??= Translate(byCodePoint: false);
        return units.Matches(text) || (CodePoints.HaveSurrogates(text) && (_codePoints ??= Translate(byCodePoint: true)).Matches(text));
#else
        return Matches(text.ToString());
#endif
    }

    private Translation Translate(bool byCodePoint)
    {
        string? translated = EcmaPatternTranslator.Translate(pattern, byCodePoint, out bool needsGroups);
        if (translated is null)
        {
            return Translation.Undecided;
        }

        try
        {
            RegexOptions options = needsGroups ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            return new Translation(new Regex(translated, options, TimeOut));
        }
        catch (ArgumentException)
        {
            return Translation.Undecided;
        }
    }

    private sealed class Translation(Regex? expression)
    {
        public static readonly Translation Undecided = new(null);

        public bool Matches(string text)
        {
            try
            {
                return expression is null || expression.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return true;
            }
        }

#if NET
        public bool Matches(ReadOnlySpan<char> text)
        {
            try
            {
                return expression is null || expression.IsMatch(text);
            }
            catch (RegexMatchTimeoutException)
            {
                return true;
            }
        }
#endif
    }
}
