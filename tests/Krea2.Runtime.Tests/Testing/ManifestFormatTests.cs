using System.Text.Json;
using System.Text.Json.Nodes;
using Krea2.Testing.Validation;

namespace Krea2.Runtime.Tests.Testing;

public class ManifestFormatTests
{
    [Fact]
    public void BundledManifest_FitsItsFormat()
    {
        Validate(Manifest()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"slow\": false", "\"slow\": \"no\"")]
    [InlineData("\"protocol\": \"krea\"", "\"protocoll\": \"krea\"")]
    [InlineData("\"id\": \"krea\"", "\"identity\": \"krea\"")]
    public void BrokenManifest_DoesNot(string part, string broken)
    {
        var manifest = Manifest();
        manifest.ShouldContain(part);

        Validate(manifest.Replace(part, broken, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static string Manifest() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "krea", "provider.json"));

    // The validator of the fake host knows what API documents use, which dependentRequired is not a part of.
    private static string Format()
    {
        var format = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "specs", "formats", "provider.schema.json")))!;
        Remove(format);
        return format.ToJsonString();

        static void Remove(JsonNode? node)
        {
            if (node is JsonObject properties)
            {
                if (properties["dependentRequired"] is JsonObject { Count: > 0 } rule && rule.All(entry => entry.Value is JsonArray))
                {
                    properties.Remove("dependentRequired");
                }

                foreach (var (_, value) in properties)
                {
                    Remove(value);
                }
            }
            else if (node is JsonArray items)
            {
                foreach (var item in items)
                {
                    Remove(item);
                }
            }
        }
    }

    private static List<string> Validate(string manifest)
    {
        using var format = JsonDocument.Parse(Format());
        using var document = JsonDocument.Parse(manifest);
        return [.. SchemaValidator.Validate(new SchemaCompiler(format.RootElement).Compile(format.RootElement), document.RootElement).Select(problem => problem.ToString()!)];
    }
}
