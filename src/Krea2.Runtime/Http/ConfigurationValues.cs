using System.Globalization;
using System.Numerics;
using Microsoft.Extensions.Configuration;

namespace Krea2.Http;

/// <summary>Reads typed values of a configuration section; what cannot be read is an error that names the value's path.</summary>
internal sealed class ConfigurationValues(IConfiguration section)
{
    public string? Text(string key) => section[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    public Uri? Address(string key)
    {
        if (Text(key) is not { } value)
        {
            return null;
        }

        return Uri.TryCreate(value.Trim(), UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? address
            : throw Unreadable(key, WithoutQuery(value), "an absolute http or https address");
    }

    public bool? Boolean(string key)
    {
        if (Text(key) is not { } value)
        {
            return null;
        }

        return bool.TryParse(value.Trim(), out bool result) ? result : throw Unreadable(key, value, "true or false");
    }

    public void Duration(string key, Action<TimeSpan> set)
    {
        if (Text(key) is not { } value)
        {
            return;
        }

        // "90" would be 90 days; whoever writes it means seconds, so it is refused instead of guessed.
        if (!value.Contains(':', StringComparison.Ordinal) || !TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out TimeSpan result))
        {
            throw Unreadable(key, value, "a duration such as 00:01:40");
        }

        Set(key, value, result, set);
    }

    public void Size(string key, Action<long> set) => Number(key, NumberStyles.Integer, "a number of bytes", set);

    public void Count(string key, Action<int> set) => Number(key, NumberStyles.Integer, "a whole number", set);

    public void Number(string key, Action<double> set) => Number(key, NumberStyles.Float, "a number such as 1.5", set);

    private void Number<T>(string key, NumberStyles style, string allowed, Action<T> set)
        where T : INumberBase<T>
    {
        if (Text(key) is not { } value)
        {
            return;
        }

        if (!T.TryParse(value, style, CultureInfo.InvariantCulture, out T? result))
        {
            throw Unreadable(key, value, allowed);
        }

        Set(key, value, result, set);
    }

    private void Set<T>(string key, string text, T value, Action<T> set)
    {
        try
        {
            set(value);
        }
        catch (ArgumentOutOfRangeException e)
        {
            string rule = e.Message.Split(" must be ", 2) is [_, string tail] ? tail.Split('.', 2)[0] : "in range";
            throw Unreadable(key, text, rule);
        }
    }

    /// <summary>What follows the path of an address may be a secret, also where the address is none.</summary>
    private static string WithoutQuery(string value) => value.IndexOfAny(['?', '#']) is var end and >= 0 ? $"{value[..(end + 1)]}..." : value;

    private InvalidOperationException Unreadable(string key, string value, string allowed)
    {
        string path = section is IConfigurationSection { Path: var parent } ? $"{parent}:{key}" : key;

        // An address may hold a password before its '@'.
        string found = value.Contains('@', StringComparison.Ordinal) ? "" : $", but is \"{MessageText.Ascii(value, 60)}\"";
        return new InvalidOperationException($"The configuration value '{path}' must be {allowed}{found}.");
    }
}
