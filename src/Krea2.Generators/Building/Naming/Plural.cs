namespace Krea2.Generators.Building.Naming;

/// <summary>English plurals, as far as the names of lists need them.</summary>
internal static class Plural
{
    /// <summary>The singular of a name, or the name with <c>Item</c> when it is no plural.</summary>
    public static string ItemOf(string name) => TrySingular(name, out var singular) ? singular : name + "Item";

    /// <summary>The singular of a name, or the name itself.</summary>
    public static string SingularOf(string name) => TrySingular(name, out var singular) ? singular : name;

    /// <summary>Whether a name is a plural.</summary>
    public static bool IsPlural(string name) => TrySingular(name, out _);

    private static bool TrySingular(string name, out string singular)
    {
        singular = name;
        if (name.Length < 3 || !Ends(name, "s") || Ends(name, "ss") || Ends(name, "us") || Ends(name, "is") || Ends(name, "as"))
        {
            return false;
        }

        if (Ends(name, "ies") && name.Length > 4)
        {
            singular = name.Substring(0, name.Length - 3) + "y";
        }
        else if (Ends(name, "sses") || Ends(name, "xes") || Ends(name, "ches") || Ends(name, "shes"))
        {
            singular = name.Substring(0, name.Length - 2);
        }
        else
        {
            singular = name.Substring(0, name.Length - 1);
        }

        return true;
    }

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
