namespace Krea2.Generators.Analyzers.Fixes;

/// <summary>Names of the properties of a diagnostic by which an analyzer tells a code fix what it worked out, so that nothing is worked out twice.</summary>
internal static class FixProperties
{
    /// <summary>Id of the rule that is broken, also where the diagnostic itself is only a suggestion (KREA3003).</summary>
    public const string Rule = "Rule";

    /// <summary>The allowed value that is nearest to the found one: digits of a number, a text, or the C# name of an enum member; the C# name of the member that an unknown name looks most like.</summary>
    public const string Nearest = "Nearest";

    /// <summary>The JSON text that belongs in the place of each additional location; empty where they are to go.</summary>
    public const string JsonText = "JsonText";

    /// <summary>A name that may go, because the host does not know it or ignores it, as it can be shown.</summary>
    public const string Unknown = "Unknown";

    /// <summary>C# names of members, each of which may go: <c>Link;Bytes</c>.</summary>
    public const string Removable = "Removable";

    /// <summary>Values that are offered together, by C# name of the member: <c>Width=1184;Height=896</c>; in JSON the values alone, to be shown: <c>1184 and 896</c>.</summary>
    public const string Combination = "Combination";

    /// <summary>Name of the environment variable that a key belongs into.</summary>
    public const string Variable = "Variable";
}
