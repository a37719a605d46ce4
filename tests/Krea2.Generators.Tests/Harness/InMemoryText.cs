using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.Tests.Harness;

/// <summary>An additional file that is on no disk, with what MSBuild would say about it.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Item metadata by name, and words of an .editorconfig section by names with a dot in them; without a Krea2Kind the file is none of the generator's.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;

    /// <summary>The same file with another text.</summary>
    public InMemoryText With(string newText) => new(Path, newText) { Metadata = Metadata };

    /// <summary>The same file with one occurrence of a text replaced.</summary>
    public InMemoryText Replace(string old, string replacement)
    {
        var at = Text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{old}' stands nowhere in {Path}");
        return With(string.Concat(Text.AsSpan(0, at), replacement, Text.AsSpan(at + old.Length)));
    }

    /// <summary>The same file with other item metadata.</summary>
    public InMemoryText Set(string name, string value) => new(Path, Text) { Metadata = new Dictionary<string, string>(Metadata) { [name] = value } };
}
