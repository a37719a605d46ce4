namespace Krea2.PackageTests;

/// <summary>All tests that use the packed packages: they share one pack and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PackagesDefinition : ICollectionFixture<PackedFeed>
{
    public const string Name = "packages";
}
