namespace Krea2.Runtime.Tests.Constraints;

/// <summary>A theory over documents that are not in the repository: skipped unless the environment variable KREA2_CORPUS names the folder that holds them.</summary>
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute()
    {
        if (Folder is null)
        {
            Skip = "KREA2_CORPUS is not set";
        }
    }

    public static string? Folder => Environment.GetEnvironmentVariable("KREA2_CORPUS") is { Length: > 0 } folder ? folder : null;
}
