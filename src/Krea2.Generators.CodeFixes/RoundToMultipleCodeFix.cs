using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1002: a number that is no multiple is rounded to one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundToMultipleCodeFix))]
[Shared]
public sealed class RoundToMultipleCodeFix : ReplaceNumberCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.NotAMultiple, MayBeOutOfRange];

    private protected override string Title => "Round to {0}, the nearest allowed multiple";
}
