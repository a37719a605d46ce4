using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints <c>Validate</c>: the rules of the document, executed.</summary>
internal static class ValidateEmitter
{
    /// <summary>Prints the methods.</summary>
    public static void Emit(SourceWriter writer, RecordModel record, RuleFields rules, string hostTitle)
    {
        var between = new RuleEmitter(record, rules);
        EmitPublic(writer, record, between, hostTitle);
        writer.Open($"internal void Validate(ref {KnownNames.ViolationList} violations)");
        foreach (var member in record.Members)
        {
            EmitMember(writer, member, rules);
        }

        between.EmitChecks(writer);
        writer.Close().Line();
        between.EmitFacts(writer);
    }

    private static void EmitPublic(SourceWriter writer, RecordModel record, RuleEmitter between, string hostTitle)
    {
        writer.Line("/// <summary>Checks every documented rule, without sending anything.</summary>");
        writer.Line("/// <returns>What is wrong, in the order of the document; empty when nothing is.</returns>");
        writer.Open($"public {KnownNames.Violations} Validate()");
        writer.Line($"var violations = new {KnownNames.ViolationList}({CSharpText.Literal(hostTitle)});");
        writer.Line("Validate(ref violations);");
        writer.Line("return violations.ToList();");
        writer.Close().Line();
        if (record.VariantEnum.Length > 0)
        {
            writer.Line("/// <summary>Checks every documented rule of one variant, without sending anything.</summary>");
            EmitOfVariant(writer, record, between, hostTitle);
        }

        writer.Line("global::System.Collections.Generic.IEnumerable<global::System.ComponentModel.DataAnnotations.ValidationResult> global::System.ComponentModel.DataAnnotations.IValidatableObject.Validate(global::System.ComponentModel.DataAnnotations.ValidationContext validationContext) =>");
        writer.Indent().Line("global::Krea2.Serialization.ValidationResults.From(Validate());").Outdent().Line();
    }

    private static void EmitOfVariant(SourceWriter writer, RecordModel record, RuleEmitter between, string hostTitle)
    {
        var signature = $"public {KnownNames.Violations} Validate({record.VariantEnum} variant)";
        if (!between.DependsOnVariant)
        {
            writer.Line("/// <param name=\"variant\">The variant that the request goes to. The documents of all variants say the same today.</param>");
            writer.Line(signature + " => Validate();").Line();
            return;
        }

        writer.Line("/// <param name=\"variant\">The variant that the request goes to: some rules hold for some of them only.</param>");
        writer.Open(signature);
        writer.Line($"var violations = new {KnownNames.ViolationList}({CSharpText.Literal(hostTitle)});");
        writer.Line("Validate(ref violations);");
        between.EmitVariantChecks(writer);
        writer.Line("return violations.ToList();").Close().Line();
    }

    private static void EmitMember(SourceWriter writer, MemberModel member, RuleFields rules)
    {
        var checks = new CheckEmitter(rules, member.Name, member.JsonName, member.Constraints);
        var checksValue = checks.Checks(member.Type);
        var checksRequired = member is { Required: true, NullAllowed: false, Constant: null } && (!member.Type.IsValueType || member.Type.Kind == TypeKind.Json);
        if (!checksValue && !checksRequired)
        {
            return;
        }

        var name = CSharpText.Literal(member.JsonName);
        var source = member.IsOptionalNullable ? member.Name + ".Value" : member.Name;
        var canBeNull = !member.Type.IsValueType || member.Type.Nullable || (!member.Required && member.Constant is null);
        var value = canBeNull ? member.Local : source;
        if (checksRequired)
        {
            writer.Open($"if (Extra.Lacks({name}))");
            writer.Line(member.Type.Kind == TypeKind.Json
                ? $"violations.CheckRequired({name}, {member.Name}.ValueKind == global::System.Text.Json.JsonValueKind.Undefined ? null : {KnownNames.ExtraMembers}.None);"
                : $"violations.CheckRequired({name}, {member.Name});");
            if (checksValue)
            {
                writer.Open($"if ({source} is {{ }} {member.Local})");
                EmitNested(writer, member, checks, value);
                writer.Close();
            }
        }
        else
        {
            writer.Open(canBeNull ? $"if ({source} is {{ }} {member.Local} && Extra.Lacks({name}))" : $"if (Extra.Lacks({name}))");
            EmitNested(writer, member, checks, value);
        }

        writer.Close().Line();
    }

    private static void EmitNested(SourceWriter writer, MemberModel member, CheckEmitter checks, string value)
    {
        var type = member.Type with { Nullable = false };
        if (!CheckEmitter.IsNested(type))
        {
            checks.Emit(writer, type, value);
            return;
        }

        writer.Line("var before = violations.Count;");
        checks.Emit(writer, type, value);
        writer.Line($"violations.PrefixMember(before, {CSharpText.Literal(member.JsonName)});");
    }
}
