namespace Krea2.Generators.Specs;

/// <summary>The types that a schema allows, as the keyword <c>type</c> names them.</summary>
[Flags]
internal enum SchemaTypes
{
    /// <summary>The schema does not name a type: every value is allowed by this keyword.</summary>
    None = 0,

    /// <summary>null.</summary>
    Null = 1,

    /// <summary>true and false.</summary>
    Boolean = 2,

    /// <summary>Numbers without a fraction.</summary>
    Integer = 4,

    /// <summary>All numbers.</summary>
    Number = 8,

    /// <summary>Texts.</summary>
    String = 16,

    /// <summary>Lists.</summary>
    Array = 32,

    /// <summary>Objects.</summary>
    Object = 64,
}
