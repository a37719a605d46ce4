using Krea2.Constraints;
using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the checks of rules between members: those that are documented and refuse. What is inferred, or has no effect, is the analyzers' business.</summary>
internal sealed class RuleEmitter
{
    private const string Fact = "global::Krea2.Constraints.MemberFact";

    private readonly RecordModel _record;
    private readonly List<(RuleModel Model, ObjectRule Rule, string Field)> _rules = [];

    /// <summary>Finds the rules of a record that are checked.</summary>
    public RuleEmitter(RecordModel record, RuleFields fields)
    {
        _record = record;
        foreach (var model in Executed(record))
        {
            if (ObjectRule.TryCreate(model.Schema, model.Effect, out var rule))
            {
                _rules.Add((model, rule!, fields.Field(model)));
            }
        }
    }

    /// <summary>Whether some rules hold for some variants only.</summary>
    public bool DependsOnVariant => _record.VariantEnum.Length > 0 && _rules.Exists(rule => rule.Model.Variants.Length > 0);

    /// <summary>Whether the record checks rules between its members, and so tells about them.</summary>
    public static bool Checks(RecordModel record) => record.InRequests && Executed(record).Any(model => ObjectRule.TryCreate(model.Schema, model.Effect, out _));

    /// <summary>Prints the checks that hold for all variants.</summary>
    public void EmitChecks(SourceWriter writer)
    {
        foreach (var (_, _, field) in _rules.Where(rule => rule.Model.Variants.Length == 0))
        {
            writer.Line($"violations.Check({field}, this);");
        }
    }

    /// <summary>Prints the checks of the rules that hold for some variants.</summary>
    public void EmitVariantChecks(SourceWriter writer)
    {
        foreach (var (model, _, field) in _rules.Where(rule => rule.Model.Variants.Length > 0))
        {
            writer.Open($"if (variant is {string.Join(" or ", model.VariantNames.Select(name => _record.VariantEnum + "." + name))})");
            writer.Line($"violations.Check({field}, this);").Close().Line();
        }
    }

    /// <summary>Prints what the rules ask of the members.</summary>
    public void EmitFacts(SourceWriter writer)
    {
        if (_rules.Count == 0)
        {
            return;
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line($"{Fact} global::Krea2.Constraints.IMemberFacts.FactOf(string item) => !Extra.Lacks(item) ? {Fact}.Present : item switch").Open();
        foreach (var member in _record.Members.Where(member => _rules.Exists(rule => rule.Rule.Members.Contains(member.JsonName))))
        {
            writer.Line($"{CSharpText.Literal(member.JsonName)} => {FactOf(member)},");
        }

        writer.Line($"_ => {Fact}.Absent,").Close(";").Line();
    }

    private static IEnumerable<RuleModel> Executed(RecordModel record) => record.Rules.Where(rule => rule is { Effect: "refused", Inferred: false });

    // What a required member lacks is said of it already.
    private static string FactOf(MemberModel member)
    {
        if (member.Type.Kind == TypeKind.Json && member.Required)
        {
            return $"{member.Name}.ValueKind == global::System.Text.Json.JsonValueKind.Undefined ? default : {Fact}.Present";
        }

        var value = member.IsOptionalNullable ? member.Name + ".Value" : member.Name;
        var isAlwaysThere = (member.Required || member.Constant is not null) && member.Type is { IsValueType: true, Nullable: false };
        var missing = member.IsOptionalNullable ? $"{member.Name}.IsSet ? {Fact}.Null : {Fact}.Absent" : member.Required ? member.NullAllowed ? Fact + ".Null" : "default" : Fact + ".Absent";
        return isAlwaysThere ? Known(member.Type, value) : $"{value} is {{ }} {member.Local} ? {Known(member.Type, member.Local)} : {missing}";
    }

    private static string Known(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.String or TypeKind.Boolean or TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => $"{Fact}.Of({value})",
        TypeKind.Enum => $"{Fact}.OfText({EnumEmitter.TextClassOf(type.Name)}.TextOf({value}))",
        TypeKind.Value when type is { IsStruct: true, IsUnion: false } => $"{Fact}.OfText({value}.Value)",
        TypeKind.List => $"{Fact}.OfList({value}.Count)",
        _ => Fact + ".Present",
    };
}
