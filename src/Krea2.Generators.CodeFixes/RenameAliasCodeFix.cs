using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA2001: an old name becomes the name that replaced it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameAliasCodeFix))]
[Shared]
public sealed class RenameAliasCodeFix : RenameCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.Alias, MayBeOutOfRange];

    private protected override string Title => "Use the new name {0}";
}
