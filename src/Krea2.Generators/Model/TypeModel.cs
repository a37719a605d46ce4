namespace Krea2.Generators.Model;

/// <summary>A generated type.</summary>
internal abstract record TypeModel
{
    /// <summary>C# name without namespace.</summary>
    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required bool Deprecated { get; init; }
}

/// <summary>A closed set of strings in requests, as an enum.</summary>
internal sealed record EnumModel : TypeModel
{
    public required EquatableArray<EnumValueModel> Values { get; init; }
}

/// <summary>A set of strings in answers, or an inferred one in requests, as a value that keeps what it does not know.</summary>
internal sealed record OpenEnumModel : TypeModel
{
    /// <summary>Whether users write the value, and so are given a conversion from text.</summary>
    public bool InRequests { get; init; }

    public required EquatableArray<EnumValueModel> Values { get; init; }
}

/// <summary>One value of a set.</summary>
/// <param name="Name">C# name.</param>
/// <param name="Wire">The string on the wire.</param>
/// <param name="Inferred">Whether the value is inferred rather than documented.</param>
/// <param name="Summary">What stands in the place of what is on the wire in the documentation; empty for the values of a document.</param>
internal sealed record EnumValueModel(string Name, string Wire, bool Inferred, string Summary = "")
{
    /// <summary>What the document says of the value; empty where it says nothing.</summary>
    public string Description { get; init; } = "";
}

/// <summary>One of several alternatives.</summary>
internal sealed record UnionModel : TypeModel
{
    /// <summary><c>oneOf</c> or <c>anyOf</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>JSON property that tells object alternatives apart, or empty.</summary>
    public required string Discriminator { get; init; }

    public required EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>Whether the union stands in requests and checks itself.</summary>
    public required bool Validates { get; init; }

    /// <summary>Whether the union is read from answers, and so keeps a value that is none of its alternatives.</summary>
    public required bool InResponses { get; init; }
}

/// <summary>One alternative of a union.</summary>
internal sealed record UnionCaseModel
{
    /// <summary>C# name of the alternative, for example <c>String</c> or <c>Image</c>.</summary>
    public required string Name { get; init; }

    public required TypeRef Type { get; init; }

    /// <summary>JSON type: <c>string</c>, <c>number</c>, <c>integer</c>, <c>boolean</c>, <c>array</c>, <c>object</c>.</summary>
    public required string JsonType { get; init; }

    /// <summary>Values of the discriminator that select it.</summary>
    public required EquatableArray<string> DiscriminatorValues { get; init; }

    /// <summary>Keywords that restrict the alternative beside its type, with their place.</summary>
    public required EquatableArray<ConstraintModel> Constraints { get; init; }
}

/// <summary>Values of several members that a host offers together, as a value with a property for each combination.</summary>
internal sealed record CombinationModel : TypeModel
{
    /// <summary>The members that the values are for.</summary>
    public required EquatableArray<CombinationMember> Members { get; init; }

    public required EquatableArray<CombinationValue> Values { get; init; }
}

/// <summary>A member of a combination.</summary>
internal sealed record CombinationMember(string JsonName, string Name, TypeRef Type);

/// <summary>One combination.</summary>
/// <param name="Name">C# name of the property.</param>
/// <param name="Label">What people call it; may be empty.</param>
/// <param name="Values">C# literals in the order of the members.</param>
/// <param name="Json">The values as a JSON array.</param>
internal sealed record CombinationValue(string Name, string Label, EquatableArray<string> Values, string Json);
