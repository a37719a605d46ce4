using Microsoft.CodeAnalysis.Text;

namespace Krea2.Benchmarks.Editing;

/// <summary>A file in which some text is typed, character by character; when all of it stands there, it is taken out and typed again.</summary>
/// <param name="file">The file; a mark says where the text is typed.</param>
/// <param name="typed">The text.</param>
internal sealed class Keystrokes(string file, string typed)
{
    private readonly int _at = file.IndexOf(EditedFile.Cursor, StringComparison.Ordinal);
    private SourceText _text = SourceText.From(file);
    private int _typed = -1;

    /// <summary>Whether all of the text stands in the file.</summary>
    public bool IsComplete => _typed == typed.Length;

    /// <summary>The file after the next key.</summary>
    public SourceText Next()
    {
        var change = _typed switch
        {
            -1 => new TextChange(new TextSpan(_at, EditedFile.Cursor.Length), ""),
            _ when IsComplete => new TextChange(new TextSpan(_at, typed.Length), ""),
            _ => new TextChange(new TextSpan(_at + _typed, 0), typed[_typed].ToString()),
        };
        _typed = change.NewText!.Length == 0 ? 0 : _typed + 1;
        _text = _text.WithChanges(change);
        return _text;
    }
}
