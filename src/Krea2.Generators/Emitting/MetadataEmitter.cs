using System.Text;
using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the attributes that carry the document's rules: all that analyzers know.</summary>
internal static class MetadataEmitter
{
    /// <summary>The attributes of a member.</summary>
    public static void Member(SourceWriter writer, MemberModel member)
    {
        writer.Line(Attribute("SchemaProperty", CSharpText.Literal(member.JsonName),
            Flag("Required", member.Required),
            Flag("Nullable", member.NullAllowed),
            Text("Default", member.Default),
            Text("Concept", member.Concept),
            Flag("Supplied", member.Supplied),
            Flag("Deprecated", member.Deprecated)));
        foreach (var constraint in member.Constraints)
        {
            writer.Line(Constraint(constraint));
        }

        foreach (var alias in member.Aliases)
        {
            writer.Line(Attribute("SchemaAlias", CSharpText.Literal(alias.Name), Text("LastDay", alias.LastDay), Flag("Accepted", alias.Accepted), Text("Reason", alias.Reason), Text("MigrationUrl", alias.MigrationUrl)));
        }

        // The compiler allows no obsolete member that must be set.
        if (member is { Deprecated: true, Required: false })
        {
            writer.Line(KnownNames.Obsolete);
        }
    }

    /// <summary>The attributes of a parameter, on one line in front of it.</summary>
    public static string Parameter(ParameterModel parameter) => string.Concat(
        new[]
        {
            Attribute("SchemaProperty", CSharpText.Literal(parameter.WireName), Flag("Required", parameter.Required), Text("Default", parameter.Default), Flag("Deprecated", parameter.Deprecated), Text("In", parameter.In)),
        }
        .Concat(parameter.Constraints.Select(Constraint))
        .Select(attribute => attribute + " "));

    /// <summary>One constraint.</summary>
    public static string Constraint(ConstraintModel constraint) => Attribute(
        "SchemaConstraint",
        CSharpText.Literal(constraint.Keyword) + ", " + CSharpText.Literal(constraint.Limit),
        Text("At", constraint.At),
        Flag("Inferred", constraint.Inferred));

    /// <summary>One value of a set.</summary>
    public static string EnumValue(EnumValueModel value) =>
        Attribute("SchemaEnumValue", CSharpText.Literal(Json.JsonText.Of(value.Wire)), Flag("Inferred", value.Inferred));

    /// <summary>Values that the host offers together.</summary>
    public static string Combination(CombinationValue value) => Attribute("SchemaCombination", CSharpText.Literal(value.Json));

    /// <summary>The attributes of a record.</summary>
    public static void Record(SourceWriter writer, RecordModel record)
    {
        writer.Line(Attribute("SchemaObject", "", Flag("Closed", record.Closed)));
        foreach (var rule in record.Rules)
        {
            writer.Line(Attribute("SchemaRule", CSharpText.Literal(rule.Schema), Text("Variants", rule.Variants), rule.Effect == "refused" ? "" : Text("Effect", rule.Effect), Text("Text", rule.Text), Flag("Inferred", rule.Inferred)));
        }

        foreach (var tier in record.Pricing?.Tiers ?? EquatableArray<PriceTierModel>.Empty)
        {
            foreach (var amount in tier.Amounts)
            {
                writer.Line(Attribute("SchemaPrice", $"{CSharpText.Literal(amount.VariantId)}, {CSharpText.Literal(tier.Tier)}, {CSharpText.Literal(amount.Amount)}"));
            }
        }
    }

    /// <summary>The attributes of a union.</summary>
    public static void Union(SourceWriter writer, UnionModel union)
    {
        writer.Line(Attribute("SchemaUnion", CSharpText.Literal(union.Keyword), Text("Discriminator", union.Discriminator)));
        foreach (var item in union.Cases)
        {
            var values = string.Join(" ", item.DiscriminatorValues);
            writer.Line(Attribute("SchemaUnionCase", $"typeof({item.Type.Name}), {CSharpText.Literal(item.JsonType)}", Text("DiscriminatorValue", values), Text("Schema", SchemaOf(item))));
        }
    }

    /// <summary>The attributes of the assembly.</summary>
    public static void Assembly(SourceWriter writer, ClientModel client, string clientType)
    {
        writer.Line("[assembly: " + Body("GeneratedClient", $"typeof({clientType})",
            Text("Host", client.Host), Text("Title", client.Title), Text("BaseAddress", client.BaseAddress), Text("SpecDate", client.SpecDate), Flag("Bundled", client.Bundled), Text("KeyVariable", client.KeyVariables.Count > 0 ? client.KeyVariables[0] : "")) + "]");
        foreach (var request in client.Requests)
        {
            writer.Line("[assembly: " + Body("GeneratedRequest", $"typeof({request.TypeName})",
                Text("Host", client.Host), Text("Variant", request.Variant), Text("Method", request.Method), Text("Route", request.Route), Text("BodyPath", request.BodyPath), Text("BodyNames", NamesOf(request)), Text("Constants", ConstantsOf(request)),
                request.MediaType == "application/json" ? "" : Text("MediaType", request.MediaType), Text("SpecDate", client.SpecDate)) + "]");
        }
    }

    private static string NamesOf(RequestBinding request) => request.BodyNames.Count == 0 ? "" : "[" + string.Join(",", request.BodyNames.Select(name => Json.JsonText.Of(name))) + "]";

    private static string ConstantsOf(RequestBinding request) => request.Constants.Count == 0
        ? ""
        : "{" + string.Join(",", request.Constants.Select(constant => Json.JsonText.Of(constant.JsonName) + ":" + Json.JsonText.Of(constant.Value))) + "}";

    private static string SchemaOf(UnionCaseModel item)
    {
        var own = KeywordsOf(item, "");
        var items = KeywordsOf(item, "items");
        if (items.Count > 0)
        {
            own.Add("\"items\":{" + string.Join(",", items) + "}");
        }

        return own.Count == 0 ? "" : "{" + string.Join(",", own) + "}";
    }

    private static List<string> KeywordsOf(UnionCaseModel item, string at)
    {
        var constraints = item.Constraints.Where(constraint => constraint.At == at).ToList();
        var keywords = constraints.ConvertAll(constraint => $"{Json.JsonText.Of(constraint.Keyword)}:{LimitAsJson(constraint)}");
        var inferred = constraints.Where(constraint => constraint.Inferred).Select(constraint => Json.JsonText.Of(constraint.Keyword)).ToList();
        if (inferred.Count > 0)
        {
            keywords.Add($"\"x-krea2-inferred\":[{string.Join(",", inferred)}]");
        }

        return keywords;
    }

    private static string LimitAsJson(ConstraintModel constraint) => constraint.Keyword switch
    {
        "format" or "pattern" => Json.JsonText.Of(constraint.Limit),
        "type" => constraint.Limit.Contains(' ') ? "[" + string.Join(",", constraint.Limit.Split(' ').Select(Json.JsonText.Of)) + "]" : Json.JsonText.Of(constraint.Limit),
        _ => constraint.Limit,
    };

    private static string Attribute(string name, string positional, params string[] named) => "[" + Body(name, positional, named) + "]";

    private static string Body(string name, string positional, params string[] named)
    {
        var text = new StringBuilder(KnownNames.Metadata).Append('.').Append(name);
        var separator = "(";
        Add(positional);
        foreach (var argument in named)
        {
            Add(argument);
        }

        return (separator == "(" ? text : text.Append(')')).ToString();

        void Add(string argument)
        {
            if (argument.Length > 0)
            {
                text.Append(separator).Append(argument);
                separator = ", ";
            }
        }
    }

    private static string Flag(string name, bool value) => value ? name + " = true" : "";

    private static string Text(string name, string value) => value.Length > 0 ? $"{name} = {CSharpText.Literal(value)}" : "";
}
