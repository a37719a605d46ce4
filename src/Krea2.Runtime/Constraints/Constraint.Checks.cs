namespace Krea2.Constraints;

sealed partial class Constraint
{
    /// <summary>Whether a number is allowed, by its shortest round-trip digits. Allocates nothing for numbers and limits of up to 15 digits.</summary>
    /// <param name="value">The number. NaN and the infinities are no JSON numbers and count as allowed: they are a matter of their own.</param>
    public bool Allows(double value)
    {
        // Written so that NaN, which compares as false, is allowed; infinity is sorted out only once it looks wrong.
        return _keyword switch
        {
            ConstraintKeyword.Minimum => !(_number!.Compare(value) < 0),
            ConstraintKeyword.Maximum => !(_number!.Compare(value) > 0),
            ConstraintKeyword.ExclusiveMinimum => _number!.Compare(value) > 0,
            ConstraintKeyword.ExclusiveMaximum => _number!.Compare(value) < 0,
            ConstraintKeyword.MultipleOf => _divisor!.Divides(value),
            ConstraintKeyword.Enum or ConstraintKeyword.Const => _values!.Contains(value),
            _ => true,
        } || double.IsNaN(value) || double.IsInfinity(value);
    }

    /// <summary>Whether an integer is allowed. Allocates nothing.</summary>
    /// <param name="value">The integer.</param>
    public bool Allows(long value) => _keyword switch
    {
        ConstraintKeyword.Minimum => _number!.Compare(value) >= 0,
        ConstraintKeyword.Maximum => _number!.Compare(value) <= 0,
        ConstraintKeyword.ExclusiveMinimum => _number!.Compare(value) > 0,
        ConstraintKeyword.ExclusiveMaximum => _number!.Compare(value) < 0,
        ConstraintKeyword.MultipleOf => _divisor!.Divides(value),
        ConstraintKeyword.Enum or ConstraintKeyword.Const => _values!.Contains(value),
        _ => true,
    };

    /// <summary>Whether a text is allowed: by its length in code points, its pattern, its format, or as a listed value.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException">The text is <c>null</c>.</exception>
    public bool Allows(string value)
    {
        return _keyword switch
        {
            _ when value is null => throw new ArgumentNullException(nameof(value)),
            ConstraintKeyword.Pattern => _pattern!.Matches(value),
            ConstraintKeyword.Enum or ConstraintKeyword.Const => _values!.Contains(value),
            _ => Allows(value.AsSpan()),
        };
    }

    /// <summary>Whether a text is allowed, as <see cref="Allows(string)"/>.</summary>
    /// <param name="value">The text.</param>
    public bool Allows(ReadOnlySpan<char> value) => _keyword switch
    {
        ConstraintKeyword.MinLength => CodePoints.AreAtLeast(value, _count),
        ConstraintKeyword.MaxLength => CodePoints.AreAtMost(value, _count),
        ConstraintKeyword.Pattern => _pattern!.Matches(value),
        ConstraintKeyword.Format => TextFormats.Matches(_format, value),
        ConstraintKeyword.Enum or ConstraintKeyword.Const => _values!.Contains(value),
        _ => true,
    };

    /// <summary>Whether a number in JSON's notation is allowed, exactly, however many digits it has and however large its exponent is.</summary>
    /// <param name="jsonNumber">The number as it stands in JSON. Anything else is allowed.</param>
    public bool AllowsNumber(string jsonNumber)
    {
        return !JsonDecimal.TryParse(jsonNumber, out JsonDecimal value) || Allows(value);
    }

    /// <summary>Whether a list or map may have this many entries (<c>minItems</c>, <c>maxItems</c>, <c>minProperties</c>, <c>maxProperties</c>).</summary>
    /// <param name="count">Number of items or properties.</param>
    public bool AllowsCount(int count) => _keyword switch
    {
        ConstraintKeyword.MinItems or ConstraintKeyword.MinProperties => count >= _count,
        ConstraintKeyword.MaxItems or ConstraintKeyword.MaxProperties => count <= _count,
        _ => true,
    };

    /// <summary>Whether a JSON value of any kind is allowed, with deep equality for <c>enum</c>, <c>const</c> and <c>uniqueItems</c>.</summary>
    /// <param name="jsonText">The JSON text of the value. What is no JSON, or is nested more than 128 levels deep, is allowed.</param>
    public bool AllowsJson(string jsonText)
    {
        return JsonConstantReader.Read(jsonText) is not { } value || AllowsConstant(value);
    }

    internal bool AllowsConstant(JsonConstant value)
    {
        switch (_keyword)
        {
            case ConstraintKeyword.Enum or ConstraintKeyword.Const:
                return _values!.Contains(value);
            case ConstraintKeyword.MinItems or ConstraintKeyword.MaxItems when value.Kind == JsonConstantKind.Array:
                return AllowsCount(value.Items.Count);
            case ConstraintKeyword.MinProperties or ConstraintKeyword.MaxProperties when value.Kind == JsonConstantKind.Object:
                return AllowsCount(value.Properties.Count);
            case ConstraintKeyword.UniqueItems when value.Kind == JsonConstantKind.Array:
                return !DemandsDistinctItems || !value.FindEqualItems(out _, out _);
            default:
                return value.Kind switch
                {
                    JsonConstantKind.Number => Allows(value.Number),
                    JsonConstantKind.String => Allows(value.Text),
                    _ => true,
                };
        }
    }

    internal bool DemandsDistinctItems => _keyword == ConstraintKeyword.UniqueItems && _count == 1;

    private bool Allows(in JsonDecimal value) => _keyword switch
    {
        ConstraintKeyword.Minimum => value.CompareTo(_number!.Exact) >= 0,
        ConstraintKeyword.Maximum => value.CompareTo(_number!.Exact) <= 0,
        ConstraintKeyword.ExclusiveMinimum => value.CompareTo(_number!.Exact) > 0,
        ConstraintKeyword.ExclusiveMaximum => value.CompareTo(_number!.Exact) < 0,
        ConstraintKeyword.MultipleOf => _divisor!.Divides(value),
        ConstraintKeyword.Enum or ConstraintKeyword.Const => _values!.Contains(value),
        _ => true,
    };
}
