using System.Runtime.Loader;
using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Analyzers.Harness;

/// <summary>A project that references the clients' library, loaded together with it.</summary>
internal sealed class ExecutedApp : IDisposable
{
    private readonly AssemblyLoadContext _context = new("executed", isCollectible: true);
    private readonly System.Reflection.Assembly _app;

    public ExecutedApp(Compilation app)
    {
        _context.LoadFromStream(new MemoryStream(AnalyzedClient.LibraryBytes));
        _app = _context.LoadFromStream(new MemoryStream(LoadedAssembly.Emit(app)));
    }

    /// <summary>Calls a static method of a class, which gives text.</summary>
    public string Text(string className, string method, params object?[] arguments) =>
        _app.GetType(className)!.GetMethod(method)!.Invoke(null, arguments).ShouldBeOfType<string>();

    public void Dispose() => _context.Unload();
}
