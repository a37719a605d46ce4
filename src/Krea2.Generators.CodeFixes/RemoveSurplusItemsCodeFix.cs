using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1005: a list that is too long loses its last items.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSurplusItemsCodeFix))]
[Shared]
public sealed class RemoveSurplusItemsCodeFix : RemoveItemsCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.ItemCount, MayBeOutOfRange];

    private protected override string Title => "Remove the last items, which are too many";
}
