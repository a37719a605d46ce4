using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints how a record is read: strictly where it is only a request, tolerantly where it comes in answers.</summary>
internal static class JsonReadEmitter
{
    /// <summary>Prints <c>ReadFrom</c>.</summary>
    public static void Emit(SourceWriter writer, RecordModel record)
    {
        writer.Line("/// <summary>Reads the object on whose first token the reader stands.</summary>");
        writer.Line("/// <exception cref=\"global::System.Text.Json.JsonException\">The JSON is not what the document allows.</exception>");
        writer.Open($"public static {record.Name} ReadFrom(ref {KnownNames.Reader} reader)");
        writer.Line($"{KnownNames.JsonReading}.StartObject(ref reader);");
        if (record.Members.Count > 0)
        {
            writer.Line("var seen = default(global::Krea2.Serialization.MemberSet);");
        }

        var keepsUnknown = record.InResponses || !record.Closed;
        if (keepsUnknown)
        {
            writer.Line($"{KnownNames.ExtraMembers}? extra = null;");
        }

        foreach (var member in record.Members)
        {
            writer.Line($"{LocalType(member)} {member.Local} = {(IsPlainValue(member) ? "default" : "null")};");
        }

        writer.Line();
        EmitLoop(writer, record, keepsUnknown);
        EmitRequired(writer, record);
        EmitConstruction(writer, record, keepsUnknown);
        writer.Close().Line();
    }

    private static bool IsPlainValue(MemberModel member) => member.IsOptionalNullable || ((member.Required || member.Constant is not null) && member.Type.IsValueType && !member.Type.Nullable);

    private static string LocalType(MemberModel member) => IsPlainValue(member) ? RecordEmitter.PropertyType(member) : (member.Type with { Nullable = true }).Declared;

    private static void EmitLoop(SourceWriter writer, RecordModel record, bool keepsUnknown)
    {
        writer.Open($"while ({KnownNames.JsonReading}.NextMember(ref reader))");
        var keyword = "if";
        for (var i = 0; i < record.Members.Count; i++)
        {
            EmitMember(writer, record, record.Members[i], i, ref keyword);
        }

        if (record.Members.Count > 0)
        {
            writer.Open("else");
        }

        writer.Line(keepsUnknown ? $"(extra ??= new {KnownNames.ExtraMembers}()).Read(ref reader);" : $"throw {KnownNames.JsonErrors}.Unknown(ref reader);");
        if (record.Members.Count > 0)
        {
            writer.Close();
        }

        writer.Close().Line();
    }

    private static void EmitMember(SourceWriter writer, RecordModel record, MemberModel member, int index, ref string keyword)
    {
        var names = new[] { member.JsonName }.Concat(member.Aliases.Where(alias => alias.Accepted).Select(alias => alias.Name));
        writer.Open($"{keyword} ({string.Join(" || ", names.Select(name => $"reader.ValueTextEquals({CSharpText.Utf8Literal(name)})"))})");
        keyword = "else if";
        writer.Line($"seen.Enter(ref reader, {index});");
        writer.Line($"{member.Local} = {ReadOf(record, member)};");
        writer.Close();
        foreach (var alias in member.Aliases.Where(alias => !alias.Accepted && record.Members.All(other => other.JsonName != alias.Name)))
        {
            writer.Open($"else if (reader.ValueTextEquals({CSharpText.Utf8Literal(alias.Name)}))");
            writer.Line($"throw {KnownNames.JsonErrors}.EndedAlias(ref reader, {CSharpText.Literal(member.JsonName)}, {CSharpText.Literal(alias.LastDay)});");
            writer.Close();
        }
    }

    private static string ReadOf(RecordModel record, MemberModel member)
    {
        // An answer may say null where the document forgot to allow it; a request may not.
        var nullable = member.Type.Nullable || (record.InResponses && !member.Required && member.Constant is null);
        return ValueReader.Read(member.Type with { Nullable = nullable });
    }

    private static void EmitRequired(SourceWriter writer, RecordModel record)
    {
        var any = false;
        for (var i = 0; i < record.Members.Count; i++)
        {
            var member = record.Members[i];
            if (member.Required && !(record.InResponses && member.NullAllowed))
            {
                writer.Line($"seen.Require(ref reader, {i}, {CSharpText.Literal(member.JsonName)});");
                any = true;
            }
        }

        if (any)
        {
            writer.Line();
        }
    }

    private static void EmitConstruction(SourceWriter writer, RecordModel record, bool keepsUnknown)
    {
        writer.Line($"return new {record.Name}").Open();
        foreach (var member in record.Members)
        {
            var forgive = member is { Required: true, Type: { Nullable: false, IsValueType: false } } ? "!" : "";
            writer.Line($"{member.Name} = {member.Local}{forgive},");
        }

        if (keepsUnknown)
        {
            writer.Line("Extra = extra!,");
        }

        writer.Close(";");
    }
}
