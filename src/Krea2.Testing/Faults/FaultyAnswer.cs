using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Krea2.Testing.Faults;

/// <summary>An answer before it is sent, in the hands of a fault.</summary>
internal sealed class FaultyAnswer
{
    public int Status { get; private set; } = 200;

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; set; } = [];

    /// <summary>How many spaces follow the body.</summary>
    public long Padding { get; set; }

    public bool IsLengthAnnounced { get; set; } = true;

    public AnswerEnding Ending { get; set; }

    /// <summary>After how many bytes of the body it ends; null for half of them.</summary>
    public int? EndsAfter { get; set; }

    public long Length => Body.Length + Padding;

    /// <summary>How much of the body is sent.</summary>
    public int SentBytes => Math.Min(EndsAfter ?? (Body.Length / 2), Body.Length);

    /// <summary>Lets the host answer, but keeps the answer back.</summary>
    public static async Task<FaultyAnswer> CaptureAsync(HttpContext context, Func<Task> handle)
    {
        IHttpResponseBodyFeature real = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        var captured = new StreamResponseBodyFeature(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(captured);
        try
        {
            await handle().ConfigureAwait(false);
            await captured.CompleteAsync().ConfigureAwait(false);
        }
        finally
        {
            context.Features.Set(real);
        }

        var answer = new FaultyAnswer { Status = context.Response.StatusCode, Body = buffer.ToArray() };
        foreach (var (name, value) in context.Response.Headers)
        {
            answer.SetHeader(name, value.ToString());
        }

        context.Response.Clear();
        return answer;
    }

    /// <summary>Puts another answer in its place.</summary>
    public void Replace(int status, string mediaType, byte[] body)
    {
        Status = status;
        Headers.Clear();
        SetHeader("Content-Type", mediaType);
        Body = body;
    }

    /// <summary>Sets a header; the length of the body has its own rule.</summary>
    public void SetHeader(string name, string value)
    {
        if (!string.Equals(name, "Content-Length", StringComparison.OrdinalIgnoreCase))
        {
            Headers[name] = value;
        }
    }

    /// <summary>Status line and headers as they stand on the wire.</summary>
    public string Head()
    {
        var lines = Headers.Select(header => $"{header.Key}: {header.Value}\r\n");
        return string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {Status} \r\nContent-Length: {Length}\r\n{string.Concat(lines)}\r\n");
    }
}
