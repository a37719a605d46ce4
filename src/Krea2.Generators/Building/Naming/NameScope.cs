using System.Globalization;

namespace Krea2.Generators.Building.Naming;

/// <summary>Names that are taken in one place: the types of a namespace, the members of a type, the parameters of a method.</summary>
internal sealed class NameScope
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A scope in which some names are taken from the start.</summary>
    public NameScope(params string[] reserved) => _taken.UnionWith(reserved);

    /// <summary>Whether the name is still free.</summary>
    public bool IsFree(string name) => !_taken.Contains(name);

    /// <summary>Takes a name that goes with another one.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>Takes the first of the names that is free; when none is, the last one with a number.</summary>
    public string Take(params string[] candidates)
    {
        foreach (var candidate in candidates)
        {
            if (_taken.Add(candidate))
            {
                return candidate;
            }
        }

        var last = candidates[candidates.Length - 1];
        for (var number = 2; ; number++)
        {
            var numbered = last + number.ToString(CultureInfo.InvariantCulture);
            if (_taken.Add(numbered))
            {
                return numbered;
            }
        }
    }
}
