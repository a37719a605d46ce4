using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints a JSON object as an immutable record: its members here, what it does in the emitters of each task.</summary>
internal static class RecordEmitter
{
    /// <summary>Prints a record.</summary>
    public static void Emit(SourceWriter writer, RecordModel record, string visibility, string hostTitle)
    {
        DocComment.Summary(writer, record.Summary, record.IsBody ? "Body of a request" : record.InRequests ? "Part of a request" : "Part of an answer");
        DocComment.Remarks(writer, record.Remarks, PriceEmitter.Describe(record.Pricing));
        writer.Line(KnownNames.GeneratedCode);
        if (!record.IsForm)
        {
            writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Krea2.Serialization.GeneratedJsonConverter<{record.Name}>))]");
        }

        MetadataEmitter.Record(writer, record);
        if (record.Deprecated)
        {
            writer.Line(KnownNames.Obsolete);
        }

        writer.Line($"{visibility} sealed record {record.Name}{Bases(record)}").Open();
        EmitFields(writer, record);
        foreach (var member in record.Members)
        {
            EmitMember(writer, member);
        }

        EmitExtra(writer, record);
        var rules = new RuleFields();
        var names = new NameFields(record);
        if (record.InRequests)
        {
            ValidateEmitter.Emit(writer, record, rules, hostTitle);
            PriceEmitter.Emit(writer, record);
        }

        if (record.IsForm)
        {
            FormEmitter.Emit(writer, record);
        }
        else
        {
            JsonEmitter.EmitText(writer, record);
            JsonEmitter.EmitWrite(writer, record, names);
            JsonReadEmitter.Emit(writer, record);
        }

        EmitToString(writer, record);
        names.Emit(writer);
        rules.Emit(writer);
        writer.Close();
    }

    /// <summary>The type of a member's property.</summary>
    public static string PropertyType(MemberModel member) => member switch
    {
        { IsOptionalNullable: true } => $"global::Krea2.Optional<{(member.Type with { Nullable = true }).Declared}>",
        { Required: true } or { Constant: not null } => member.Type.Declared,
        _ => (member.Type with { Nullable = true }).Declared,
    };

    private static string Bases(RecordModel record)
    {
        var bases = new List<string>();
        if (record is { IsBody: true, IsForm: false })
        {
            bases.Add("global::Krea2.IApiRequest");
        }

        if (!record.IsForm)
        {
            bases.Add($"global::Krea2.Serialization.IJsonValue<{record.Name}>");
        }

        if (record.InRequests)
        {
            bases.Add("global::System.ComponentModel.DataAnnotations.IValidatableObject");
        }

        if (RuleEmitter.Checks(record))
        {
            bases.Add("global::Krea2.Constraints.IMemberFacts");
        }

        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static bool IsCopied(MemberModel member) => member.Type.Kind is TypeKind.List or TypeKind.Map or TypeKind.Json;

    // A JSON value equals only itself; in this field it equals what is the same JSON, as the record should.
    private static string FieldType(MemberModel member) => member.Type.Kind == TypeKind.Json ? "global::Krea2.Serialization.JsonMember" : PropertyType(member);

    private static string FieldOf(MemberModel member) => "_" + char.ToLowerInvariant(member.Name[0]) + member.Name.Substring(1);

    private static void EmitFields(SourceWriter writer, RecordModel record)
    {
        foreach (var member in record.Members.Where(IsCopied))
        {
            writer.Line($"private readonly {FieldType(member)} {FieldOf(member)}{(member is { Required: true, NullAllowed: false, Type.Kind: not TypeKind.Json } ? " = null!" : "")};");
        }

        writer.Line($"private readonly {KnownNames.ExtraMembers} _extra = {KnownNames.ExtraMembers}.None;").Line();
    }

    private static void EmitMember(SourceWriter writer, MemberModel member)
    {
        DocComment.Summary(writer, member.Summary, $"The member '{member.JsonName}'");
        DocComment.Remarks(writer, DocComment.Limits(member.Constraints, member.Default, member.VariantDefaults), member.Supplied ? "Filled in by the client when it is not set" : "", member.IsOptionalNullable ? "Not set, it is left out; set to null, it is sent as null" : "", AliasRemark(member));
        MetadataEmitter.Member(writer, member);
        var required = member is { Required: true, Constant: null } ? "required " : "";
        if (member.Type.Kind == TypeKind.Json)
        {
            var type = PropertyType(member);
            writer.Open($"public {required}{type} {member.Name}");
            writer.Line($"get => {FieldOf(member)}.Value{(type.EndsWith("?", StringComparison.Ordinal) ? "" : ".GetValueOrDefault()")};");
            writer.Line($"init => {FieldOf(member)} = new(value);");
            writer.Close().Line();
        }
        else if (IsCopied(member))
        {
            var copy = member.Type.Kind == TypeKind.List ? "List" : "Map";
            writer.Open($"public {required}{PropertyType(member)} {member.Name}");
            writer.Line($"get => {FieldOf(member)};");
            writer.Line($"init => {FieldOf(member)} = {KnownNames.Immutable}.{copy}(value){(member is { Required: true, NullAllowed: false } ? "!" : "")};");
            writer.Close().Line();
        }
        else if (member.Constant is { } constant)
        {
            writer.Line($"public {PropertyType(member)} {member.Name} {{ get; init; }} = {ConstantOf(member, constant)};").Line();
        }
        else
        {
            writer.Line($"public {required}{PropertyType(member)} {member.Name} {{ get; init; }}").Line();
        }
    }

    // The one member of the enum: its value is zero.
    private static string ConstantOf(MemberModel member, string constant) => $"default({member.Type.Name}) /* {CSharpText.Comment(constant).Replace("*/", "* /")} */";

    private static string AliasRemark(MemberModel member) =>
        string.Join(" ", member.Aliases.Select(alias => alias.LastDay.Length > 0 ? $"Formerly '{alias.Name}', accepted until {alias.LastDay}." : $"Formerly '{alias.Name}'."));

    private static void EmitExtra(SourceWriter writer, RecordModel record)
    {
        writer.Line(record.InRequests
            ? "/// <summary>Members that this version does not know, sent as they are and unchecked; a known name replaces that member.</summary>"
            : "/// <summary>Members of the answer that this version does not know.</summary>");
        writer.Open($"public {KnownNames.ExtraMembers} Extra");
        writer.Line("get => _extra;");
        writer.Line($"init => _extra = {KnownNames.ExtraMembers}.Freeze(value);");
        writer.Close().Line();
    }

    private static void EmitToString(SourceWriter writer, RecordModel record)
    {
        writer.Line("/// <summary>The members for people to read: long texts cut, addresses without their query.</summary>");
        writer.Line($"public override string ToString() => new global::Krea2.Serialization.RecordText({CSharpText.Literal(record.Name)})").Indent();
        foreach (var member in record.Members)
        {
            var format = member.Constraints.FirstOrDefault(constraint => constraint is { Keyword: "format", At: "" })?.Limit;
            var value = member.IsOptionalNullable ? member.Name + ".Value" : member.Name;
            var method = format switch { "password" => "AddSecret", "uri" when member.Type.Kind == TypeKind.String => "AddAddress", _ => "Add" };
            writer.Line($".{method}({CSharpText.Literal(member.Name)}, {value})");
        }

        writer.Line(".Add(\"Extra\", Extra.Count == 0 ? null : Extra)");
        writer.Line(".ToString();").Outdent();
    }
}
