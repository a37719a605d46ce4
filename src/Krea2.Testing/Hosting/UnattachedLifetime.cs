using Microsoft.Extensions.Hosting;

namespace Krea2.Testing.Hosting;

/// <summary>A lifetime that leaves Ctrl+C and the signals to the program around the host.</summary>
internal sealed class UnattachedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
