using System.Text;
using System.Text.Json;
using Krea2.Serialization;

namespace Krea2.Tests.Serialization;

/// <summary>Values inside other JSON, read by System.Text.Json: the message says where in the value, the exception where in the text.</summary>
public sealed class GeneratedJsonConverterTests
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new GeneratedJsonConverter<Weights>() } };

    [Theory]
    [InlineData("""{"weights":[1,2]}""", "At /weights/1: expected 1 or less, but found the number 2.", "$")]
    [InlineData("""{"weights":[[1],"x"]}""", "At /weights/0: expected a number, but found an array.", "$")]
    [InlineData("""{"a/b~":1}""", "At /a~1b~0: unknown member 'a/b~': the object allows no others than the document names.", "$")]
    [InlineData("[1]", "At (root): expected an object, but found an array.", "$")]
    public void Refusal_NamesThePlaceInsideTheValue(string json, string message, string path)
    {
        JsonException refused = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Weights>(json, s_options));

        refused.Message.ShouldBe(message);
        refused.Path.ShouldBe(path);
    }

    [Fact]
    public void Refusal_InsideALargerText_NamesBothPlaces()
    {
        const string json = """
            [
              {"weights":[1]},
              {"weights":[0.5,1,1.5]}
            ]
            """;

        JsonException refused = Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Weights[]>(json, s_options));

        refused.Message.ShouldBe("At /weights/2: expected 1 or less, but found the number 1.5.");
        refused.Path.ShouldBe("$[1]");
        refused.LineNumber.ShouldBe(2);
    }

    [Fact]
    public async Task Refusal_InAStreamThatIsReadInPieces_NamesTheSamePlaces()
    {
        string json = "[" + string.Concat(Enumerable.Repeat("""{"weights":[1]},""", 5000)) + """{"weights":[1,7]}]""";
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(json));

        JsonException refused = await Should.ThrowAsync<JsonException>(async () => await JsonSerializer.DeserializeAsync<Weights[]>(stream, s_options));

        refused.Message.ShouldBe("At /weights/1: expected 1 or less, but found the number 7.");
        refused.Path.ShouldBe("$[5000]");
    }

    [Fact]
    public void Value_GoesThereAndBack() =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Weights>(""" { "weights" : [ 1 , 0.5 ] } """, s_options), s_options).ShouldBe("""{"weights":[1,0.5]}""");

    private sealed class Weights : IJsonValue<Weights>
    {
        public List<double> Values { get; } = [];

        public void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("weights"u8);
            Values.ForEach(writer.WriteNumberValue);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        public static Weights ReadFrom(ref Utf8JsonReader reader)
        {
            Weights weights = new();
            JsonReading.StartObject(ref reader);
            while (JsonReading.NextMember(ref reader))
            {
                if (!reader.ValueTextEquals("weights"u8))
                {
                    throw JsonErrors.Unknown(ref reader);
                }

                reader.Read();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    double value = JsonReading.ReadDouble(ref reader);
                    weights.Values.Add(value <= 1 ? value : throw JsonErrors.Unexpected(ref reader, "1 or less"));
                }
            }

            return weights;
        }
    }
}
