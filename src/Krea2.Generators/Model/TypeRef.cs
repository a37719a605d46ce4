namespace Krea2.Generators.Model;

/// <summary>What a C# type is, as far as writing and reading it as JSON goes.</summary>
internal enum TypeKind
{
    String,
    Boolean,
    Int32,
    Int64,
    Double,
    Guid,
    DateTimeOffset,
    Date,
    Uri,

    /// <summary>Any JSON value.</summary>
    Json,

    /// <summary>A generated enum.</summary>
    Enum,

    /// <summary>A generated value that reads and writes itself: a record, a union or an open set of strings.</summary>
    Value,

    /// <summary>A type of the runtime that a static method reads.</summary>
    Runtime,

    /// <summary>A list of <see cref="TypeRef.Item"/>.</summary>
    List,

    /// <summary>A map from strings to <see cref="TypeRef.Item"/>.</summary>
    Map,

    /// <summary>A file in a multipart body.</summary>
    File,
}

/// <summary>A use of a C# type.</summary>
internal sealed record TypeRef
{
    public required TypeKind Kind { get; init; }

    /// <summary>The type with its namespace, without a question mark.</summary>
    public required string Name { get; init; }

    /// <summary>Items of a list, values of a map.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>Whether the value may be null.</summary>
    public bool Nullable { get; init; }

    /// <summary>Whether the generated type checks itself, so that a check of its owner goes into it.</summary>
    public bool Validates { get; init; }

    /// <summary>Static method of the runtime that reads the type, with its class, for <see cref="TypeKind.Runtime"/>.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Whether the C# type is a value type.</summary>
    public bool IsValueType => Kind is TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double or TypeKind.Guid
        or TypeKind.DateTimeOffset or TypeKind.Date or TypeKind.Json or TypeKind.Enum || IsStruct;

    /// <summary>Whether a generated value is a struct (an open set of strings).</summary>
    public bool IsStruct { get; init; }

    /// <summary>Whether a generated value is a union.</summary>
    public bool IsUnion { get; init; }

    /// <summary>The type as it is written in a declaration, with its question mark.</summary>
    public string Declared => Nullable ? Name + "?" : Name;
}
