using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints closed sets as enums, and open sets as values that keep what they do not know.</summary>
internal static class EnumEmitter
{
    /// <summary>Name of the class that holds the strings of an enum.</summary>
    public static string TextClassOf(string enumName) => Building.TypeCatalogue.TextClassOf(enumName);

    /// <summary>Prints an enum and its strings.</summary>
    public static void Emit(SourceWriter writer, EnumModel model, string visibility)
    {
        DocComment.Summary(writer, model.Summary, "A value of a closed set");
        writer.Line(KnownNames.GeneratedCode);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Krea2.Serialization.GeneratedEnumConverter<{model.Name}, {TextClassOf(model.Name)}>))]");
        ObsoleteIf(writer, model.Deprecated);
        writer.Open($"{visibility} enum {model.Name}");
        var first = true;
        foreach (var value in model.Values)
        {
            if (!first)
            {
                writer.Line();
            }

            first = false;
            writer.Line(value.Summary.Length > 0 ? $"/// <summary>{DocComment.Sentence(value.Summary)}</summary>" : SummaryOf(value));
            writer.Line(MetadataEmitter.EnumValue(value));
            writer.Line(value.Name + ",");
        }

        writer.Close().Line();
        EmitText(writer, model, visibility);
    }

    /// <summary>Prints an open set.</summary>
    public static void Emit(SourceWriter writer, OpenEnumModel model, string visibility)
    {
        DocComment.Summary(writer, model.Summary, "A value of a set that may grow");
        writer.Line("/// <remarks>A value that the document does not know is kept as it came; <see cref=\"IsKnown\"/> tells.</remarks>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof(global::Krea2.Serialization.GeneratedJsonConverter<{model.Name}>))]");
        ObsoleteIf(writer, model.Deprecated);
        writer.Open($"{visibility} readonly record struct {model.Name} : global::Krea2.Serialization.IJsonValue<{model.Name}>");
        writer.Line("private readonly string? _value;").Line();
        writer.Line("/// <summary>Makes a value, known or not.</summary>");
        writer.Line($"public {model.Name}(string value) => _value = value;").Line();
        if (model.InRequests)
        {
            writer.Line("/// <summary>Makes a value, known or not.</summary>");
            writer.Line($"public static implicit operator {model.Name}(string value) => new(value);").Line();
        }

        foreach (var value in model.Values)
        {
            writer.Line(SummaryOf(value));
            writer.Line(MetadataEmitter.EnumValue(value));
            writer.Line($"public static {model.Name} {value.Name} => new({CSharpText.Literal(value.Wire)});").Line();
        }

        writer.Line("/// <summary>The exact text on the wire.</summary>");
        writer.Line("public string Value => _value ?? \"\";").Line();
        writer.Line("/// <summary>Whether the document knows the value.</summary>");
        var known = model.Values.Count == 0 ? "false" : "Value is " + string.Join(" or ", model.Values.Select(value => CSharpText.Literal(value.Wire)));
        writer.Line($"public bool IsKnown => {known};").Line();
        writer.Line("/// <summary>Reads a value.</summary>");
        writer.Line($"public static {model.Name} ReadFrom(ref {KnownNames.Reader} reader) => new({KnownNames.JsonReading}.ReadString(ref reader));").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public void WriteTo({KnownNames.Writer} writer) => writer.WriteStringValue(Value);").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line("public override string ToString() => Value;");
        writer.Close();
    }

    private static string SummaryOf(EnumValueModel value) =>
        $"/// <summary><c>{CSharpText.Comment(value.Wire)}</c> on the wire.{(value.Description.Length > 0 ? " " + DocComment.Sentence(value.Description) : "")}</summary>";

    // The members of a generated enum count from zero, as the strings do.
    private static void EmitText(SourceWriter writer, EnumModel model, string visibility)
    {
        writer.Line($"/// <summary>The strings of <see cref=\"{model.Name}\"/> on the wire.</summary>");
        writer.Line(KnownNames.GeneratedCode);
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        writer.Open($"{visibility} sealed class {TextClassOf(model.Name)} : global::Krea2.Serialization.IEnumText<{model.Name}>");
        var strings = string.Join(", ", model.Values.Select(value => CSharpText.Literal(value.Wire)).Prepend(CSharpText.Literal(model.Name)));
        writer.Line($"private static readonly global::Krea2.Serialization.EnumStrings s_strings = new({strings});").Line();
        writer.Open($"private {TextClassOf(model.Name)}()").Close().Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static string? TextOf({model.Name} value) => s_strings.TextOf((int)value);").Line();
        writer.Line($"internal static {KnownNames.EncodedText} JsonOf({model.Name} value) => s_strings.JsonOf((int)value);").Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {model.Name} Read(ref {KnownNames.Reader} reader) => ({model.Name})s_strings.Read(ref reader);");
        writer.Close();
    }

    private static void ObsoleteIf(SourceWriter writer, bool deprecated)
    {
        if (deprecated)
        {
            writer.Line(KnownNames.Obsolete);
        }
    }
}
