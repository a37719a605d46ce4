namespace Krea2.Constraints;

/// <summary>What is known of one member of a JSON object: whether it is set, and to what.</summary>
/// <remarks>The default is that nothing is known. Making one of a value allocates nothing.</remarks>
readonly partial struct MemberFact
{
    private readonly MemberState _state;
    private readonly object? _value;
    private readonly double _double;
    private readonly long _long;

    private MemberFact(MemberState state, object? value = null, double real = 0, long integer = 0)
    {
        _state = state;
        _value = value;
        _double = real;
        _long = integer;
    }

    /// <summary>The member is not there.</summary>
    public static MemberFact Absent => new(MemberState.Absent);

    /// <summary>The member is there, but its value is not known.</summary>
    public static MemberFact Present => new(MemberState.Present);

    /// <summary>The member is there and null.</summary>
    public static MemberFact Null => new(MemberState.Constant, JsonConstant.Null);

    /// <summary>Whether the member is there; <c>null</c> when that is not known.</summary>
    public bool? IsSet => _state switch { MemberState.Unknown => null, MemberState.Absent => false, _ => true };

    /// <summary>A member that is not there, and for which the host takes a default.</summary>
    /// <param name="defaultJson">The default as JSON; empty when none is known.</param>
    public static MemberFact AbsentWithDefault(string defaultJson) => new(MemberState.Absent, JsonConstantReader.Read(defaultJson));

    /// <summary>A text; <c>null</c> is a member that is not there.</summary>
    /// <param name="value">The text.</param>
    public static MemberFact Of(string? value) => value is null ? Absent : new MemberFact(MemberState.Text, value);

    /// <summary>A number; <c>null</c> is a member that is not there.</summary>
    /// <param name="value">The number; of one that JSON has no words for, nothing is known.</param>
    public static MemberFact Of(double? value) =>
        value is not { } number ? Absent : double.IsNaN(number) || double.IsInfinity(number) ? Present : new MemberFact(MemberState.Double, real: number);

    /// <summary>An integer; <c>null</c> is a member that is not there.</summary>
    /// <param name="value">The integer.</param>
    public static MemberFact Of(long? value) => value is { } number ? new MemberFact(MemberState.Long, integer: number) : Absent;

    /// <summary>A boolean; <c>null</c> is a member that is not there.</summary>
    /// <param name="value">The boolean.</param>
    public static MemberFact Of(bool? value) => value is { } flag ? new MemberFact(MemberState.Constant, flag ? JsonConstant.True : JsonConstant.False) : Absent;

    /// <summary>A list of which only the length is known; <c>null</c> is a member that is not there.</summary>
    /// <param name="count">Number of items.</param>
    public static MemberFact OfList(int? count) => count is { } items ? new MemberFact(MemberState.List, integer: items) : Absent;

    /// <summary>Any JSON value.</summary>
    /// <param name="json">Its text; of what is no JSON, only that it is there is known.</param>
    public static MemberFact OfJson(string json) => JsonConstantReader.Read(json) switch
    {
        { Kind: JsonConstantKind.Array } list => OfList(list.Items.Count),
        { } value => new MemberFact(MemberState.Constant, value),
        null => Present,
    };

    /// <summary>A text of a set; <c>null</c> is a value that is there and is none of the set.</summary>
    /// <param name="text">The text on the wire.</param>
    public static MemberFact OfText(string? text) => text is null ? Present : Of(text);

    /// <summary>The default that stands for a member that is not there; nothing is known where there is none.</summary>
    internal MemberFact Effective => _state == MemberState.Absent ? _value is JsonConstant constant ? new MemberFact(MemberState.Constant, constant) : default : this;

    /// <summary>Whether the value is among some; <c>null</c> when that is not known.</summary>
    internal bool? IsIn(AllowedValues values) => _state switch
    {
        MemberState.Text => values.Contains((string)_value!),
        MemberState.Double => values.Contains(_double),
        MemberState.Long => values.Contains(_long),
        MemberState.Constant => values.Contains((JsonConstant)_value!),
        _ => null,
    };

    /// <summary>Whether a list has so many items; <c>null</c> when that is not known. What is no list has no items to count, and any number of them will do.</summary>
    internal bool? HasItems(int least) => _state switch
    {
        MemberState.List => _long >= least,
        MemberState.Unknown or MemberState.Present => null,
        _ => true,
    };

    /// <summary>The value as a message names it.</summary>
    public override string ToString() => _state switch
    {
        MemberState.Text => Excerpt.Quote((string)_value!),
        MemberState.Double => ConstraintRules.Found(_double),
        MemberState.Long => ConstraintRules.Found(_long),
        MemberState.Constant => ConstraintRules.Text((JsonConstant)_value!, null),
        MemberState.List => _long == 0 ? "empty" : "a list",
        MemberState.Absent => "missing",
        MemberState.Present => "set",
        _ => "not known",
    };
}
