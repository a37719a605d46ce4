using System.Globalization;

namespace Krea2.Constraints;

/// <summary>The ids of the rules that values can break, and the sentence that says so: the same at compile time and at run time.</summary>
/// <remarks>
/// Every message is one ASCII sentence without a full stop that names the member, what is allowed and what was found. Texts from outside are cut and escaped.
/// An empty host leaves out where the rule holds.
/// </remarks>
static partial class ConstraintRules
{
    /// <summary>A number is out of range.</summary>
    public const string NumberOutOfRange = "KREA1001";

    /// <summary>A number is not a multiple of what it must be a multiple of.</summary>
    public const string NotAMultiple = "KREA1002";

    /// <summary>A text is too short or too long.</summary>
    public const string TextLength = "KREA1003";

    /// <summary>A text does not match its pattern or format.</summary>
    public const string TextForm = "KREA1004";

    /// <summary>A list or map has too few or too many entries.</summary>
    public const string ItemCount = "KREA1005";

    /// <summary>Two items of a list are equal that must be distinct.</summary>
    public const string DuplicateItems = "KREA1006";

    /// <summary>A value is not one of the allowed ones.</summary>
    public const string NotAllowedValue = "KREA1007";

    /// <summary>A member is set that needs another one.</summary>
    public const string NeedsOther = "KREA1008";

    /// <summary>Members are set that are refused together.</summary>
    public const string RefusedTogether = "KREA1009";

    /// <summary>The values of members are not offered together.</summary>
    public const string NotOffered = "KREA1010";

    /// <summary>A required value is missing or null.</summary>
    public const string RequiredMissing = "KREA1011";

    /// <summary>A member is set that has no effect. Nothing is refused for it, so <c>Validate()</c> never says so.</summary>
    internal const string NoEffect = "KREA1012";

    /// <summary>An old name is used that is accepted until a certain day.</summary>
    public const string Alias = "KREA2001";

    /// <summary>A parameter is not known.</summary>
    public const string UnknownProperty = "KREA2002";

    /// <summary>A parameter is one of another host.</summary>
    public const string OtherHostsProperty = "KREA2003";

    private const int MostListedValues = 12;

    /// <summary>Says that a value breaks a constraint.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="host">Title of the host, for example <c>Krea</c>, or empty.</param>
    /// <param name="found">What was found, as one of the <c>Found</c> methods renders it for this constraint.</param>
    public static string Message(Constraint constraint, string member, string host, string found)
    {
        string verb = constraint.Kind is ConstraintKeyword.MinLength or ConstraintKeyword.MaxLength
            or ConstraintKeyword.MinItems or ConstraintKeyword.MaxItems or ConstraintKeyword.MinProperties or ConstraintKeyword.MaxProperties
            ? "but has "
            : constraint.Kind == ConstraintKeyword.UniqueItems ? "but " : "but is ";
        string rest = constraint.Kind == ConstraintKeyword.UniqueItems ? " are equal" : "";
        return Subject(member) + " must " + Requirement(constraint) + On(host) + ", " + verb + Excerpt.Text(found) + rest;
    }

    /// <summary>Says that a member, which the client fills in for a variant, has another value in the request.</summary>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="value">What the client fills in.</param>
    /// <param name="variant">Id of the variant.</param>
    /// <param name="found">What was found, as one of the <c>Found</c> methods renders it.</param>
    public static string VariantMessage(string member, string value, string variant, string found)
    {
        return Subject(member) + " must be " + Excerpt.Quote(value) + " for the variant '" + variant + "', but is " + Excerpt.Text(found);
    }

    /// <summary>Says that a required member is missing or null.</summary>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="isNull">Whether the member is there, but null.</param>
    public static string RequiredMessage(string member, string host, bool isNull)
    {
        return Subject(member) + " is required" + On(host) + ", but is " + (isNull ? "null" : "missing");
    }

    /// <summary>Says that an item of a list is null.</summary>
    /// <param name="member">JSON name of the list.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="index">Zero-based index of the item.</param>
    public static string ItemNullMessage(string member, string host, int index)
    {
        return Subject(member) + " must have no null items" + On(host) + ", but item " + Number(index) + " is null";
    }

    /// <summary>Says that two items of a list are equal.</summary>
    /// <param name="member">JSON name of the list.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="first">Zero-based index of the first of them.</param>
    /// <param name="second">Zero-based index of the second.</param>
    public static string DuplicateMessage(string member, string host, int first, int second)
    {
        return Subject(member) + " must have distinct items" + On(host) + ", but " + EqualItems(first, second) + " are equal";
    }

    /// <summary>Says that a number is NaN or infinite, which JSON has no words for.</summary>
    /// <param name="member">JSON name of the member.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="value">The number.</param>
    public static string NotFiniteMessage(string member, string host, double value)
    {
        return Subject(member) + " must be a finite number" + On(host) + ", but is " + Found(value);
    }

    /// <summary>Makes a sentence about a member one about what its list or map holds.</summary>
    /// <param name="message">The sentence, which begins with the name of the member.</param>
    /// <param name="at">What it is about: <c>items</c>, <c>additionalProperties</c>, or a path that ends with one of them; empty for the member itself.</param>
    public static string At(string message, string at)
    {
        return at.Length == 0 ? message : (at.EndsWith("items", StringComparison.Ordinal) ? "an item of " : "a value of ") + message;
    }

    /// <summary>Says that a parameter is not known.</summary>
    /// <param name="member">The name that was found.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="nearest">The known name that looks most like it, or <c>null</c>.</param>
    public static string UnknownMessage(string member, string host, string? nearest)
    {
        return Subject(member) + " is not a known parameter" + On(host) + (nearest is null ? "" : ", the nearest one is " + Subject(nearest));
    }

    /// <summary>Says that an old name is used.</summary>
    /// <param name="alias">The old name.</param>
    /// <param name="member">The name that replaced it.</param>
    /// <param name="host">Title of the host, or empty.</param>
    /// <param name="lastDay">The last day on which the host accepts the old name, as yyyy-mm-dd, or <c>null</c> when no day is known.</param>
    /// <param name="isOver">Whether that day has passed.</param>
    public static string AliasMessage(string alias, string member, string host, string? lastDay, bool isOver)
    {
        string until = lastDay is null ? "" : (isOver ? " and was accepted until " : " and is accepted until ") + Excerpt.Text(lastDay);
        return Subject(alias) + " is the old name of " + Subject(member) + On(host) + until;
    }

    private static string Requirement(Constraint constraint)
    {
        string limit = Excerpt.Text(constraint.Limit);
        return constraint.Kind switch
        {
            ConstraintKeyword.Minimum => "be at least " + limit,
            ConstraintKeyword.Maximum => "be at most " + limit,
            ConstraintKeyword.ExclusiveMinimum => "be greater than " + limit,
            ConstraintKeyword.ExclusiveMaximum => "be less than " + limit,
            ConstraintKeyword.MultipleOf => "be a multiple of " + limit,
            ConstraintKeyword.MinLength => "have at least " + Count(constraint.CountLimit, "character", "characters"),
            ConstraintKeyword.MaxLength => "have at most " + Count(constraint.CountLimit, "character", "characters"),
            ConstraintKeyword.MinItems => "have at least " + Count(constraint.CountLimit, "item", "items"),
            ConstraintKeyword.MaxItems => "have at most " + Count(constraint.CountLimit, "item", "items"),
            ConstraintKeyword.MinProperties => "have at least " + Count(constraint.CountLimit, "property", "properties"),
            ConstraintKeyword.MaxProperties => "have at most " + Count(constraint.CountLimit, "property", "properties"),
            ConstraintKeyword.Pattern => "match the pattern " + Excerpt.Text(constraint.Limit, Excerpt.PatternLength),
            ConstraintKeyword.Format => "be " + TextFormats.Describe(constraint.Format),
            ConstraintKeyword.UniqueItems => "have distinct items",
            ConstraintKeyword.Const => "be " + Text(constraint.Values!.Values[0], constraint.Limit),
            ConstraintKeyword.Enum => "be one of " + List(constraint.Values!.Values),
            _ => "be of type " + string.Join(" or ", limit.Split(' ')),
        };
    }

    internal static string List(IReadOnlyList<JsonConstant> values)
    {
        string listed = string.Join(", ", values.Take(MostListedValues).Select(value => Text(value, null)));
        return values.Count > MostListedValues ? listed + " and " + Number(values.Count - MostListedValues) + " more" : listed;
    }

    internal static string Text(JsonConstant value, string? json) => value.Kind switch
    {
        JsonConstantKind.String => Excerpt.Quote(value.Text),
        JsonConstantKind.Number => Excerpt.Text(value.Text),
        JsonConstantKind.True => "true",
        JsonConstantKind.False => "false",
        JsonConstantKind.Null => "null",
        JsonConstantKind.Array => json is null ? "an array" : Excerpt.Text(json),
        _ => json is null ? "an object" : Excerpt.Text(json),
    };

    internal static string Subject(string member) => "'" + Excerpt.Text(member) + "'";

    internal static string On(string host) => host.Length == 0 ? "" : " on " + Excerpt.Text(host);

    internal static string Count(long count, string one, string many) => Number(count) + " " + (count == 1 ? one : many);

    private static string EqualItems(int first, int second) => "items " + Number(first) + " and " + Number(second);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
