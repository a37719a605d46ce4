namespace Krea2.Generators.Analyzers.Contract;

/// <summary>Metadata names of the types that carry the contract; a test pins each to the real type.</summary>
internal static class ContractNames
{
    public const string RuntimeAssembly = "Krea2.Runtime";
    public const string GeneratedClient = "Krea2.Metadata.GeneratedClientAttribute";
    public const string GeneratedRequest = "Krea2.Metadata.GeneratedRequestAttribute";
    public const string SchemaObject = "Krea2.Metadata.SchemaObjectAttribute";
    public const string SchemaProperty = "Krea2.Metadata.SchemaPropertyAttribute";
    public const string SchemaConstraint = "Krea2.Metadata.SchemaConstraintAttribute";
    public const string SchemaAlias = "Krea2.Metadata.SchemaAliasAttribute";
    public const string SchemaRule = "Krea2.Metadata.SchemaRuleAttribute";
    public const string SchemaEnumValue = "Krea2.Metadata.SchemaEnumValueAttribute";
    public const string SchemaCombination = "Krea2.Metadata.SchemaCombinationAttribute";
    public const string SchemaUnion = "Krea2.Metadata.SchemaUnionAttribute";
    public const string SchemaUnionCase = "Krea2.Metadata.SchemaUnionCaseAttribute";
    public const string Optional = "Krea2.Optional`1";
}
