using System.Globalization;
using Krea2.Constraints;

namespace Krea2;

/// <summary>Collects what is wrong with a request while generated code goes through it. Allocates nothing until something is wrong.</summary>
/// <remarks>
/// A mutable value: pass it by reference. Each check adds at most one violation, whose pointer is relative to the object that is checked;
/// whoever checks a nested object puts its own part in front with one of the Prefix methods.
/// </remarks>
/// <param name="host">Title of the host for the messages, for example <c>Krea</c>; empty leaves it out.</param>
public struct ViolationList(string host)
{
    private readonly string? _host = host;
    private List<ConstraintViolation>? _violations;

    /// <summary>How many violations were found so far.</summary>
    public readonly int Count => _violations?.Count ?? 0;

    private readonly string Host => _host ?? "";

    /// <summary>Checks a number.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value.</param>
    public void Check(Constraint constraint, string member, double value)
    {
        if (!constraint.Allows(value))
        {
            Add(constraint, member, ConstraintRules.Found(value));
        }
    }

    /// <summary>Checks an integer.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value.</param>
    public void Check(Constraint constraint, string member, long value)
    {
        if (!constraint.Allows(value))
        {
            Add(constraint, member, ConstraintRules.Found(value));
        }
    }

    /// <summary>Checks a boolean.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value.</param>
    public void Check(Constraint constraint, string member, bool value)
    {
        if (!constraint.AllowsConstant(value ? JsonConstant.True : JsonConstant.False))
        {
            Add(constraint, member, value ? "true" : "false");
        }
    }

    /// <summary>Checks a text.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value; <c>null</c> is left to <see cref="CheckRequired"/>.</param>
    public void Check(Constraint constraint, string member, string? value)
    {
        if (value is not null && !constraint.Allows(value))
        {
            Add(constraint, member, ConstraintRules.Found(constraint, value), ConstraintRules.Found(value));
        }
    }

    /// <summary>Checks a UUID, in the lower-case form with hyphens in which it is sent.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value.</param>
    public void Check(Constraint constraint, string member, Guid value)
    {
        Span<char> text = stackalloc char[36];
        value.TryFormat(text, out int length);
        if (!constraint.Allows(text[..length]))
        {
            Check(constraint, member, value.ToString());
        }
    }

    /// <summary>Checks how many entries a list or map has.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="count">Number of entries.</param>
    public void CheckCount(Constraint constraint, string member, int count)
    {
        if (!constraint.AllowsCount(count))
        {
            Add(constraint, member, ConstraintRules.Found(count));
        }
    }

    /// <summary>Checks that the items of a list are distinct.</summary>
    /// <typeparam name="T">Type of the items. Items that write themselves as JSON are compared by what they write, lists by their items, all others by <see cref="EqualityComparer{T}.Default"/>.</typeparam>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="items">The items; <c>null</c> is left to <see cref="CheckRequired"/>.</param>
    public void CheckUnique<T>(Constraint constraint, string member, IReadOnlyList<T>? items)
    {
        if (constraint.DemandsDistinctItems && items is { Count: > 1 } && EqualItems.Find(items, out int first, out int second))
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"items {first} and {second}");
            Add(member, constraint.RuleId, constraint.Keyword, constraint.Limit, found, ConstraintRules.DuplicateMessage(member, Host, first, second));
        }
    }

    /// <summary>Checks that a required value is not <c>null</c>.</summary>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value.</param>
    public void CheckRequired(string member, object? value)
    {
        if (value is null)
        {
            Add(member, ConstraintRules.RequiredMissing, "required", member, "null", ConstraintRules.RequiredMessage(member, Host, isNull: true));
        }
    }

    /// <summary>Checks that a number is one that JSON can say.</summary>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">The value.</param>
    public void CheckFinite(string member, double value)
    {
        if (!double.IsFinite(value))
        {
            Add(member, ConstraintRules.NumberOutOfRange, "type", "number", ConstraintRules.Found(value), ConstraintRules.NotFiniteMessage(member, Host, value));
        }
    }

    /// <summary>Checks that a C# enum value is one of its members.</summary>
    /// <param name="constraint">The <c>enum</c> constraint that lists the values on the wire.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="defined">Whether the value is one of the enum's members.</param>
    /// <param name="value">The value as a number.</param>
    public void CheckDefined(Constraint constraint, string member, bool defined, long value)
    {
        if (!defined)
        {
            Add(constraint, member, ConstraintRules.Found(value));
        }
    }

    /// <summary>Checks a rule between members.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="members">The members of the object.</param>
    public void Check(ObjectRule rule, IMemberFacts members)
    {
        if (rule.Find(members, Host) is { } breach)
        {
            (_violations ??= []).Add(new ConstraintViolation
            {
                Pointer = breach.Member.Length == 0 ? "" : "/" + Escape(breach.Member),
                RuleId = breach.RuleId,
                Keyword = breach.Keyword,
                Limit = rule.Schema,
                Value = breach.Found,
                Message = breach.Message,
            });
        }
    }

    /// <summary>Adds that an item of a list is <c>null</c>.</summary>
    /// <param name="member">JSON name of the list.</param>
    /// <param name="index">Zero-based index of the item.</param>
    public void AddItemNull(string member, int index)
    {
        int from = Count;
        string position = index.ToString(CultureInfo.InvariantCulture);
        Add(position, ConstraintRules.RequiredMissing, "required", position, "null", ConstraintRules.ItemNullMessage(member, Host, index));
        PrefixMember(from, member);
    }

    /// <summary>Puts a member in front of the pointers of violations that were found inside its value.</summary>
    /// <param name="from">How many violations there were before the value was checked.</param>
    /// <param name="member">JSON name of the member.</param>
    public readonly void PrefixMember(int from, string member)
    {
        // Nearly always there is nothing to do, and then no text is made.
        if (from < Count)
        {
            Prefix(from, "/" + Escape(member));
        }
    }

    /// <summary>Puts a list and an index in front of the pointers of violations that were found inside an item.</summary>
    /// <param name="from">How many violations there were before the item was checked.</param>
    /// <param name="member">JSON name of the list.</param>
    /// <param name="index">Zero-based index of the item.</param>
    public readonly void PrefixItem(int from, string member, int index)
    {
        if (from < Count)
        {
            Prefix(from, "/" + Escape(member) + "/" + index.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Puts a map and a key in front of the pointers of violations that were found inside one of its values.</summary>
    /// <param name="from">How many violations there were before the value was checked.</param>
    /// <param name="member">JSON name of the map.</param>
    /// <param name="key">The key.</param>
    public readonly void PrefixKey(int from, string member, string key)
    {
        if (from < Count)
        {
            Prefix(from, "/" + Escape(member) + "/" + Escape(key));
        }
    }

    /// <summary>Puts an index in front of the pointers of violations that were found inside an item of a list inside a list.</summary>
    /// <param name="from">How many violations there were before the item was checked.</param>
    /// <param name="index">Zero-based index of the item.</param>
    public readonly void PrefixIndex(int from, int index)
    {
        if (from < Count)
        {
            Prefix(from, "/" + index.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Makes the violations ones of an item of a list: they point to the item itself, and whoever checks it then puts its place in front.</summary>
    /// <param name="from">How many violations there were before the item was checked.</param>
    public readonly void AtItem(int from) => At(from, "items");

    /// <summary>Makes the violations ones of a value of a map: they point to the value itself, and whoever checks it then puts its place in front.</summary>
    /// <param name="from">How many violations there were before the value was checked.</param>
    public readonly void AtValue(int from) => At(from, "additionalProperties");

    /// <summary>Takes the member's own name off the pointers again: a union does not know where it stands, whoever checks it puts the place in front.</summary>
    /// <param name="from">How many violations there were before the value was checked.</param>
    /// <param name="member">JSON name of the member.</param>
    public readonly void WithoutMember(int from, string member)
    {
        for (int i = from; i < Count; i++)
        {
            _violations![i] = _violations[i] with { Pointer = _violations[i].Pointer[(Escape(member).Length + 1)..] };
        }
    }

    /// <summary>The violations in the order in which they were found; later checks do not change the list.</summary>
    public readonly IReadOnlyList<ConstraintViolation> ToList() => _violations is null ? [] : _violations.ToArray();

    private void Add(Constraint constraint, string member, string found, string? value = null)
    {
        Add(member, constraint.RuleId, constraint.Keyword, constraint.Limit, value ?? found, ConstraintRules.Message(constraint, member, Host, found));
    }

    private void Add(string member, string ruleId, string keyword, string limit, string value, string message)
    {
        (_violations ??= []).Add(new ConstraintViolation
        {
            Pointer = "/" + Escape(member),
            RuleId = ruleId,
            Keyword = keyword,
            Limit = limit,
            Value = value,
            Message = message,
        });
    }

    private readonly void At(int from, string place)
    {
        for (int i = from; i < Count; i++)
        {
            _violations![i] = _violations[i] with { Pointer = "", Message = ConstraintRules.At(_violations[i].Message, place) };
        }
    }

    private readonly void Prefix(int from, string prefix)
    {
        for (int i = from; i < _violations!.Count; i++)
        {
            _violations[i] = _violations[i] with { Pointer = prefix + _violations[i].Pointer };
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
