using System.Globalization;

namespace Krea2.Tests.Http;

/// <summary>Serves one file as object stores do, with validators and parts, and hangs up where a test says so.</summary>
internal sealed class PictureHost : IAsyncDisposable
{
    private readonly RawHost _host;
    private readonly object _lock = new();
    private readonly List<PictureRequest> _requests = [];

    public PictureHost()
    {
        _host = new RawHost(AnswerAsync);
    }

    public byte[] File { get; set; } = PictureOf(300_000, 31);

    /// <summary>Header lines with validators.</summary>
    public string Validators { get; set; } = "ETag: \"one\"\r\n";

    /// <summary>How many bytes of each answer are sent before the connection is cut; later answers are whole.</summary>
    public IReadOnlyList<int> Cuts { get; set; } = [];

    /// <summary>Answers a request otherwise: gets its number, from 1, and returns the whole answer, or null for the usual one.</summary>
    public Func<int, string?> Instead { get; set; } = static _ => null;

    /// <summary>Is called after each cut with the number of the request.</summary>
    public Action<int> AfterCut { get; set; } = static _ => { };

    /// <summary>Leaves the connection open after a cut, without another byte.</summary>
    public bool HangsInsteadOfCutting { get; set; }

    public bool IgnoresRanges { get; set; }

    /// <summary>At most so many bytes come in an answer to a request for a part.</summary>
    public int LongestPart { get; set; } = int.MaxValue;

    public Uri BaseAddress => _host.BaseAddress;

    public IReadOnlyList<PictureRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public static byte[] PictureOf(int length, int seed) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * seed) + (i >> 8)))];

    public GeneratedImage Image(string path = "/fox.png") => new() { Url = new Uri(BaseAddress, path) };

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<bool> AnswerAsync(RawConnection connection, string text)
    {
        PictureRequest request = PictureRequest.Of(text);
        int number;
        lock (_lock)
        {
            _requests.Add(request);
            number = _requests.Count;
        }

        if (Instead(number) is { } instead)
        {
            await connection.WriteAsync(instead);
            return false;
        }

        bool isPart = request.From is not null && !IgnoresRanges && (request.IfRange is null || Validators.Contains(request.IfRange, StringComparison.Ordinal));
        int from = isPart ? request.From!.Value : 0;
        int length = isPart ? Math.Min(File.Length - from, LongestPart) : File.Length;
        string head = isPart
            ? $"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes {from}-{from + length - 1}/{File.Length}\r\n"
            : "HTTP/1.1 200 OK\r\n";
        await connection.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{head}{Validators}Content-Type: image/png\r\nContent-Length: {length}\r\n\r\n"));
        if (number > Cuts.Count)
        {
            await connection.WriteAsync(File.AsMemory(from, length));
            return true;
        }

        await connection.WriteAsync(File.AsMemory(from, Math.Min(Cuts[number - 1], length)));
        AfterCut(number);
        if (HangsInsteadOfCutting)
        {
            await Task.Delay(Timeout.Infinite, connection.Stop);
        }

        return false;
    }
}

/// <summary>What a request asks for.</summary>
internal sealed record PictureRequest(string Target, int? From, string? IfRange, string Text)
{
    public static PictureRequest Of(string text)
    {
        string? range = Header(text, "Range");
        return new PictureRequest(text.Split(' ')[1], range is null ? null : int.Parse(range["bytes=".Length..].TrimEnd('-'), CultureInfo.InvariantCulture), Header(text, "If-Range"), text);
    }

    private static string? Header(string text, string name)
    {
        return text.Split("\r\n").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
    }
}
