namespace Krea2.Runtime.Tests.Prism;

/// <summary>Tests that share one <see cref="PrismFixture"/>.</summary>
[CollectionDefinition(Name)]
public sealed class PrismTestGroup : ICollectionFixture<PrismFixture>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Prism";
}
