using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the expression that reads a value of a type; the reader stands on its first token.</summary>
internal static class ValueReader
{
    /// <summary>The expression.</summary>
    public static string Read(TypeRef type, string reader = "reader")
    {
        var read = ReadValue(type, reader);
        return type.Nullable && type.Kind != TypeKind.Json
            ? $"{reader}.TokenType == {KnownNames.TokenType}.Null ? {Null(type)} : {read}"
            : read;
    }

    /// <summary>The expression for a value that is not null.</summary>
    public static string ReadValue(TypeRef type, string reader) => type.Kind switch
    {
        TypeKind.List => $"{KnownNames.JsonReading}.ReadList<{type.Item!.Declared}>(ref {reader}, {Delegate(type.Item)})",
        TypeKind.Map => $"{KnownNames.JsonReading}.ReadMap<{type.Item!.Declared}>(ref {reader}, {Delegate(type.Item)})",
        _ => $"{Method(type)}(ref {reader})",
    };

    /// <summary>A delegate that reads a value.</summary>
    public static string Delegate(TypeRef type) => type.Kind is TypeKind.List or TypeKind.Map || (type.Nullable && type.Kind != TypeKind.Json)
        ? $"static (ref {KnownNames.Reader} item) => {Read(type, "item")}"
        : type.Kind is TypeKind.Json ? $"{KnownNames.JsonReading}.ReadElement" : Method(type);

    // The two arms of the condition need a common type.
    private static string Null(TypeRef type) => type.IsValueType ? $"({type.Declared})null" : "null";

    private static string Method(TypeRef type) => type.Kind switch
    {
        TypeKind.String => KnownNames.JsonReading + ".ReadString",
        TypeKind.Boolean => KnownNames.JsonReading + ".ReadBoolean",
        TypeKind.Int32 => KnownNames.JsonReading + ".ReadInt32",
        TypeKind.Int64 => KnownNames.JsonReading + ".ReadInt64",
        TypeKind.Double => KnownNames.JsonReading + ".ReadDouble",
        TypeKind.Guid => KnownNames.JsonReading + ".ReadGuid",
        TypeKind.DateTimeOffset => KnownNames.JsonReading + ".ReadDateTimeOffset",
        TypeKind.Date => KnownNames.JsonReading + ".ReadDate",
        TypeKind.Uri => KnownNames.JsonReading + ".ReadUri",
        TypeKind.Enum => EnumEmitter.TextClassOf(type.Name) + ".Read",
        TypeKind.Value => type.Name + ".ReadFrom",
        TypeKind.Runtime => type.Reader,
        _ => KnownNames.JsonReading + ".ReadElement",
    };
}
