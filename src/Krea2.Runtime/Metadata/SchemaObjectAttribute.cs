namespace Krea2.Metadata;

/// <summary>Marks a generated type that stands for a JSON object.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SchemaObjectAttribute : Attribute
{
    /// <summary>Whether the object is closed (<c>additionalProperties: false</c>): a member that the type does not know is refused.</summary>
    public bool Closed { get; init; }
}
