namespace Krea2.Generators.Specs;

/// <summary>A property that a schema names, with the schema of its value.</summary>
internal sealed class SchemaProperty
{
    /// <summary>The name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands.</summary>
    public Json.TextRange NameRange { get; init; }

    /// <summary>What the value must be; read when first asked for.</summary>
    public Schema Schema
    {
        get => field ??= Source!.Read();
        init;
    }

    /// <summary>Where <see cref="Schema"/> comes from when it is not given.</summary>
    internal SchemaSource? Source { get; init; }
}
