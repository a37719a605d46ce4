using Krea2.Generators.Json;
using Krea2.Generators.Specs;

namespace Krea2.Generators.Building;

/// <summary>What kind of value a schema describes, once references are followed, allOf is merged and null is set aside.</summary>
internal enum ShapeKind
{
    /// <summary>Any JSON value.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>One of several strings.</summary>
    StringSet,

    Boolean,

    Integer,

    Number,

    /// <summary>An object with named members.</summary>
    Object,

    /// <summary>An object whose members all have values of one kind.</summary>
    Map,

    Array,

    /// <summary>One of several alternatives.</summary>
    Union,
}

/// <summary>A schema as the builders see it.</summary>
internal sealed class Shape
{
    public required ShapeKind Kind { get; init; }

    /// <summary>The effective schema: no reference, allOf merged.</summary>
    public required Schema Schema { get; init; }

    /// <summary>Whether null is allowed beside the kind.</summary>
    public required bool NullAllowed { get; init; }

    /// <summary>JSON pointer that identifies the shape: that of the component it comes from, or of its own place.</summary>
    public required string Identity { get; init; }

    /// <summary>Name of the component that the shape comes from, or null.</summary>
    public required string? Component { get; init; }

    /// <summary>The strings of a <see cref="ShapeKind.StringSet"/>.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether the set is a <c>const</c>.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether the set is inferred, so that any other string may be sent too.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The alternatives of a <see cref="ShapeKind.Union"/>.</summary>
    public IReadOnlyList<Schema> Cases { get; init; } = [];

    /// <summary><c>oneOf</c> or <c>anyOf</c>.</summary>
    public string UnionKeyword { get; init; } = "";

    /// <summary>What was said at the place of use, which goes before what the component says.</summary>
    public required string Description { get; init; }

    public required bool Deprecated { get; init; }

    public required JsonNode? Default { get; init; }

    /// <summary>The same shape as something else.</summary>
    public Shape WithIdentity(string identity) => new()
    {
        Kind = Kind,
        Schema = Schema,
        NullAllowed = NullAllowed,
        Identity = identity,
        Component = Component,
        Values = Values,
        IsConstant = IsConstant,
        IsOpen = IsOpen,
        Cases = Cases,
        UnionKeyword = UnionKeyword,
        Description = Description,
        Deprecated = Deprecated,
        Default = Default,
    };
}
