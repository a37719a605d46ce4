using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1006: of items that are equal the first one stays.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDuplicatesCodeFix))]
[Shared]
public sealed class RemoveDuplicatesCodeFix : RemoveItemsCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.DuplicateItems, MayBeOutOfRange];

    private protected override string Title => "Remove items that are there already";
}
