namespace Krea2.Generators.Tests.Specs;

/// <summary>The folder of public documents and test suites that tests read when the environment variable KREA2_CORPUS names it.</summary>
internal static class Corpus
{
    /// <summary>The folder; null when the variable is not set.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("KREA2_CORPUS") is { Length: > 0 } folder ? folder : null;

    /// <summary>Why tests of the corpus are skipped; null when they are not.</summary>
    public static string? SkipReason => Folder is null ? "KREA2_CORPUS is not set" : null;

    /// <summary>The names of all OpenAPI documents; one empty name without a corpus, because a theory without data fails.</summary>
    public static TheoryData<string> Documents()
    {
        var folder = Folder is null ? null : Path.Combine(Folder, "openapi");
        return folder is null ? [""] : [.. Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()];
    }

    /// <summary>The text of an OpenAPI document.</summary>
    public static string ReadDocument(string name) => File.ReadAllText(Path.Combine(Folder!, "openapi", name));
}

/// <summary>A test that is skipped without a corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.SkipReason;
}

/// <summary>A theory that is skipped without a corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.SkipReason;
}
