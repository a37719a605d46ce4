namespace Krea2.Generators.Model;

/// <summary>A JSON object as an immutable record.</summary>
internal sealed record RecordModel : TypeModel
{
    /// <summary>More about the type for its documentation; may be empty.</summary>
    public required string Remarks { get; init; }

    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>Whether unknown members are refused (<c>additionalProperties: false</c>).</summary>
    public required bool Closed { get; init; }

    /// <summary>Whether the type is written in requests, and so checks itself.</summary>
    public required bool InRequests { get; init; }

    /// <summary>Whether the type is read from answers, and so tolerates what it does not know.</summary>
    public required bool InResponses { get; init; }

    /// <summary>Whether the type is sent as a form and not as JSON.</summary>
    public bool IsForm { get; init; }

    /// <summary>Whether the type is the whole body of a request.</summary>
    public required bool IsBody { get; init; }

    public required EquatableArray<RuleModel> Rules { get; init; }

    /// <summary>The enum of the variants that take this body when there are several; empty otherwise.</summary>
    public required string VariantEnum { get; init; }

    public required PricingModel? Pricing { get; init; }
}

/// <summary>A rule between members, as metadata.</summary>
/// <param name="Schema">JSON Schema fragment.</param>
/// <param name="Variants">Ids of the variants that it holds for, with spaces between them; empty for all.</param>
/// <param name="Effect"><c>refused</c> or <c>ineffective</c>.</param>
/// <param name="Text">The rule in one sentence, or empty.</param>
/// <param name="Inferred">Whether it is inferred rather than documented.</param>
internal sealed record RuleModel(string Schema, string Variants, string Effect, string Text, bool Inferred)
{
    /// <summary>C# names of these variants.</summary>
    public EquatableArray<string> VariantNames { get; init; } = EquatableArray<string>.Empty;
}

/// <summary>A member of a record.</summary>
internal sealed record MemberModel
{
    /// <summary>Name on the wire.</summary>
    public required string JsonName { get; init; }

    /// <summary>C# name of the property.</summary>
    public required string Name { get; init; }

    /// <summary>C# name of a local variable for it, escaped when it is a keyword.</summary>
    public required string Local { get; init; }

    /// <summary>The type; nullable when null is allowed.</summary>
    public required TypeRef Type { get; init; }

    public required bool Required { get; init; }

    /// <summary>Whether the client fills the member in when it is not set.</summary>
    public bool Supplied { get; init; }

    /// <summary>Whether absent and null are different: the member is an <c>Optional</c>.</summary>
    public required bool IsOptionalNullable { get; init; }

    /// <summary>Whether null is allowed on the wire.</summary>
    public required bool NullAllowed { get; init; }

    /// <summary>The one string that the member always has (<c>const</c>), or null.</summary>
    public required string? Constant { get; init; }

    /// <summary>Default of the host as JSON text, or empty.</summary>
    public required string Default { get; init; }

    /// <summary>The defaults where the variants that share the type have different ones; <see cref="Default"/> is empty then.</summary>
    public EquatableArray<VariantDefault> VariantDefaults { get; init; } = EquatableArray<VariantDefault>.Empty;

    public required string Summary { get; init; }

    public required bool Deprecated { get; init; }

    public required string Concept { get; init; }

    public required EquatableArray<ConstraintModel> Constraints { get; init; }

    public required EquatableArray<AliasModel> Aliases { get; init; }
}

/// <summary>An older name of a member.</summary>
/// <param name="Name">The older name on the wire.</param>
/// <param name="LastDay">Last day on which it is accepted, or empty.</param>
/// <param name="Accepted">False only when the document was taken after that day.</param>
/// <param name="Reason">Why it was given up; may be empty.</param>
/// <param name="MigrationUrl">Page on the migration; may be empty.</param>
internal sealed record AliasModel(string Name, string LastDay, bool Accepted, string Reason, string MigrationUrl);

/// <summary>The default of a member for one variant.</summary>
/// <param name="Variant">C# name of the variant.</param>
/// <param name="Value">The default as JSON text; empty where the document names none.</param>
internal sealed record VariantDefault(string Variant, string Value);
