using System.Text.RegularExpressions;

namespace Krea2.Constraints;

/// <summary>One of the two ways to read an ECMAScript expression: by code points, or by UTF-16 units.</summary>
internal sealed class EcmaReading
{
    /// <summary>The reading of an expression that has none.</summary>
    public static readonly EcmaReading None = new(null, metSurrogates: false, pairsUndecided: true);

    private static readonly TimeSpan TimeOut = TimeSpan.FromMilliseconds(100);

    private readonly Regex? _expression;

    private EcmaReading(Regex? expression, bool metSurrogates, bool pairsUndecided)
    {
        _expression = expression;
        MetSurrogates = metSurrogates;
        PairsUndecided = pairsUndecided;
    }

    public bool Exists => _expression is not null;

    /// <summary>Whether the expression names surrogates or characters that are pairs of them.</summary>
    public bool MetSurrogates { get; }

    /// <summary>Whether nothing can be said about texts that hold surrogates.</summary>
    public bool PairsUndecided { get; }

    public static EcmaReading Create(string translated, bool needsGroups, bool metSurrogates, bool pairsUndecided)
    {
        try
        {
            RegexOptions options = needsGroups ? RegexOptions.CultureInvariant : RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
            return new EcmaReading(new Regex(translated, options, TimeOut), metSurrogates, pairsUndecided);
        }
        catch (ArgumentException)
        {
            return None;
        }
    }

    /// <summary>Whether the expression, if there is one, matches anywhere in the text; what fails or takes too long counts as a match.</summary>
#if NET
    public bool Matches(ReadOnlySpan<char> text)
#else
    public bool Matches(string text)
#endif
    {
        try
        {
            return _expression is not null && _expression.IsMatch(text);
        }
        catch (Exception exception) when (exception is RegexMatchTimeoutException or IndexOutOfRangeException)
        {
            // .NET's interpreter runs out of bounds on some expressions that repeat a reference to a group.
            return true;
        }
    }
}
