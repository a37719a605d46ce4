using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Benchmarks.Projects;

/// <summary>A document in memory.</summary>
internal sealed class SpecText(string path, SourceText text) : AdditionalText
{
    public override string Path { get; } = path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;
}
