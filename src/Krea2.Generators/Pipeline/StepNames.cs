namespace Krea2.Generators.Pipeline;

/// <summary>Names of the pipeline's steps, for the tests of its caching.</summary>
internal static class StepNames
{
    public const string Files = "Files";
    public const string AllFiles = "AllFiles";
    public const string Documents = "Documents";
    public const string Results = "Results";
    public const string Models = "Models";
    public const string Clients = "Clients";
    public const string Sources = "Sources";
    public const string Problems = "Problems";
}
