using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints a union: one of several alternatives, made by implicit conversion or a factory, read by what the JSON looks like.</summary>
internal static class UnionEmitter
{
    /// <summary>Prints a union.</summary>
    public static void Emit(SourceWriter writer, UnionModel union, string visibility)
    {
        DocComment.Summary(writer, union.Summary, "One of several alternatives");
        DocComment.Remarks(writer, "Alternatives: " + string.Join(", ", union.Cases.Select(item => item.Name)));
        writer.Line(KnownNames.GeneratedCode);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Krea2.Serialization.GeneratedJsonConverter<{union.Name}>))]");
        MetadataEmitter.Union(writer, union);
        if (union.Deprecated)
        {
            writer.Line(KnownNames.Obsolete);
        }

        writer.Open($"{visibility} sealed record {union.Name} : global::Krea2.Serialization.IJsonValue<{union.Name}>");
        writer.Line("private readonly int _case;").Line();
        writer.Open($"private {union.Name}(int which, object value)").Line("_case = which;").Line("Value = value;").Close().Line();
        writer.Line("/// <summary>The value, whichever alternative it is.</summary>");
        writer.Line("public object Value { get; }").Line();
        for (var i = 0; i < union.Cases.Count; i++)
        {
            EmitCase(writer, union, union.Cases[i], i);
        }

        if (union.InResponses)
        {
            writer.Line("/// <summary>The JSON of a value that is none of the alternatives this version knows; null otherwise.</summary>");
            writer.Line("public global::System.Text.Json.JsonElement? Json => _case < 0 ? (global::System.Text.Json.JsonElement)Value : null;").Line();
        }

        EmitWrite(writer, union);
        EmitRead(writer, union);
        var rules = new RuleFields();
        if (union.Validates)
        {
            EmitValidate(writer, union, rules);
            writer.Open("private bool IsValid()").Line($"var violations = new {KnownNames.ViolationList}(\"\");").Line("Validate(ref violations, \"\");").Line("return violations.Count == 0;").Close().Line();
        }

        writer.Line("/// <inheritdoc/>");
        writer.Line("public override string ToString() => global::Krea2.Serialization.RecordText.Of(Value);");
        rules.Emit(writer);
        writer.Close();
    }

    private static void EmitCase(SourceWriter writer, UnionModel union, UnionCaseModel item, int index)
    {
        var type = item.Type.Name;
        var store = item.Type.Kind switch
        {
            TypeKind.List => $"{KnownNames.Immutable}.List(value)",
            TypeKind.Map => $"{KnownNames.Immutable}.Map(value)",
            _ => "value",
        };
        var checkedStore = item.Type.IsValueType ? store : $"{store} ?? throw new global::System.ArgumentNullException(\"value\")";
        writer.Line($"/// <summary>Makes the alternative <c>{item.Name}</c>.</summary>");
        writer.Line($"public static {union.Name} From{item.Name}({type} value) => new({index}, {checkedStore});").Line();
        var convertible = item.Type.Kind is not (TypeKind.List or TypeKind.Map) && union.Cases.Count(other => other.Type.Name == type) == 1;
        if (convertible)
        {
            writer.Line($"/// <summary>Makes the alternative <c>{item.Name}</c>.</summary>");
            writer.Line($"public static implicit operator {union.Name}({type} value) => From{item.Name}(value);").Line();
        }

        writer.Line($"/// <summary>Gets the value when it is the alternative <c>{item.Name}</c>.</summary>");
        var annotation = item.Type.IsValueType ? "" : "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        var declared = item.Type.IsValueType ? type : type + "?";
        writer.Open($"public bool TryGet{item.Name}({annotation}out {declared} value)");
        writer.Line($"value = _case == {index} ? ({type})Value : default;");
        writer.Line($"return _case == {index};");
        writer.Close().Line();
    }

    private static void EmitWrite(SourceWriter writer, UnionModel union)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Open($"public void WriteTo({KnownNames.Writer} writer)");
        writer.Open("switch (_case)");
        for (var i = 0; i < union.Cases.Count; i++)
        {
            writer.Line($"case {i}:").Indent();
            ValueWriter.WriteValue(writer, union.Cases[i].Type, $"(({union.Cases[i].Type.Name})Value)", 0);
            writer.Line("break;").Outdent();
        }

        writer.Line("default:").Indent().Line("((global::System.Text.Json.JsonElement)Value).WriteTo(writer);").Line("break;").Outdent();
        writer.Close();
        writer.Close().Line();
    }

    private static void EmitRead(SourceWriter writer, UnionModel union)
    {
        writer.Line("/// <summary>Reads the value on whose first token the reader stands.</summary>");
        writer.Line("/// <exception cref=\"global::System.Text.Json.JsonException\">The JSON is none of the alternatives.</exception>");
        writer.Open($"public static {union.Name} ReadFrom(ref {KnownNames.Reader} reader)");
        foreach (var group in union.Cases.GroupBy(TokenTest))
        {
            EmitGroup(writer, union, group.Key, [.. group]);
        }

        writer.Line(union.InResponses
            ? $"return new(-1, {KnownNames.JsonReading}.ReadElement(ref reader));"
            : $"throw {KnownNames.JsonErrors}.Unexpected(ref reader, {CSharpText.Literal(Expected(union))});");
        writer.Close().Line();
    }

    private static void EmitGroup(SourceWriter writer, UnionModel union, string test, IReadOnlyList<UnionCaseModel> cases)
    {
        writer.Open($"if ({test})");
        if (cases.Any(item => item.DiscriminatorValues.Count > 0))
        {
            writer.Line($"var kind = {KnownNames.JsonReading}.PeekString(ref reader, {CSharpText.Utf8Literal(union.Discriminator)});");
            foreach (var item in cases.Where(item => item.DiscriminatorValues.Count > 0))
            {
                writer.Open($"if (kind is {string.Join(" or ", item.DiscriminatorValues.Select(CSharpText.Literal))})");
                writer.Line($"return From{item.Name}({ValueReader.ReadValue(item.Type, "reader")});");
                writer.Close().Line();
            }
        }

        // One candidate alone reads at once: its error says more than "none of the alternatives".
        if (cases.Count == 1 && cases[0].DiscriminatorValues.Count == 0 && !union.InResponses)
        {
            writer.Line($"return From{cases[0].Name}({ValueReader.ReadValue(cases[0].Type, "reader")});");
        }
        else if (union.Validates && cases.Count > 1 && (union.InResponses || cases.Any(item => item.DiscriminatorValues.Count == 0)))
        {
            EmitFirstValid(writer, union, cases);
        }
        else if (union.InResponses || cases.Any(item => item.DiscriminatorValues.Count == 0))
        {
            foreach (var item in cases)
            {
                var local = "as" + item.Name;
                writer.Open($"if ({KnownNames.JsonReading}.TryRead<{item.Type.Name}>(ref reader, {ValueReader.Delegate(item.Type)}, out var {local}))");
                writer.Line($"return From{item.Name}({local});");
                writer.Close().Line();
            }
        }

        writer.Close().Line();
    }

    // What reads as several alternatives is the first that also allows it; when none does, the first says what is wrong.
    private static void EmitFirstValid(SourceWriter writer, UnionModel union, IReadOnlyList<UnionCaseModel> cases)
    {
        writer.Line("var start = reader;").Line("var end = reader;").Line($"{union.Name}? first = null;");
        foreach (var item in cases)
        {
            var local = "as" + item.Name;
            writer.Open($"if ({KnownNames.JsonReading}.TryRead<{item.Type.Name}>(ref reader, {ValueReader.Delegate(item.Type)}, out var {local}))");
            writer.Line($"var made = From{item.Name}({local});");
            writer.Open("if (made.IsValid())").Line("return made;").Close().Line();
            writer.Line("first ??= made;").Line("end = reader;").Line("reader = start;");
            writer.Close().Line();
        }

        writer.Open("if (first is not null)").Line("reader = end;").Line("return first;").Close();
    }

    private static void EmitValidate(SourceWriter writer, UnionModel union, RuleFields rules)
    {
        writer.Open($"internal void Validate(ref {KnownNames.ViolationList} violations, string member)");
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var checks = new UnionCheck(rules, union.Cases[i]);
            if (!checks.IsEmpty)
            {
                writer.Open($"if (_case == {i})");
                checks.Emit(writer);
                writer.Close().Line();
            }
        }

        writer.Close().Line();
    }

    private static string TokenTest(UnionCaseModel item) => item.JsonType switch
    {
        "string" => $"reader.TokenType == {KnownNames.TokenType}.String",
        "number" or "integer" => $"reader.TokenType == {KnownNames.TokenType}.Number",
        "boolean" => $"reader.TokenType is {KnownNames.TokenType}.True or {KnownNames.TokenType}.False",
        "array" => $"reader.TokenType == {KnownNames.TokenType}.StartArray",
        _ => $"reader.TokenType == {KnownNames.TokenType}.StartObject",
    };

    private static string Expected(UnionModel union) =>
        string.Join(" or ", union.Cases.Select(item => item.JsonType switch { "array" => "an array", "object" => "an object", "integer" => "a whole number", var other => "a " + other }).Distinct());

    private sealed class UnionCheck(RuleFields rules, UnionCaseModel item)
    {
        private readonly CheckEmitter _checks = new(rules, item.Name, "", item.Constraints) { NameExpression = "member" };

        public bool IsEmpty => !_checks.Checks(item.Type);

        public void Emit(SourceWriter writer)
        {
            writer.Line("var start = violations.Count;");
            writer.Line($"var value = ({item.Type.Name})Value;");
            _checks.Emit(writer, item.Type, "value");

            // Items of a list have their place behind the member's name; everything else is the value itself.
            if (!CheckEmitter.IsNested(item.Type))
            {
                writer.Line("violations.WithoutMember(start, member);");
            }
        }
    }
}
