using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints how a record becomes the fields of a form.</summary>
internal static class FormEmitter
{
    /// <summary>The runtime's class for a kind of form.</summary>
    public static string BodyClass(BodyKind form) => form == BodyKind.Multipart ? KnownNames.Http + ".MultipartBody" : KnownNames.Http + ".FormBody";

    /// <summary>Prints a method for each kind of form that can carry the record: files travel in multipart alone.</summary>
    public static void Emit(SourceWriter writer, RecordModel record)
    {
        Emit(writer, record, BodyKind.Multipart);
        if (!record.Members.Any(member => HasFile(member.Type)))
        {
            Emit(writer, record, BodyKind.Form);
        }
    }

    private static bool HasFile(TypeRef type) => type.Kind == TypeKind.File || (type.Item is { } item && HasFile(item));

    private static void Emit(SourceWriter writer, RecordModel record, BodyKind form)
    {
        writer.Open($"internal void WriteTo({BodyClass(form)} form)");
        foreach (var member in record.Members)
        {
            EmitMember(writer, member, form);
        }

        writer.Open("foreach (var field in Extra)");
        writer.Line("form.Add(field.Key, field.Value.ValueKind == global::System.Text.Json.JsonValueKind.String ? field.Value.GetString() : field.Value.GetRawText());");
        writer.Close();
        writer.Close().Line();
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, BodyKind form)
    {
        var name = CSharpText.Literal(member.JsonName);
        var source = member.IsOptionalNullable ? member.Name + ".Value" : member.Name;
        var isPlain = (member.Required || member.Constant is not null) && member.Type is { IsValueType: true, Nullable: false };
        var type = member.Type with { Nullable = false };
        if (isPlain)
        {
            writer.Open($"if (Extra.Lacks({name}))");
            EmitValue(writer, type, name, source, form);
        }
        else
        {
            writer.Open($"if ({source} is {{ }} {member.Local} && Extra.Lacks({name}))");
            EmitValue(writer, type, name, member.Local, form);
        }

        writer.Close().Line();
    }

    private static void EmitValue(SourceWriter writer, TypeRef type, string name, string value, BodyKind form)
    {
        if (type is { Kind: TypeKind.List, Item.Kind: not TypeKind.List })
        {
            writer.Open($"foreach (var item in {value})");
            EmitValue(writer, type.Item! with { Nullable = false }, name, type.Item!.Nullable && type.Item.IsValueType ? "item!.Value" : "item", form);
            writer.Close();
        }
        else if (TextExpression.IsText(type))
        {
            writer.Line($"form.Add({name}, {TextExpression.Of(type, value)});");
        }
        else if (type.Kind == TypeKind.File)
        {
            writer.Line($"form.Add({name}, {value});");
        }
        else
        {
            writer.Line($"form.AddJson({name}, writer =>").Open();
            ValueWriter.WriteValue(writer, type, value, 0);
            writer.Close(");");
        }
    }
}
