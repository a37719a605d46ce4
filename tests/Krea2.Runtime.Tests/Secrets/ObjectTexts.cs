using System.Collections;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Krea2.Runtime.Tests.Secrets;

/// <summary>What people see of an object: its text, and what a debugger shows of it and of all that can be reached from it.</summary>
internal sealed partial class ObjectTexts
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);

    private ObjectTexts()
    {
    }

    /// <summary>Texts with the place where they were found.</summary>
    public List<(string Place, string Text)> Shown { get; } = [];

    /// <summary>Addresses that a caller needs as they are, to fetch or to set them; only their texts are for people.</summary>
    public List<(string Place, string Text)> Addresses { get; } = [];

    public HashSet<Type> Types { get; } = [];

    public static ObjectTexts Of(object value, string place)
    {
        var texts = new ObjectTexts();
        texts.Add(value, place);
        return texts;
    }

    private void Add(object value, string place)
    {
        switch (value)
        {
            case string text:
                Shown.Add((place, text));
                return;
            case Uri address:
                Addresses.Add((place, $"{address.OriginalString} {address.AbsoluteUri}"));
                return;
            case Delegate or MemberInfo or Type or Assembly or CancellationToken or CancellationTokenSource:
                return;
        }

        if (!value.GetType().IsValueType && !_seen.Add(value))
        {
            return;
        }

        Shown.Add(($"{place}.ToString()", Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
            {
                if (item is not null)
                {
                    Add(item, $"{place}[]");
                }
            }
        }

        bool isOurs = value.GetType().Namespace?.StartsWith("Krea2", StringComparison.Ordinal) == true;
        if (!isOurs && value is not (Exception or DictionaryEntry))
        {
            return;
        }

        Types.Add(value.GetType());
        AddDisplay(value, place);
        AddMembers(value, place, isOurs);
    }

    /// <summary>What the collapsed line of a debugger shows.</summary>
    private void AddDisplay(object value, string place)
    {
        if (value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value is { } display)
        {
            foreach (string member in Expression().Matches(display).Select(match => match.Groups[1].Value))
            {
                object? shown = member == "ToString" ? value.ToString() : value.GetType().GetProperty(member, Own)?.GetValue(value) ?? value.GetType().GetField(member, Own)?.GetValue(value);
                Shown.Add(($"{place} in the debugger", shown?.ToString() ?? ""));
            }
        }
    }

    /// <summary>What the opened node of a debugger shows.</summary>
    private void AddMembers(object value, string place, bool isOurs)
    {
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            IEnumerable<MemberInfo> members = [.. isOurs ? type.GetFields(Own).Where(field => !IsHidden(field)) : [], .. type.GetProperties(isOurs ? Own : Own & ~BindingFlags.NonPublic).Where(IsRead)];
            foreach (MemberInfo member in members)
            {
                if (((member as FieldInfo)?.GetValue(value) ?? (member as PropertyInfo)?.GetValue(value)) is { } child)
                {
                    Add(child, $"{place}.{member.Name}");
                }
            }
        }
    }

    private static bool IsRead(PropertyInfo property) => property.CanRead && property.GetIndexParameters().Length == 0 && property.Name != nameof(Exception.TargetSite) && !IsHidden(property);

    // The field behind an automatic property is always hidden; what counts is the property.
    private static bool IsHidden(MemberInfo member)
    {
        MemberInfo shown = member is FieldInfo field && field.Name.StartsWith('<') && field.DeclaringType!.GetProperty(field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)], Own) is { } property ? property : member;
        return shown.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;
    }

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex Expression();
}
