using System.Globalization;

namespace Krea2.Generators.Building.Naming;

/// <summary>A hash of a text that is the same on every machine and in every process, unlike string.GetHashCode (FNV-1a).</summary>
internal static class StableHash
{
    /// <summary>The hash as eight hexadecimal digits.</summary>
    public static string Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
