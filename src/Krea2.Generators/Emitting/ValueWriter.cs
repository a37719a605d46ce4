using System.Globalization;
using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the statements that write a value of a type as JSON.</summary>
internal static class ValueWriter
{
    /// <summary>Writes a member: its name, given as an expression, and its value.</summary>
    public static void WriteMember(SourceWriter writer, TypeRef type, string name, string value)
    {
        switch (type.Kind)
        {
            case TypeKind.String or TypeKind.Guid or TypeKind.DateTimeOffset when !type.Nullable:
                writer.Line($"writer.WriteString({name}, {value});");
                break;
            case TypeKind.Boolean when !type.Nullable:
                writer.Line($"writer.WriteBoolean({name}, {value});");
                break;
            case TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double when !type.Nullable:
                writer.Line($"writer.WriteNumber({name}, {value});");
                break;
            case TypeKind.Enum when !type.Nullable:
                writer.Line($"writer.WriteString({name}, {EnumEmitter.TextClassOf(type.Name)}.JsonOf({value}));");
                break;
            default:
                writer.Line($"writer.WritePropertyName({name});");
                WriteValue(writer, type, value, 0);
                break;
        }
    }

    /// <summary>Writes a value.</summary>
    public static void WriteValue(SourceWriter writer, TypeRef type, string value, int depth)
    {
        if (type.Nullable && type.Kind != TypeKind.Json)
        {
            var inner = "present" + Suffix(depth);
            writer.Open($"if ({value} is {{ }} {inner})");
            WriteValue(writer, type with { Nullable = false }, inner, depth + 1);
            writer.Close();
            writer.Open("else").Line("writer.WriteNullValue();").Close();
            return;
        }

        switch (type.Kind)
        {
            case TypeKind.List:
                var item = "item" + Suffix(depth);
                writer.Line("writer.WriteStartArray();");
                writer.Open($"foreach (var {item} in {KnownNames.Immutable}.Items({value}))");
                WriteValue(writer, type.Item!, item, depth + 1);
                writer.Close();
                writer.Line("writer.WriteEndArray();");
                break;
            case TypeKind.Map:
                var entry = "entry" + Suffix(depth);
                writer.Line("writer.WriteStartObject();");
                writer.Open($"foreach (var {entry} in {KnownNames.Immutable}.Entries({value}))");
                writer.Line($"writer.WritePropertyName({entry}.Key);");
                WriteValue(writer, type.Item!, entry + ".Value", depth + 1);
                writer.Close();
                writer.Line("writer.WriteEndObject();");
                break;
            default:
                writer.Line(Statement(type, value));
                break;
        }
    }

    private static string Statement(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.Boolean => $"writer.WriteBooleanValue({value});",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => $"writer.WriteNumberValue({value});",
        TypeKind.Date => $"{KnownNames.JsonWriting}.WriteDate(writer, {value});",
        TypeKind.Uri => $"writer.WriteStringValue({Operand(value)}.OriginalString);",
        TypeKind.Json => $"{KnownNames.JsonWriting}.WriteElement(writer, {value});",
        TypeKind.Enum => $"writer.WriteStringValue({EnumEmitter.TextClassOf(type.Name)}.JsonOf({value}));",
        TypeKind.Value => $"{Operand(value)}.WriteTo(writer);",
        _ => $"writer.WriteStringValue({value});",
    };

    private static string Operand(string value) => value.Contains(" ?? ") ? $"({value})" : value;

    private static string Suffix(int depth) => depth == 0 ? "" : (depth + 1).ToString(CultureInfo.InvariantCulture);
}
