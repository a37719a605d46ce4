using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints values of several members that go together.</summary>
internal static class CombinationEmitter
{
    /// <summary>Prints the type.</summary>
    public static void Emit(SourceWriter writer, CombinationModel model, string visibility)
    {
        var members = string.Join(" and ", model.Members.Select(member => $"'{member.JsonName}'"));
        DocComment.Summary(writer, model.Summary, $"Values of {members} that the host offers together");
        foreach (var member in model.Members)
        {
            writer.Line($"/// <param name=\"{member.Name}\">{DocComment.Sentence($"The value of '{member.JsonName}'")}</param>");
        }

        writer.Line(KnownNames.GeneratedCode);
        writer.Open($"{visibility} readonly record struct {model.Name}({string.Join(", ", model.Members.Select(member => $"{member.Type.Name} {member.Name}"))})");
        foreach (var value in model.Values)
        {
            var values = string.Join(" and ", value.Values.Select(literal => literal.Substring(literal.LastIndexOf('.') + 1)));
            writer.Line($"/// <summary>{DocComment.Sentence(value.Label.Length > 0 ? $"{value.Label}, that is {values}" : values)}</summary>");
            writer.Line(MetadataEmitter.Combination(value));
            writer.Line($"public static {model.Name} {value.Name} => new({string.Join(", ", value.Values)});").Line();
        }

        writer.Line("/// <summary>All of them, in the host's order.</summary>");
        writer.Line($"public static global::System.Collections.Generic.IReadOnlyList<{model.Name}> All {{ get; }} = [{string.Join(", ", model.Values.Select(value => value.Name))}];");
        writer.Close();
    }
}
