namespace Krea2.Runtime.Tests.Testing;

/// <summary>A test that reads the JSON Schema test suite: skipped when KREA2_CORPUS does not name the folder that holds it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SchemaSuiteFactAttribute : FactAttribute
{
    public SchemaSuiteFactAttribute()
    {
        if (Folder is null)
        {
            Skip = "KREA2_CORPUS does not name a folder with json-schema-test-suite/";
        }
    }

    /// <summary>The folder of the tests; null when it is not there.</summary>
    public static string? Folder
    {
        get
        {
            var corpus = Environment.GetEnvironmentVariable("KREA2_CORPUS");
            var folder = string.IsNullOrEmpty(corpus) ? null : Path.Combine(corpus, "json-schema-test-suite", "tests", "draft2020-12");
            return Directory.Exists(folder) ? folder : null;
        }
    }
}
