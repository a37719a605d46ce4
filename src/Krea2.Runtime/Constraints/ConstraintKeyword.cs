namespace Krea2.Constraints;

/// <summary>The JSON Schema keywords that a <see cref="Constraint"/> understands.</summary>
internal enum ConstraintKeyword
{
    Minimum,
    Maximum,
    ExclusiveMinimum,
    ExclusiveMaximum,
    MultipleOf,
    MinLength,
    MaxLength,
    Pattern,
    Format,
    MinItems,
    MaxItems,
    UniqueItems,
    MinProperties,
    MaxProperties,
    Enum,
    Const,
    Type,
}
