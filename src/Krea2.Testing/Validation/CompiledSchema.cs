using Krea2.Constraints;

namespace Krea2.Testing.Validation;

/// <summary>A JSON Schema, read once. Only <see cref="SchemaCompiler"/> fills it: references may be circular.</summary>
internal sealed class CompiledSchema
{
    /// <summary>The answer of a schema that is <c>true</c> or <c>false</c>.</summary>
    public bool? Boolean { get; set; }

    /// <summary>The allowed types; none when any is.</summary>
    public SchemaTypes Types { get; set; }

    /// <summary>enum and const, for values of every type.</summary>
    public List<Constraint> Values { get; } = [];

    public List<Constraint> Numbers { get; } = [];

    /// <summary>minLength, maxLength, pattern and format.</summary>
    public List<Constraint> Strings { get; } = [];

    /// <summary>minItems and maxItems.</summary>
    public List<Constraint> ItemCounts { get; } = [];

    /// <summary>minProperties and maxProperties.</summary>
    public List<Constraint> PropertyCounts { get; } = [];

    public Constraint? UniqueItems { get; set; }

    public CompiledSchema? Items { get; set; }

    public Dictionary<string, CompiledSchema> Properties { get; } = new(StringComparer.Ordinal);

    public List<string> Required { get; } = [];

    public CompiledSchema? AdditionalProperties { get; set; }

    /// <summary>The schema of a property, also where a part of <see cref="AllOf"/> has it; null when there is none.</summary>
    public CompiledSchema? Property(string name) =>
        Properties.TryGetValue(name, out var property) ? property : AllOf.Select(part => part.Property(name)).FirstOrDefault(found => found is not null);

    public List<CompiledSchema> AllOf { get; } = [];

    public List<CompiledSchema>? AnyOf { get; set; }

    public List<CompiledSchema>? OneOf { get; set; }

    public CompiledSchema? Not { get; set; }

    /// <summary>Members that a member needs beside it.</summary>
    public Dictionary<string, List<string>> DependentRequired { get; } = new(StringComparer.Ordinal);

    /// <summary>The condition of <see cref="Then"/> and <see cref="Else"/>.</summary>
    public CompiledSchema? If { get; set; }

    public CompiledSchema? Then { get; set; }

    public CompiledSchema? Else { get; set; }
}
