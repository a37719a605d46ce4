using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Krea2.Http;

/// <summary>An <c>application/x-www-form-urlencoded</c> body.</summary>
public sealed class FormBody
{
    private readonly List<KeyValuePair<string, string>> _fields = [];

    /// <summary>Adds a field; <c>null</c> adds nothing.</summary>
    public void Add(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (value is not null)
        {
            _fields.Add(new(name, value));
        }
    }

    /// <summary>Adds a field for each value; <c>null</c> adds nothing.</summary>
    public void Add(string name, IEnumerable<string>? values)
    {
        foreach (string value in values ?? [])
        {
            Add(name, value);
        }
    }

    /// <summary>Adds a field whose value is JSON.</summary>
    public void AddJson(string name, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        Add(name, Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    internal HttpContent CreateContent() => new FormUrlEncodedContent(_fields);
}
