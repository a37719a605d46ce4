using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1001: a number that is out of range becomes the nearest one within.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNumberCodeFix))]
[Shared]
public sealed class NearestNumberCodeFix : ReplaceNumberCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.NumberOutOfRange, MayBeOutOfRange];

    private protected override string Title => "Use {0}, the nearest allowed number";
}
