namespace Krea2.Runtime.Tests.Generated;

/// <summary>Tests that change environment variables, which are one for the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentGroup
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Environment";
}
