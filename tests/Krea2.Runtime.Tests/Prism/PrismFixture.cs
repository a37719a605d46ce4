using Krea2.Runtime.Tests.Npm;

namespace Krea2.Runtime.Tests.Prism;

/// <summary>A running mock server that checks every request against the bundled <c>specs/krea/openapi.json</c>.</summary>
/// <remarks>Shared by all tests of the collection <see cref="PrismTestGroup"/>. Where node or npm is missing it does nothing, since then every test is skipped.</remarks>
public sealed class PrismFixture : IAsyncLifetime
{
    private PrismServer? _server;
    private NpmUnreachableException? _unreachable;

    /// <summary>Where the server listens.</summary>
    /// <exception cref="NpmUnreachableException">The server could not be installed; the test is skipped.</exception>
    /// <exception cref="InvalidOperationException">The server does not run.</exception>
    public Uri BaseAddress => _server?.BaseAddress ?? throw _unreachable ?? (Exception)new InvalidOperationException($"Prism is not running. {NpmInstallation.Missing}");

    /// <summary>What the server has printed so far: names the rule that a refused request broke.</summary>
    public string Log => _server?.Log ?? "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (NpmInstallation.Missing is null)
        {
            try
            {
                _server = await PrismServer.StartAsync(Path.Combine(AppContext.BaseDirectory, "specs", "krea", "openapi.json"));
            }
            catch (NpmUnreachableException e)
            {
                // Thrown from here, it would be a failure of each test.
                _unreachable = e;
            }
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
