using System.Text.Json;
using Krea2.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace Krea2.Testing.Runware;

/// <summary>What the tasks of one request have come to: results and errors, side by side.</summary>
internal sealed class RunwareAnswer
{
    private readonly List<Action<Utf8JsonWriter>> _data = [];
    private readonly List<RunwareError> _errors = [];

    public void Add(Action<Utf8JsonWriter> write) => _data.Add(write);

    public void Add(RunwareError error) => _errors.Add(error);

    /// <summary>Writes it. The status is that of an error only when there are no results.</summary>
    public Task WriteAsync(HttpContext context) => JsonAnswer.WriteAsync(context, Write, _data.Count == 0 && _errors is [var first, ..] ? first.Status : 200);

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (_data.Count > 0 || _errors.Count == 0)
        {
            writer.WriteStartArray("data");
            _data.ForEach(write => write(writer));
            writer.WriteEndArray();
        }

        if (_errors.Count > 0)
        {
            writer.WriteStartArray("errors");
            _errors.ForEach(error => error.Write(writer));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
