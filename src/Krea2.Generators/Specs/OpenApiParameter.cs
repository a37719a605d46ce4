using Krea2.Generators.Json;

namespace Krea2.Generators.Specs;

/// <summary>A value that a call carries beside its body.</summary>
internal sealed class OpenApiParameter
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>One of <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c>.</summary>
    public required string In { get; init; }

    /// <summary>True when every call must carry it; always true in a path.</summary>
    public bool Required { get; init; }

    /// <summary>The description; empty when absent.</summary>
    public string Description { get; init; } = "";

    /// <summary>True when the document advises against using it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>What the value must be: the schema, or that of the first media type; allows all when there is neither.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The media type in which the value is written; null for a value written by <see cref="Style"/>.</summary>
    public string? ContentType { get; init; }

    /// <summary>How arrays and objects are written: <c>form</c>, <c>simple</c>, <c>deepObject</c>, <c>spaceDelimited</c>, <c>pipeDelimited</c>, <c>label</c> or <c>matrix</c>; the place's default when absent.</summary>
    public string Style { get; init; } = "form";

    /// <summary>True when each item or property is written by itself; the style's default when absent.</summary>
    public bool Explode { get; init; }

    /// <summary>Where the parameter stands.</summary>
    public TextRange Range { get; init; }
}
