using System.Globalization;
using System.Text;
using System.Text.Json;
using Krea2.Constraints;

namespace Krea2.Http;

/// <summary>One entry of <c>invalid_fields</c>, by which Replicate says what is wrong with a single member of a body.</summary>
/// <param name="Field">The member's path, for example <c>input.prompt</c>.</param>
/// <param name="Type">The kind of fault, for example <c>required</c>.</param>
/// <param name="Description">What is wrong, as a sentence.</param>
internal sealed record InvalidField(string Field, string? Type, string? Description)
{
    /// <summary>What is wrong, in as many words as there are.</summary>
    public string Said => Description ?? Type ?? "invalid";

    public override string ToString() => Field.Length == 0 ? Said : $"{Field}: {Said}";

    public static IReadOnlyList<InvalidField> ReadAll(JsonElement body)
    {
        return body.TryGetProperty("invalid_fields", out JsonElement fields) && fields.ValueKind == JsonValueKind.Array
            ? [.. fields.EnumerateArray().Where(static field => field.ValueKind == JsonValueKind.Object).Select(Read)]
            : [];
    }

    /// <summary>The same as a violation. The host says neither limit nor value.</summary>
    /// <param name="envelope">The member of the body that holds the request; <c>null</c> where the body is the request.</param>
    /// <param name="shown">Makes a part of a message of foreign text.</param>
    public ConstraintViolation ToViolation(string? envelope, Func<string, string> shown)
    {
        (string rule, string keyword) = Type switch
        {
            "required" => (ConstraintRules.RequiredMissing, "required"),
            "additional_property_not_allowed" => (ConstraintRules.UnknownProperty, "additionalProperties"),
            _ => ("", shown(Type ?? "")),
        };
        return new ConstraintViolation { Pointer = shown(PointerIn(envelope)), RuleId = rule, Keyword = keyword, Limit = "", Value = "", Message = shown(ToString()) };
    }

    private static InvalidField Read(JsonElement field)
    {
        return new InvalidField(Text(field, "field") ?? "", Text(field, "type"), Text(field, "description"));
    }

    private static string? Text(JsonElement parent, string name)
    {
        return parent.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? OneLine(value.GetString()!) : null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string PointerIn(string? envelope)
    {
        string[] names = Field is "(root)" ? [] : [.. Field.Split('.', '[').Select(static name => name.TrimEnd(']')).Where(static name => name.Length > 0)];
        var pointer = new StringBuilder();
        foreach (string name in names.Skip(envelope is not null && names.FirstOrDefault() == envelope ? 1 : 0))
        {
            pointer.Append(CultureInfo.InvariantCulture, $"/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}");
        }

        return pointer.ToString();
    }
}
