using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Tests.Harness;

/// <summary>A compilation that was emitted and loaded, to execute what it holds.</summary>
internal sealed class LoadedAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context;

    private LoadedAssembly(AssemblyLoadContext context, Assembly assembly)
    {
        _context = context;
        Assembly = assembly;
    }

    public Assembly Assembly { get; }

    /// <summary>Generates from files, compiles the result with methods of the user, and loads it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="usings">Namespaces that the methods use.</param>
    /// <param name="methods">Static methods of a class.</param>
    public static LoadedAssembly Of(IEnumerable<InMemoryText> files, string usings, string methods)
    {
        var code = "using System; using System.Linq; using System.Collections.Generic; using Krea2; using Krea2.Http; " + usings + "\npublic static class Test\n{\n" + methods + "\n}\n";
        return Load(GeneratorRun.Of(Compiler.Compile("User", [], code), files).ShouldCompile().Output);
    }

    /// <summary>Emits and loads a compilation.</summary>
    public static LoadedAssembly Load(Compilation compilation)
    {
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        return new LoadedAssembly(context, context.LoadFromStream(new MemoryStream(Emit(compilation))));
    }

    /// <summary>The bytes of a compilation.</summary>
    public static byte[] Emit(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        result.Success.ShouldBeTrue(string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return stream.ToArray();
    }

    /// <summary>Calls a static method of the class Test.</summary>
    public object? Call(string method, params object?[] arguments)
    {
        try
        {
            return Assembly.GetType("Test")!.GetMethod(method)!.Invoke(null, arguments);
        }
        catch (TargetInvocationException e) when (e.InnerException is not null)
        {
            throw e.InnerException;
        }
    }

    /// <summary>Calls a static method of the class Test that gives text.</summary>
    public string Text(string method, params object?[] arguments) => Call(method, arguments).ShouldBeOfType<string>();

    public void Dispose() => _context.Unload();
}
