namespace Krea2.Runtime.Tests.Generated;

/// <summary>The OpenAPI documents of the repository, in the test output folder.</summary>
internal static class Documents
{
    public static Task<string> ReadAsync(params string[] path) => File.ReadAllTextAsync(Path.Combine([AppContext.BaseDirectory, "specs", .. path]));
}
