using System.Buffers;

namespace Krea2.Http;

/// <summary>What may stand in a header. Values are never part of a message: they may be keys.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static void CheckName(string name)
    {
        if (string.IsNullOrEmpty(name) || name.AsSpan().ContainsAnyExcept(s_nameCharacters))
        {
            throw new ArgumentException($"\"{MessageText.Given(name ?? "")}\" is not the name of a header or cookie.", nameof(name));
        }
    }

    public static void CheckValue(string name, string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (value[i] is not ('\t' or (>= ' ' and <= '~')))
            {
                throw new ArgumentException($"The value of '{name}' must be printable ASCII, but character {i + 1} is not.", nameof(value));
            }
        }
    }
}
