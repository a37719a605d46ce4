using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA2002 and KREA2003: an unknown name becomes the one that it looks most like, or goes with its value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownMemberCodeFix))]
[Shared]
public sealed class UnknownMemberCodeFix : RenameCodeFix
{
    private const string RemoveKey = nameof(UnknownMemberCodeFix) + ".Remove";
    private const string RemoveMisspeltKey = nameof(UnknownMemberCodeFix) + ".RemoveMisspelt";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.UnknownProperty, ConstraintRules.OtherHostsProperty, MayBeOutOfRange];

    private protected override string Title => "Use {0}";

    /// <inheritdoc/>
    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        // Where a name was meant, so was its value: that one is not removed together with the others.
        var key = await RegisterRenameAsync(context, root, diagnostic).ConfigureAwait(false) ? RemoveMisspeltKey : RemoveKey;
        if (FindExpression(root, diagnostic) is IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment } name && initializer.CanGo(assignment))
        {
            Register(context, diagnostic, $"Remove {name.Identifier.ValueText}", key, () =>
                root.ReplaceNode(initializer, initializer.WithExpressions(initializer.Expressions.Without(new HashSet<int> { initializer.Expressions.IndexOf(assignment) }))));
        }
    }
}
