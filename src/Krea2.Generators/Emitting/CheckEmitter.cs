using System.Globalization;
using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the checks of one value: of a member, a parameter, an alternative, and of what lists and maps hold.</summary>
/// <param name="rules">Takes the constraints.</param>
/// <param name="owner">C# name of the member or parameter, for the names of the constraints.</param>
/// <param name="wireName">Its name on the wire, for messages and pointers.</param>
/// <param name="constraints">All its constraints.</param>
internal sealed class CheckEmitter(RuleFields rules, string owner, string wireName, EquatableArray<ConstraintModel> constraints)
{
    private readonly string _name = CSharpText.Literal(wireName);

    /// <summary>Expression of the name where it is not known before the code runs, as inside a union.</summary>
    public string? NameExpression { get; init; }

    private string Name => NameExpression ?? _name;

    /// <summary>Whether a value of the type is checked at all.</summary>
    public bool Checks(TypeRef type, string at = "") =>
        type.Kind == TypeKind.Double || type.Validates || Checked(type, at).Any()
        || (type.Item is { } item && (Checks(item, Join(at, type)) || (type.Kind == TypeKind.List && !item.Nullable && !item.IsValueType)));

    /// <summary>Prints the checks of a value that is not null.</summary>
    /// <param name="writer">Takes the text.</param>
    /// <param name="type">The value's type.</param>
    /// <param name="value">The expression of the value.</param>
    /// <param name="at">What the value is to the member: empty for its own value.</param>
    /// <param name="depth">How many lists are around it.</param>
    public void Emit(SourceWriter writer, TypeRef type, string value, string at = "", int depth = 0)
    {
        if (type.Kind == TypeKind.Double)
        {
            writer.Line($"violations.CheckFinite({Name}, {value});");
        }

        var own = Checked(type, at).ToList();
        foreach (var constraint in own)
        {
            writer.Line(Check(type, constraint, value));
        }

        // The place of a list inside a list is put in front by the outer one.
        if (depth > 0 && own.Count > 0 && type.Kind is (TypeKind.List or TypeKind.Map))
        {
            writer.Line($"violations.{Place(at)}(before{Suffix(depth - 1)});");
        }

        if (type.Kind == TypeKind.List && Checks(type, at))
        {
            EmitItems(writer, type, value, at, depth);
        }
        else if (type.Kind == TypeKind.Map && Checks(type.Item!, Join(at, type)))
        {
            EmitEntries(writer, type, value, at, depth);
        }
        else if (type is { Kind: TypeKind.Value, Validates: true })
        {
            writer.Line(type.IsUnion ? $"{value}.Validate(ref violations, {Name});" : $"{value}.Validate(ref violations);");
        }
    }

    /// <summary>Whether the checks of a value leave pointers relative to the value, so that its place must be put in front.</summary>
    public static bool IsNested(TypeRef type) => type is { Kind: TypeKind.Value, Validates: true };

    private void EmitItems(SourceWriter writer, TypeRef type, string value, string at, int depth)
    {
        var item = type.Item!;
        var inner = Join(at, type);
        var checksItem = Checks(item, inner);
        var refusesNull = !item.Nullable && !item.IsValueType;
        if (!checksItem && !refusesNull)
        {
            return;
        }

        var index = "i" + Suffix(depth);
        var name = "item" + Suffix(depth);
        var before = "before" + Suffix(depth);
        writer.Open($"for (var {index} = 0; {index} < {value}.Count; {index}++)");
        if (!item.IsValueType || item.Nullable)
        {
            writer.Open($"if ({value}[{index}] is not {{ }} {name})");
            if (refusesNull && depth == 0)
            {
                writer.Line($"violations.AddItemNull({Name}, {index});");
            }
            else if (refusesNull)
            {
                var missing = "missing" + Suffix(depth);
                writer.Line($"var {missing} = violations.Count;").Line($"violations.AddItemNull({Name}, {index});");
                writer.Line($"violations.{Place(at)}({missing});").Line($"violations.PrefixIndex({missing}, {index});");
            }

            writer.Line("continue;");
            writer.Close();
        }
        else
        {
            writer.Line($"var {name} = {value}[{index}];");
        }

        if (checksItem)
        {
            writer.Line().Line($"var {before} = violations.Count;");
            Emit(writer, item with { Nullable = false }, name, inner, depth + 1);
            if (!IsNested(item) && item.Kind is not (TypeKind.List or TypeKind.Map))
            {
                writer.Line($"violations.AtItem({before});");
            }

            writer.Line(depth == 0 ? $"violations.PrefixItem({before}, {Name}, {index});" : $"violations.PrefixIndex({before}, {index});");
        }

        writer.Close();
    }

    private void EmitEntries(SourceWriter writer, TypeRef type, string value, string at, int depth)
    {
        var item = type.Item!;
        var entry = "entry" + Suffix(depth);
        var name = "entryValue" + Suffix(depth);
        var before = "before" + Suffix(depth);
        writer.Open($"foreach (var {entry} in {KnownNames.Immutable}.Entries({value}))");
        if (!item.IsValueType || item.Nullable)
        {
            writer.Open($"if ({entry}.Value is not {{ }} {name})").Line("continue;").Close().Line();
        }
        else
        {
            writer.Line($"var {name} = {entry}.Value;");
        }

        writer.Line($"var {before} = violations.Count;");
        Emit(writer, item with { Nullable = false }, name, Join(at, type), depth + 1);
        if (!IsNested(item) && item.Kind is not (TypeKind.List or TypeKind.Map))
        {
            writer.Line($"violations.AtValue({before});");
        }

        writer.Line(depth == 0 ? $"violations.PrefixKey({before}, {Name}, {entry}.Key);" : $"violations.PrefixMember({before}, {entry}.Key);");
        writer.Close();
    }

    private string Check(TypeRef type, ConstraintModel constraint, string value)
    {
        var rule = rules.Field(owner, constraint);
        return type.Kind switch
        {
            TypeKind.Enum => $"violations.CheckDefined({rule}, {Name}, {EnumEmitter.TextClassOf(type.Name)}.TextOf({value}) is not null, (long){value});",
            TypeKind.List when constraint.Keyword == "uniqueItems" => $"violations.CheckUnique({rule}, {Name}, {value});",
            TypeKind.List or TypeKind.Map => $"violations.CheckCount({rule}, {Name}, {value}.Count);",
            TypeKind.Value => $"violations.Check({rule}, {Name}, {value}.Value);",
            _ => $"violations.Check({rule}, {Name}, {value});",
        };
    }

    // What is inferred never refuses at run time; what the C# type already guarantees needs no check.
    private IEnumerable<ConstraintModel> Checked(TypeRef type, string at) =>
        constraints.Where(constraint => constraint.At == at && !constraint.Inferred && IsChecked(type, constraint.Keyword));

    private static bool IsChecked(TypeRef type, string keyword) => type.Kind switch
    {
        TypeKind.String => keyword is "minLength" or "maxLength" or "pattern" or "format" or "enum" or "const",
        TypeKind.Guid => keyword is "pattern",
        TypeKind.Boolean => keyword is "enum" or "const",
        TypeKind.Int32 or TypeKind.Int64 or TypeKind.Double => keyword is "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" or "multipleOf" or "enum" or "const",
        TypeKind.Enum => keyword is "enum" or "const",
        TypeKind.Value => type.IsStruct && keyword is "enum" or "const",
        TypeKind.List => keyword is "minItems" or "maxItems" or "uniqueItems",
        TypeKind.Map => keyword is "minProperties" or "maxProperties",
        _ => false,
    };

    private static string Join(string at, TypeRef collection)
    {
        var step = collection.Kind == TypeKind.List ? "items" : "additionalProperties";
        return at.Length == 0 ? step : at + "/" + step;
    }

    private static string Place(string at) => at.EndsWith("items", StringComparison.Ordinal) ? "AtItem" : "AtValue";

    private static string Suffix(int depth) => depth == 0 ? "" : (depth + 1).ToString(CultureInfo.InvariantCulture);
}
