namespace Krea2.Generators.Tests.Docs;

/// <summary>Files of the repository that these tests run in, by their path from its root with forward slashes.</summary>
internal static class RepositoryFile
{
    private static readonly string s_root = FindRoot();

    public static bool Exists(string path) => File.Exists(FullPath(path)) || Directory.Exists(FullPath(path));

    public static string Read(string path) => File.ReadAllText(FullPath(path)).ReplaceLineEndings("\n");

    /// <summary>The names, without folder, of the files in a folder.</summary>
    public static IReadOnlyList<string> NamesIn(string folder, string pattern) =>
        [.. Directory.GetFiles(FullPath(folder), pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string FullPath(string path) => Path.GetFullPath(Path.Combine(s_root, path));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Krea2.Generators.sln")))
        {
            folder = folder.Parent.ShouldNotBeNull("the tests run outside of the repository");
        }

        return folder.FullName;
    }
}
