using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>Rebuilds JSON Schemas from the symbols of generated code: what an analyzer can know, and nothing else.</summary>
internal static class SchemaFromSymbols
{
    private const string Namespace = "Krea2.Metadata.";
    private const string Inferred = "x-krea2-inferred";

    /// <summary>The attributes of a symbol with a name of the contract.</summary>
    public static IEnumerable<AttributeData> Attributes(this ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == Namespace + name + "Attribute");

    /// <summary>A positional argument of an attribute, as text.</summary>
    public static string Positional(this AttributeData attribute, int index) => (string)attribute.ConstructorArguments[index].Value!;

    /// <summary>A named argument of an attribute; the default of its type when it is not set.</summary>
    public static T? Named<T>(this AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(argument => argument.Key == name).Select(argument => (T?)argument.Value.Value).FirstOrDefault();

    /// <summary>The schema of a generated object, with all that it contains.</summary>
    public static JsonObject Object(INamedTypeSymbol type)
    {
        var closed = type.Attributes("SchemaObject").ShouldHaveSingleItem(type.ToDisplayString()).Named<bool>("Closed");
        var members = type.GetMembers().OfType<IPropertySymbol>().Where(member => member.Attributes("SchemaProperty").Any()).ToList();
        var schema = new JsonObject { ["type"] = new JsonArray("object") };
        schema["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(NameOf(member), (JsonNode?)Member(member, member.Type))));
        var required = members.Where(member => Property(member).Named<bool>("Required")).Select(member => (JsonNode)NameOf(member)).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        if (closed)
        {
            schema["additionalProperties"] = false;
        }

        return schema;
    }

    /// <summary>The schema of a property or parameter.</summary>
    public static JsonObject Member(ISymbol member, ITypeSymbol type)
    {
        var schema = Place(member, type, "");
        var property = Property(member);
        if (property.Named<string>("Default") is { Length: > 0 } text)
        {
            schema["default"] = JsonNode.Parse(text);
        }

        if (property.Named<bool>("Deprecated"))
        {
            schema["deprecated"] = true;
        }

        property.Named<bool>("Nullable").ShouldBe(schema["type"]?.AsArray().Any(name => (string?)name == "null") ?? false, member.ToDisplayString());
        return schema;
    }

    /// <summary>The name on the wire.</summary>
    public static string NameOf(ISymbol member) => Property(member).Positional(0);

    /// <summary>The attribute that every member carries.</summary>
    public static AttributeData Property(ISymbol member) => member.Attributes("SchemaProperty").ShouldHaveSingleItem(member.ToDisplayString());

    // The value, or what a list or map around it holds: its keywords stand on the member, its type in the C# type.
    private static JsonObject Place(ISymbol member, ITypeSymbol type, string at)
    {
        var core = Core(type);
        var schema = core.Attributes("SchemaObject").Any() ? Object(core) : core.Attributes("SchemaUnion").Any() ? Union(core) : [];
        foreach (var constraint in member.Attributes("SchemaConstraint").Where(constraint => (constraint.Named<string>("At") ?? "") == at))
        {
            var keyword = constraint.Positional(0);
            var keywords = constraint.Named<bool>("Inferred") ? Marked(schema) : schema;
            (keyword == "type" || !keywords.ContainsKey(keyword)).ShouldBeTrue($"{keyword} stands twice on {member.ToDisplayString()}");
            keywords[keyword] = Value(keyword, constraint.Positional(1));
        }

        if (core is { Name: "IReadOnlyList" or "IReadOnlyDictionary", IsGenericType: true })
        {
            var step = core.Name == "IReadOnlyList" ? "items" : "additionalProperties";
            schema[step] = Place(member, core.TypeArguments[^1], at.Length == 0 ? step : at + "/" + step);
        }

        if (core.TypeKind == TypeKind.Enum)
        {
            var values = core.GetMembers().OfType<IFieldSymbol>().Select(field => JsonNode.Parse(field.Attributes("SchemaEnumValue").ShouldHaveSingleItem().Positional(0))).ToArray();
            JsonNode.DeepEquals(schema["enum"] ?? new JsonArray(schema["const"]?.DeepClone()), new JsonArray(values)).ShouldBeTrue(core.ToDisplayString());
        }

        // An open set: what it knows are the values of which others may stand in their place.
        if (core.TypeKind == TypeKind.Struct && core.GetMembers().OfType<IPropertySymbol>().SelectMany(value => value.Attributes("SchemaEnumValue")).ToList() is { Count: > 0 } known)
        {
            JsonNode.DeepEquals(schema[Inferred]?["enum"], new JsonArray([.. known.Select(value => JsonNode.Parse(value.Positional(0)))])).ShouldBeTrue(core.ToDisplayString());
        }

        return schema;
    }

    private static JsonObject Union(INamedTypeSymbol type) => new()
    {
        [type.Attributes("SchemaUnion").ShouldHaveSingleItem().Positional(0)] = new JsonArray([.. type.Attributes("SchemaUnionCase").Select(Case)]),
    };

    private static JsonNode Case(AttributeData attribute)
    {
        var type = (INamedTypeSymbol)attribute.ConstructorArguments[0].Value!;
        var schema = type.Attributes("SchemaObject").Any() ? Object(type) : new JsonObject { ["type"] = new JsonArray(attribute.Positional(1)) };
        foreach (var (keyword, value) in attribute.Named<string>("Schema") is { Length: > 0 } text ? JsonNode.Parse(text)!.AsObject() : [])
        {
            schema[keyword] = value?.DeepClone();
        }

        // Here the mark is a list of names.
        if (schema[Inferred] is JsonArray names)
        {
            schema.Remove(Inferred);
            foreach (var name in names.Select(name => (string)name!))
            {
                Marked(schema)[name] = schema[name]!.DeepClone();
                schema.Remove(name);
            }
        }

        return schema;
    }

    private static JsonObject Marked(JsonObject schema)
    {
        schema[Inferred] ??= new JsonObject();
        return schema[Inferred]!.AsObject();
    }

    // Nullable<T> and Optional<T> say when a value may be left out, which the attributes say as well.
    private static INamedTypeSymbol Core(ITypeSymbol type)
    {
        var named = type.ShouldBeAssignableTo<INamedTypeSymbol>()!;
        return named is { Name: "Nullable" or "Optional", IsGenericType: true } ? Core(named.TypeArguments[0]) : named;
    }

    private static JsonNode? Value(string keyword, string limit) => keyword switch
    {
        "type" => new JsonArray([.. limit.Split(' ').Select(name => (JsonNode)name)]),
        "pattern" or "format" => limit,
        _ => JsonNode.Parse(limit),
    };
}
