using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Krea2.PackageTests;

/// <summary>What an assembly's metadata tables say, read without loading it.</summary>
internal sealed record CompiledAssembly(IReadOnlyList<AssemblyName> References, IReadOnlyList<string> Types, IReadOnlyList<string> PublicTypes, string Text)
{
    public static CompiledAssembly Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Read(stream);
    }

    public static CompiledAssembly Read(Stream stream)
    {
        using PEReader file = new(stream, PEStreamOptions.PrefetchEntireImage | PEStreamOptions.LeaveOpen);
        MetadataReader metadata = file.GetMetadataReader();
        List<string> types = [];
        List<string> publicTypes = [];
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            string name = metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
            types.Add(name);
            if ((type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public)
            {
                publicTypes.Add(name);
            }
        }

        return new CompiledAssembly(
            [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())],
            types,
            publicTypes,
            System.Text.Encoding.Latin1.GetString(file.GetEntireImage().GetContent().AsSpan()));
    }
}
