using System.Diagnostics;
using System.Text;
using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Prism;

/// <summary>A running mock server that checks every request against a document, on a free port of this machine.</summary>
internal sealed class PrismServer : IAsyncDisposable
{
    private const string Listening = "Prism is listening on ";
    private static readonly TimeSpan _startTimeout = TimeSpan.FromMinutes(1);
    private static readonly NpmInstallation _installation = new("Prism");
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    // Port 0: the server takes a free one and prints it.
    private PrismServer(string document)
    {
        _process = _installation.Start(NpmInstallation.NodePath!, _installation.PathOf("node_modules", "@stoplight", "prism-cli", "dist", "index.js"), "mock", "--multiprocess", "false", "--host", "127.0.0.1", "--port", "0", document);
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => _listening.TrySetException(new InvalidOperationException($"Prism ended before it listened.\n{Log}"));
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Where the server listens.</summary>
    public Uri BaseAddress => _listening.Task.Result;

    /// <summary>What the server has printed so far: names the rule that a refused request broke.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts a server.</summary>
    /// <param name="document">Path of the OpenAPI document.</param>
    public static async Task<PrismServer> StartAsync(string document)
    {
        await _installation.EnsureAsync();
        PrismServer server = new(document);
        await server._listening.Task.WaitAsync(_startTimeout);
        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        int at = line.IndexOf(Listening, StringComparison.Ordinal);
        if (at >= 0 && Uri.TryCreate(line[(at + Listening.Length)..].Trim(), UriKind.Absolute, out Uri? address))
        {
            _listening.TrySetResult(address);
        }
    }
}
