using System.Text.Json;
using Krea2.Testing.Validation;

namespace Krea2.Testing.Documents;

/// <summary>A parameter in the query or in a header.</summary>
internal sealed record DocumentParameter(string Name, bool IsQuery, CompiledSchema Schema)
{
    /// <summary>What is wrong with the text of a value; empty when nothing is.</summary>
    public IEnumerable<string> Validate(string text)
    {
        using var value = JsonDocument.Parse(ToJson(text));
        return SchemaValidator.Validate(Schema, value.RootElement).Select(problem => problem.Message.Replace("'body'", $"'{Name}'", StringComparison.Ordinal)).ToArray();
    }

    private string ToJson(string text)
    {
        var plain = (Schema.Types & (SchemaTypes.Integer | SchemaTypes.Number | SchemaTypes.Boolean)) is not SchemaTypes.None;
        return plain && IsJsonScalar(text) ? text : $"\"{JsonEncodedText.Encode(text)}\"";
    }

    private static bool IsJsonScalar(string text)
    {
        if (text is "true" or "false")
        {
            return true;
        }

        try
        {
            using var value = JsonDocument.Parse(text);
            return value.RootElement.ValueKind is JsonValueKind.Number;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
