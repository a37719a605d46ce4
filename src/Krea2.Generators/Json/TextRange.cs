namespace Krea2.Generators.Json;

/// <summary>A piece of a text file, in lines and columns that count from zero; the end is exclusive.</summary>
internal readonly record struct TextRange(int StartLine, int StartColumn, int EndLine, int EndColumn);
