using Krea2.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Krea2.Generators.Tests.Generation.Metadata;

/// <summary>A client that was compiled into an assembly, seen from a project that references it.</summary>
internal sealed class ReferencedClient
{
    private ReferencedClient(IAssemblySymbol assembly) => Assembly = assembly;

    public IAssemblySymbol Assembly { get; }

    /// <summary>The attribute that names the client.</summary>
    public AttributeData Client => Assembly.Attributes("GeneratedClient").ShouldHaveSingleItem();

    /// <summary>The attributes that tie routes to types.</summary>
    public IEnumerable<AttributeData> Requests => Assembly.Attributes("GeneratedRequest");

    public INamedTypeSymbol ClientType => (INamedTypeSymbol)Client.ConstructorArguments[0].Value!;

    /// <summary>Generates, emits, and looks at the assembly from outside.</summary>
    public static ReferencedClient Of(params InMemoryText[] files)
    {
        var library = LoadedAssembly.Emit(GeneratorRun.Of(Compiler.Compile("Library", []), files).ShouldCompile().Output);
        var reference = MetadataReference.CreateFromImage(library);
        CSharpCompilation user = Compiler.Compile("User", [reference], "class Nothing;");
        return new ReferencedClient(user.GetAssemblyOrModuleSymbol(reference).ShouldBeAssignableTo<IAssemblySymbol>()!);
    }

    /// <summary>The request type of an attribute of <see cref="Requests"/>.</summary>
    public static INamedTypeSymbol TypeOf(AttributeData request) => (INamedTypeSymbol)request.ConstructorArguments[0].Value!;
}
