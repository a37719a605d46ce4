using Krea2.Generators.Model;

namespace Krea2.Generators.Emitting;

/// <summary>Prints the expression that turns a scalar into text, for parameters and forms.</summary>
internal static class TextExpression
{
    /// <summary>Whether the type has one text form.</summary>
    public static bool IsText(TypeRef type) => type.Kind is not (TypeKind.List or TypeKind.Map or TypeKind.Json or TypeKind.File or TypeKind.Runtime) && !(type.Kind == TypeKind.Value && !type.IsStruct);

    /// <summary>The expression for a value that is not null.</summary>
    public static string Of(TypeRef type, string value) => type.Kind switch
    {
        TypeKind.String => value,
        TypeKind.Enum => $"{EnumEmitter.TextClassOf(type.Name)}.TextOf({value})!",
        TypeKind.Value => value + ".Value",
        _ => $"{KnownNames.Http}.ParameterText.Format({value})",
    };

    /// <summary>The expression for a list of such values, which may be null.</summary>
    public static string OfList(TypeRef list, string value, bool canBeNull) => list.Item is { Kind: TypeKind.String }
        ? value
        : $"{(canBeNull ? value + " is null ? null : " : "")}global::System.Linq.Enumerable.Select({value}, static item => {Of(list.Item!, "item")})";
}
