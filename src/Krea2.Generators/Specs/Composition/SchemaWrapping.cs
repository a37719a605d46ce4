namespace Krea2.Generators.Specs.Composition;

/// <summary>What a project says about a JSON Schema that is to become an operation.</summary>
/// <param name="Route">Method and route of the operation, like <c>POST /v1/things</c>; empty for types without any operation.</param>
/// <param name="BaseAddress">Where the API is served; empty when the client is told.</param>
internal sealed record SchemaWrapping(string Route, string BaseAddress)
{
    /// <summary>A project that says nothing.</summary>
    public static readonly SchemaWrapping None = new("", "");
}
