using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>Reads the keyword <c>discriminator</c>.</summary>
internal static class DiscriminatorReader
{
    /// <summary>Reads a discriminator; null after reporting what is none.</summary>
    public static Discriminator? Read(SpecContext context, JsonNode node)
    {
        if (node["propertyName"] is not { Kind: JsonKind.String } name)
        {
            context.ReportWrong("discriminator", node["propertyName"] ?? node, "an object with a propertyName");
            return null;
        }

        var mapping = new List<KeyValuePair<string, string>>();
        foreach (var property in context.ReadProperties(node, "mapping"))
        {
            if (property.Value.Kind == JsonKind.String)
            {
                mapping.Add(new(property.Name, property.Value.Text));
            }
            else
            {
                context.ReportWrong("mapping", property.Value, "the name of a schema or a reference to it");
            }
        }

        return new Discriminator { PropertyName = name.Text, Mapping = mapping, Range = node.Range };
    }
}
