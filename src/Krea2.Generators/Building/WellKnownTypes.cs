using Krea2.Generators.Model;

namespace Krea2.Generators.Building;

/// <summary>The C# types that are not generated.</summary>
internal static class WellKnownTypes
{
    public static readonly TypeRef String = new() { Kind = TypeKind.String, Name = "string" };

    public static readonly TypeRef Boolean = new() { Kind = TypeKind.Boolean, Name = "bool" };

    public static readonly TypeRef Int32 = new() { Kind = TypeKind.Int32, Name = "int" };

    public static readonly TypeRef Int64 = new() { Kind = TypeKind.Int64, Name = "long" };

    public static readonly TypeRef Double = new() { Kind = TypeKind.Double, Name = "double" };

    public static readonly TypeRef Guid = new() { Kind = TypeKind.Guid, Name = "global::System.Guid" };

    public static readonly TypeRef DateTimeOffset = new() { Kind = TypeKind.DateTimeOffset, Name = "global::System.DateTimeOffset" };

    public static readonly TypeRef Date = new() { Kind = TypeKind.Date, Name = "global::System.DateOnly" };

    public static readonly TypeRef Uri = new() { Kind = TypeKind.Uri, Name = "global::System.Uri" };

    public static readonly TypeRef Json = new() { Kind = TypeKind.Json, Name = "global::System.Text.Json.JsonElement" };

    public static readonly TypeRef File = new() { Kind = TypeKind.File, Name = "global::Krea2.FileContent" };

    /// <summary>The type that a manifest names for a member or parameter; null for one that it does not name.</summary>
    public static TypeRef? Named(string? name) => name switch
    {
        "int32" => Int32,
        "int64" => Int64,
        "double" => Double,
        "string" => String,
        _ => null,
    };

    public static TypeRef List(TypeRef item) => new()
    {
        Kind = TypeKind.List,
        Name = $"global::System.Collections.Generic.IReadOnlyList<{item.Declared}>",
        Item = item,
        Validates = item.Validates,
    };

    public static TypeRef Map(TypeRef value) => new()
    {
        Kind = TypeKind.Map,
        Name = $"global::System.Collections.Generic.IReadOnlyDictionary<string, {value.Declared}>",
        Item = value,
        Validates = value.Validates,
    };
}
