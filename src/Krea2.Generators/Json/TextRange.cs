namespace Krea2.Generators.Json;

/// <summary>A piece of a text file, in lines and columns that count from zero; the end is exclusive.</summary>
internal readonly record struct TextRange(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Path of the file, where the tree that the piece is in was put together from several files; null for the tree's own file.</summary>
    public string? File { get; init; }
}
