using System.Diagnostics;
using System.Text;
using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Prism;

/// <summary>A running mock server that checks every request against the bundled <c>specs/krea/openapi.json</c>, on a free port of this machine.</summary>
/// <remarks>Shared by all tests of the collection <see cref="PrismTestGroup"/>. Where node or npm is missing it does nothing, since then every test is skipped.</remarks>
public sealed class PrismFixture : IAsyncLifetime
{
    private const string Listening = "Prism is listening on ";
    private static readonly TimeSpan _startTimeout = TimeSpan.FromMinutes(1);
    private static readonly NpmInstallation _installation = new("Prism");
    private readonly StringBuilder _log = new();
    private Process? _server;
    private Uri? _baseAddress;

    /// <summary>Where the server listens.</summary>
    /// <exception cref="InvalidOperationException">The server does not run.</exception>
    public Uri BaseAddress => _baseAddress ?? throw new InvalidOperationException($"Prism is not running. {NpmInstallation.Missing}");

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

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (NpmInstallation.Missing is not null)
        {
            return;
        }

        await _installation.EnsureAsync();
        string document = Path.Combine(AppContext.BaseDirectory, "specs", "krea", "openapi.json");
        TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Port 0: the server takes a free one and prints it.
        _server = _installation.Start(NpmInstallation.NodePath!, _installation.PathOf("node_modules", "@stoplight", "prism-cli", "dist", "index.js"), "mock", "--multiprocess", "false", "--host", "127.0.0.1", "--port", "0", document);
        _server.OutputDataReceived += (_, line) => Read(line.Data, listening);
        _server.ErrorDataReceived += (_, line) => Read(line.Data, listening);
        _server.EnableRaisingEvents = true;
        _server.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"Prism ended before it listened.\n{Log}"));
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        _baseAddress = await listening.Task.WaitAsync(_startTimeout);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is null)
        {
            return;
        }

        if (!_server.HasExited)
        {
            _server.Kill(entireProcessTree: true);
            await _server.WaitForExitAsync();
        }

        _server.Dispose();
    }

    private void Read(string? line, TaskCompletionSource<Uri> listening)
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
            listening.TrySetResult(address);
        }
    }
}
