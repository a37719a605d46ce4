using System.Diagnostics;

namespace Krea2.PackageTests;

/// <summary>A process of its own that runs the packed fake host until it is disposed, and uses the testing package without the generator.</summary>
internal sealed class FakeHostProcess : IAsyncDisposable
{
    public const string ApiKey = "test-key";

    private readonly Process _process;

    private FakeHostProcess(Process process, string baseAddress)
    {
        _process = process;
        BaseAddress = baseAddress;
    }

    public string BaseAddress { get; }

    public static async Task<FakeHostProcess> StartAsync(PackedFeed feed)
    {
        Workspace host = new(feed, "Host");
        host.Write("host.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Krea2.Testing" Version="VERSION" />
              </ItemGroup>
            </Project>
            """)
            .Write("Program.cs", $$"""
                using Krea2.Testing;

                await using var host = await FakeKreaHost.StartAsync(new FakeKreaHostOptions { ApiKey = "{{ApiKey}}" });
                Console.WriteLine(host.BaseAddress);
                await Console.In.ReadToEndAsync();
                """);
        (await host.BuildAsync("host.csproj")).ShouldSucceed();

        ProcessStartInfo start = DotNet.Command(host.Folder, host.PathOf("bin", "Debug", "net10.0", "host.dll"));
        start.RedirectStandardError = false;
        Process process = Process.Start(start)!;
        string? line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return new FakeHostProcess(process, line.ShouldNotBeNull());
    }

    public async ValueTask DisposeAsync()
    {
        // It reads its input to the end, and ends then.
        _process.StandardInput.Close();
        using CancellationTokenSource timeOut = new(TimeSpan.FromSeconds(30));
        try
        {
            await _process.WaitForExitAsync(timeOut.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }
}
