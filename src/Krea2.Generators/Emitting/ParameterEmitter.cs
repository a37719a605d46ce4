using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints how a parameter gets into the request.</summary>
internal static class ParameterEmitter
{
    /// <summary>Prints the statement.</summary>
    public static void Emit(SourceWriter writer, ParameterModel parameter)
    {
        var name = CSharpText.Literal(parameter.WireName);
        if (parameter.Type.Kind == TypeKind.Map)
        {
            EmitMap(writer, parameter, name);
            return;
        }

        if (parameter.Type.Kind == TypeKind.List)
        {
            EmitList(writer, parameter, name);
            return;
        }

        var text = Text(parameter);
        writer.Line(parameter.In switch
        {
            "path" => $"request.SetPath({name}, {text});",
            "header" => $"request.SetHeader({name}, {text});",
            "cookie" => $"request.SetCookie({name}, {text});",
            _ => $"request.AddQuery({name}, {text});",
        });
    }

    private static string Text(ParameterModel parameter)
    {
        var type = parameter.Type with { Nullable = false };
        if (!parameter.Type.Nullable || type.Kind == TypeKind.String)
        {
            return TextExpression.Of(type, parameter.Name);
        }

        var local = "given" + Building.Naming.CSharpName.Pascal(parameter.Name);
        return $"{parameter.Name} is {{ }} {local} ? {TextExpression.Of(type, local)} : null";
    }

    private static void EmitList(SourceWriter writer, ParameterModel parameter, string name)
    {
        var texts = TextExpression.OfList(parameter.Type, parameter.Name, parameter.Type.Nullable);
        if (parameter.In == "query")
        {
            writer.Line($"request.AddQuery({name}, {texts}, explode: {CSharpText.Literal(parameter.Explode)}, delimiter: {CSharpText.Literal(parameter.Delimiter)});");
            return;
        }

        var set = parameter.In switch { "path" => "SetPath", "header" => "SetHeader", _ => "SetCookie" };
        var joined = $"string.Join(\",\", {(parameter.Type.Item is { Kind: TypeKind.String } ? parameter.Name : TextExpression.OfList(parameter.Type, parameter.Name, canBeNull: false))})";
        writer.Line(parameter.Type.Nullable ? $"request.{set}({name}, {parameter.Name} is null ? null : {joined});" : $"request.{set}({name}, {joined});");
    }

    private static void EmitMap(SourceWriter writer, ParameterModel parameter, string name)
    {
        if (parameter.Type.Nullable)
        {
            writer.Open($"if ({parameter.Name} is not null)");
        }

        var pairs = $"string.Join(\",\", global::System.Linq.Enumerable.Select({parameter.Name}, static entry => entry.Key + \",\" + entry.Value))";
        switch (parameter.In)
        {
            case "query" when parameter.DeepObject || parameter.Explode:
                var key = parameter.DeepObject ? $"{CSharpText.Literal(parameter.WireName + "[")} + field.Key + \"]\"" : "field.Key";
                writer.Open($"foreach (var field in {parameter.Name})").Line($"request.AddQuery({key}, field.Value);").Close();
                break;
            case "query":
                writer.Line($"request.AddQuery({name}, {pairs});");
                break;
            default:
                writer.Line($"request.{parameter.In switch { "path" => "SetPath", "header" => "SetHeader", _ => "SetCookie" }}({name}, {pairs});");
                break;
        }

        if (parameter.Type.Nullable)
        {
            writer.Close();
        }
    }
}
