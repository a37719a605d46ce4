namespace Krea2.Metadata;

/// <summary>The values that a property of a generated type stands for: those of several members of a request that the host offers together.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SchemaCombinationAttribute(string values) : Attribute
{
    /// <summary>The values as a JSON array, in the order of the type's parameters, for example <c>[1376,768]</c>.</summary>
    public string Values { get; } = values;
}
