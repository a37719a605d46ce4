namespace Krea2.Tool;

/// <summary>The options of a command: names with values.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>Reads options; null when there is one that the command does not have, or one without its value.</summary>
    public static Options? Read(string[] arguments, params string[] known)
    {
        var options = new Options();
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (i + 1 == arguments.Length || !known.Contains(arguments[i]))
            {
                return null;
            }

            options._values[arguments[i]] = arguments[i + 1];
        }

        return options;
    }

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);
}
