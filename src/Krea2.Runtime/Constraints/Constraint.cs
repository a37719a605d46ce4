namespace Krea2.Constraints;

/// <summary>One JSON Schema keyword with its limit, parsed once and then used for as many values as needed, from any thread.</summary>
/// <remarks>
/// The meaning is that of JSON Schema: numbers are exact decimals (a <see cref="double"/> counts as its shortest round-trip digits), lengths count Unicode code points,
/// patterns are unanchored ECMAScript expressions, equality is deep. A keyword says nothing about values of another kind, and what cannot be decided
/// (a pattern that takes too long or does not translate, a format that is not known) counts as allowed.
/// </remarks>
sealed partial class Constraint
{
    private readonly ConstraintKeyword _keyword;
    private readonly NumberLimit? _number;
    private readonly Divisor? _divisor;
    private readonly EcmaPattern? _pattern;
    private readonly TextFormat _format;
    private readonly AllowedValues? _values;

    // Limits of lengths and counts; saturated, because no text or list of this platform is longer than an int.
    private readonly long _count;

    private Constraint(ConstraintKeyword keyword, string name, string limit, object? parsed)
    {
        _keyword = keyword;
        Keyword = name;
        Limit = limit;
        RuleId = RuleOf(keyword);
        _number = parsed as NumberLimit;
        _divisor = parsed as Divisor;
        _pattern = parsed as EcmaPattern;
        _values = parsed as AllowedValues;
        _format = parsed as TextFormat? ?? TextFormat.Unknown;
        _count = parsed as long? ?? 0;
    }

    /// <summary>The JSON Schema keyword, for example <c>maximum</c>.</summary>
    public string Keyword { get; }

    /// <summary>The limit as it was given.</summary>
    public string Limit { get; }

    /// <summary>The id of the rule that a violation breaks, for example <c>KREA1001</c>.</summary>
    public string RuleId { get; }

    internal ConstraintKeyword Kind => _keyword;

    internal long CountLimit => _count;

    internal TextFormat Format => _format;

    internal AllowedValues? Values => _values;

    /// <summary>Parses a keyword and its limit.</summary>
    /// <param name="keyword">A JSON Schema keyword that restricts values: a range, <c>multipleOf</c>, a length, <c>pattern</c>, <c>format</c>, a count, <c>uniqueItems</c>, <c>enum</c>, <c>const</c> or <c>type</c>.</param>
    /// <param name="limit">A JSON number, a JSON array for <c>enum</c>, any JSON value for <c>const</c>, <c>true</c> or <c>false</c> for <c>uniqueItems</c>, the bare text for <c>pattern</c>, <c>format</c> and <c>type</c>.</param>
    /// <returns>The constraint. <c>type</c> and <c>uniqueItems: false</c> allow everything.</returns>
    /// <exception cref="ArgumentException">The keyword is not one of these, or its limit cannot be read.</exception>
    public static Constraint Create(string keyword, string limit)
    {
        return TryCreate(keyword, limit, out Constraint? constraint)
            ? constraint!
            : throw new ArgumentException($"The limit of a constraint must fit its keyword, but the keyword is '{Excerpt.Text(keyword ?? "null")}' and the limit is '{Excerpt.Text(limit ?? "null")}'", nameof(limit));
    }

    /// <summary>Parses a keyword and its limit, as <see cref="Create"/> does.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="constraint">The constraint, or <c>null</c> when the keyword is unknown or its limit cannot be read.</param>
    /// <returns>Whether there is a constraint.</returns>
    public static bool TryCreate(string keyword, string limit, out Constraint? constraint)
    {
        constraint = null;
        if (keyword is null || limit is null || KeywordOf(keyword) is not { } kind || !TryParse(kind, limit, out object? parsed))
        {
            return false;
        }

        constraint = new Constraint(kind, keyword, limit, parsed);
        return true;
    }

    /// <summary>The keyword and its limit.</summary>
    public override string ToString() => Keyword + ": " + Limit;

    private static bool TryParse(ConstraintKeyword kind, string limit, out object? parsed)
    {
        parsed = null;
        switch (kind)
        {
            case ConstraintKeyword.Minimum or ConstraintKeyword.Maximum or ConstraintKeyword.ExclusiveMinimum or ConstraintKeyword.ExclusiveMaximum:
                parsed = JsonDecimal.TryParse(limit, out JsonDecimal bound) ? new NumberLimit(bound) : null;
                return parsed is not null;
            case ConstraintKeyword.MultipleOf:
                parsed = JsonDecimal.TryParse(limit, out JsonDecimal divisor) && divisor.Sign > 0 ? new Divisor(divisor) : null;
                return parsed is not null;
            case ConstraintKeyword.Pattern:
                parsed = new EcmaPattern(limit);
                return true;
            case ConstraintKeyword.Format:
                parsed = TextFormats.Of(limit);
                return true;
            case ConstraintKeyword.Enum or ConstraintKeyword.Const:
                parsed = AllowedValues.Read(limit, isList: kind == ConstraintKeyword.Enum);
                return parsed is not null;
            case ConstraintKeyword.UniqueItems:
                parsed = limit == "true" ? 1L : 0L;
                return limit is "true" or "false";
            case ConstraintKeyword.Type:
                return true;
            default:
                if (!JsonDecimal.TryParse(limit, out JsonDecimal count) || count.Sign < 0 || !count.IsInteger)
                {
                    return false;
                }

                long floor = count.FloorToInt64(out int outside);
                parsed = outside == 0 ? floor : long.MaxValue;
                return true;
        }
    }

    private static ConstraintKeyword? KeywordOf(string name) => name switch
    {
        "minimum" => ConstraintKeyword.Minimum,
        "maximum" => ConstraintKeyword.Maximum,
        "exclusiveMinimum" => ConstraintKeyword.ExclusiveMinimum,
        "exclusiveMaximum" => ConstraintKeyword.ExclusiveMaximum,
        "multipleOf" => ConstraintKeyword.MultipleOf,
        "minLength" => ConstraintKeyword.MinLength,
        "maxLength" => ConstraintKeyword.MaxLength,
        "pattern" => ConstraintKeyword.Pattern,
        "format" => ConstraintKeyword.Format,
        "minItems" => ConstraintKeyword.MinItems,
        "maxItems" => ConstraintKeyword.MaxItems,
        "uniqueItems" => ConstraintKeyword.UniqueItems,
        "minProperties" => ConstraintKeyword.MinProperties,
        "maxProperties" => ConstraintKeyword.MaxProperties,
        "enum" => ConstraintKeyword.Enum,
        "const" => ConstraintKeyword.Const,
        "type" => ConstraintKeyword.Type,
        _ => null,
    };

    private static string RuleOf(ConstraintKeyword kind) => kind switch
    {
        ConstraintKeyword.Minimum or ConstraintKeyword.Maximum or ConstraintKeyword.ExclusiveMinimum or ConstraintKeyword.ExclusiveMaximum => ConstraintRules.NumberOutOfRange,
        ConstraintKeyword.MultipleOf => ConstraintRules.NotAMultiple,
        ConstraintKeyword.MinLength or ConstraintKeyword.MaxLength => ConstraintRules.TextLength,
        ConstraintKeyword.Pattern or ConstraintKeyword.Format => ConstraintRules.TextForm,
        ConstraintKeyword.UniqueItems => ConstraintRules.DuplicateItems,
        ConstraintKeyword.Enum or ConstraintKeyword.Const or ConstraintKeyword.Type => ConstraintRules.NotAllowedValue,
        _ => ConstraintRules.ItemCount,
    };
}
