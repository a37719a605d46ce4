using System.Globalization;
using Krea2.Generators.Building.Naming;

namespace Krea2.Generators.Building;

/// <summary>Names of generated files: at most 60 characters, because paths on Windows are short, and unique without regard to case.</summary>
internal sealed class HintNames(string clientName)
{

    // Nine characters are left for what tells two clients of one name apart.
    private const int MaximumLength = 51;
    private const string Extension = ".g.cs";

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name for a part of the client; the client itself has an empty part.</summary>
    public string Take(string part)
    {
        var name = part.Length == 0 ? clientName : clientName + "." + part;
        var longest = MaximumLength - Extension.Length;
        if (name.Length > longest)
        {
            var hash = StableHash.Of(name);
            name = name.Substring(0, longest - hash.Length - 1) + "_" + hash;
        }

        var unique = name;
        for (var number = 2; !_taken.Add(unique); number++)
        {
            var suffix = "_" + number.ToString(CultureInfo.InvariantCulture);
            unique = (name.Length + suffix.Length > longest ? name.Substring(0, longest - suffix.Length) : name) + suffix;
        }

        return unique + Extension;
    }
}
