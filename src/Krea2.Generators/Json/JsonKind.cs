namespace Krea2.Generators.Json;

/// <summary>The kinds of JSON values.</summary>
internal enum JsonKind
{
    /// <summary>The value <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number of any size, kept as it is written.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list of values.</summary>
    Array,

    /// <summary>Names with values.</summary>
    Object,
}
