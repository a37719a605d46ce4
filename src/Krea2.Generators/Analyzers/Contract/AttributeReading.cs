using Microsoft.CodeAnalysis;

namespace Krea2.Generators.Analyzers.Contract;

/// <summary>Reads the arguments of attributes.</summary>
internal static class AttributeReading
{
    /// <summary>A positional argument as text.</summary>
    public static string Text(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: string text } ? text : "";

    /// <summary>A named argument as text; empty when it is not given.</summary>
    public static string Text(this AttributeData attribute, string name) => attribute.Named(name) as string ?? "";

    /// <summary>A named argument as boolean; false when it is not given.</summary>
    public static bool Flag(this AttributeData attribute, string name) => attribute.Named(name) is true;

    private static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value;
            }
        }

        return null;
    }
}
