namespace Krea2.Generators.Tests.JsonSchemaSuite;

/// <summary>Where our verdict is knowingly not the suite's.</summary>
/// <param name="File">File without draft and extension.</param>
/// <param name="Group">Beginning of the schema's description; empty for all of the file.</param>
/// <param name="Test">Beginning of the instance's description; empty for all of the schema.</param>
/// <param name="Reason">Why.</param>
internal sealed record SuiteException(string File, string Group, string Test, string Reason)
{
    /// <summary>Whether the exception is about a verdict.</summary>
    public bool Covers(SuiteVerdict verdict) =>
        verdict.Case.File.EndsWith("/" + File, StringComparison.Ordinal)
        && verdict.Case.Group.StartsWith(Group, StringComparison.Ordinal)
        && verdict.Test.Description.StartsWith(Test, StringComparison.Ordinal);
}

/// <summary>Every exception, with its reason. One that covers nothing any more fails the test.</summary>
internal static class SuiteExceptions
{
    private const string ObjectWithoutType = "properties without a type are an object in C#: a value of another type cannot be held";
    private const string ListWithoutType = "items without a type are a list in C#: a value of another type cannot be held";
    private const string Annotation = "the suite's default for format is an annotation; we check it, as the files under optional/format do";
    private const string Int64 = "a C# integer holds 64 bits";
    private const string Double = "a C# double holds about 16 digits";
    private const string LeapSecond = "a DateTimeOffset holds no leap second";
    private const string SeveralMatches = "a value that several alternatives of oneOf allow is sent as the first of them";
    private const string RequiredAlternatives = "alternatives that only demand members are reported and not checked";
    private const string FalseSchema = "a schema that allows nothing is left as a JsonElement";
    private const string Extra = "what Extra holds is not checked";
    private const string ClosedPart = "additionalProperties: false in one part of an allOf is taken for the whole: documents that write it mean that";
    private const string NoProperty = "a required name without a property has no C# member that could be demanded";
    private const string NotModelled = "the keyword is reported and its part left as a JsonElement";
    private const string Instant = "a date-time is read into a DateTimeOffset and sent as RFC 3339, however it was written";
    private const string Tolerant = "the format is checked for what is surely wrong only: no false alarm";

    /// <summary>Valid for the suite, refused by us.</summary>
    public static IReadOnlyList<SuiteException> Refused { get; } =
    [
        new("format", "", "invalid", Annotation),
        new("items", "a schema given for items", "ignores non-arrays", ListWithoutType),
        new("items", "a schema given for items", "JavaScript pseudo-array is valid", ListWithoutType),
        new("properties", "object properties validation", "ignores", ObjectWithoutType),
        new("properties", "properties whose names are Javascript object property names", "ignores", ObjectWithoutType),
        new("required", "required validation", "ignores", ObjectWithoutType),
        new("ref", "root pointer ref", "match", ObjectWithoutType),
        new("ref", "root pointer ref", "recursive match", ObjectWithoutType),
        new("optional/bignum", "integer", "a bignum is an integer", Int64),
        new("optional/bignum", "integer", "a negative bignum is an integer", Int64),
        new("optional/bignum", "maximum integer comparison", "comparison works for high numbers", Double),
        new("optional/bignum", "minimum integer comparison", "comparison works for very negative numbers", Double),
        new("optional/format/date-time", "", "a valid date-time with a leap second", LeapSecond),
    ];

    /// <summary>Invalid for the suite, accepted by us, although the C# member has a type.</summary>
    public static IReadOnlyList<SuiteException> Accepted { get; } =
    [
        new("additionalProperties", "additionalProperties with schema", "an additional invalid property", Extra),
        new("additionalProperties", "additionalProperties does not look in applicators", "properties defined in allOf", ClosedPart),
        new("allOf", "allOf with boolean schemas, some false", "", FalseSchema),
        new("allOf", "allOf with boolean schemas, all false", "", FalseSchema),
        new("items", "items with boolean schema (false)", "", FalseSchema),
        new("properties", "properties with boolean schema", "", FalseSchema),
        new("ref", "$ref to boolean schema false", "", FalseSchema),
        new("oneOf", "oneOf complex types", "both oneOf valid", SeveralMatches),
        new("oneOf", "oneOf with missing optional property", "both oneOf valid", SeveralMatches),
        new("oneOf", "oneOf with required", "", RequiredAlternatives),
        new("required", "required with escaped characters", "", NoProperty),
        new("required", "required properties whose names are Javascript object property names", "", NoProperty),
        new("optional/bignum", "float comparison with high precision", "", Double),
        new("optional/format/date-time", "", "invalid non-padded", Instant),
        new("optional/format/date-time", "", "a numeric offset without minutes", Instant),
        new("optional/format/date-time", "", "a trailing newline", Instant),
        new("optional/format/email", "", "", Tolerant),
        new("optional/format/uri", "", "", Tolerant),
        new("not", "forbidden property", "", NotModelled),
        new("unevaluatedItems", "item is evaluated in an uncle schema", "", NotModelled),
        new("unevaluatedProperties", "property is evaluated in an uncle schema", "", NotModelled),
    ];
}
