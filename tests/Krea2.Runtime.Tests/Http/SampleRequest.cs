using System.Globalization;
using System.Text.Json;

namespace Krea2.Tests.Http;

internal sealed record SampleRequest : IApiRequest
{
    public required string Prompt { get; init; }

    public double? Strength { get; init; }

    public IReadOnlyList<ConstraintViolation> Validate()
    {
        return Strength is null or <= 1
            ? []
            :
            [
                new ConstraintViolation
                {
                    Pointer = "/strength",
                    RuleId = "KREA1001",
                    Keyword = "maximum",
                    Limit = "1",
                    Value = Strength.Value.ToString(CultureInfo.InvariantCulture),
                    Message = $"'strength' must be at most 1 on Krea, but is {Strength.Value.ToString(CultureInfo.InvariantCulture)}",
                },
            ];
    }

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("prompt"u8, Prompt);
        if (Strength is { } strength)
        {
            writer.WriteNumber("strength"u8, strength);
        }

        writer.WriteEndObject();
    }
}
