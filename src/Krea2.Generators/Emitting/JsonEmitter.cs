using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints how a record is written as JSON: exact names, unset members absent, null only where the document allows it.</summary>
internal static class JsonEmitter
{
    /// <summary>Prints <c>Parse</c> and <c>ToJson</c>.</summary>
    public static void EmitText(SourceWriter writer, RecordModel record)
    {
        var strictness = record.InResponses ? "" : " A member that the type does not know is refused when the object is closed, and kept in <see cref=\"Extra\"/> when it is open.";
        foreach (var parameter in new[] { "string json", "global::System.ReadOnlySpan<byte> utf8Json" })
        {
            var name = parameter.Substring(parameter.LastIndexOf(' ') + 1);
            writer.Line($"/// <summary>Reads JSON text{(name == "json" ? "" : " in UTF-8")}.{strictness}</summary>");
            writer.Line("/// <exception cref=\"global::System.Text.Json.JsonException\">The text is not what the document allows; the message says where.</exception>");
            writer.Line($"public static {record.Name} Parse({parameter}) => {KnownNames.JsonText}.Parse({name}, ReadFrom);").Line();
        }

        writer.Line("/// <summary>Writes JSON text as it is sent.</summary>");
        writer.Line($"public string ToJson() => {KnownNames.JsonText}.Write(this);").Line();
    }

    /// <summary>Prints <c>WriteTo</c>.</summary>
    public static void EmitWrite(SourceWriter writer, RecordModel record, NameFields names)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public void WriteTo({KnownNames.Writer} writer)");
        writer.Line("writer.WriteStartObject();");
        foreach (var member in record.Members)
        {
            EmitMember(writer, member, names.Name(member));
        }

        writer.Line("Extra.WriteTo(writer);");
        writer.Line("writer.WriteEndObject();");
        writer.Close().Line();
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, string jsonName)
    {
        var name = CSharpText.Literal(member.JsonName);
        if (member.IsOptionalNullable)
        {
            writer.Open($"if ({member.Name}.IsSet && Extra.Lacks({name}))");
            ValueWriter.WriteMember(writer, member.Type with { Nullable = true }, jsonName, member.Name + ".Value");
        }
        else if (member.Required || member.Constant is not null)
        {
            writer.Open($"if (Extra.Lacks({name}))");
            var value = member.Type.IsValueType || member.Type.Nullable ? member.Name : $"{member.Name} ?? throw {KnownNames.JsonErrors}.NoValue({name})";
            ValueWriter.WriteMember(writer, member.Type, jsonName, value);
        }
        else
        {
            writer.Open($"if ({member.Name} is {{ }} {member.Local} && Extra.Lacks({name}))");
            ValueWriter.WriteMember(writer, member.Type with { Nullable = false }, jsonName, member.Local);
        }

        writer.Close().Line();
    }
}
