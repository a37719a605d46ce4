using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1008, KREA1009 and KREA1012: a member goes that needs another, is refused with another or has no effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveMemberCodeFix))]
[Shared]
public sealed class RemoveMemberCodeFix : RequestCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.NeedsOther, ConstraintRules.RefusedTogether, ConstraintRules.NoEffect];

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Removable, out var names)
            || FindExpression(root, diagnostic) is not { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } })
        {
            return Task.CompletedTask;
        }

        var removable = names!.Split(';');
        foreach (var name in removable)
        {
            var index = initializer.Expressions.IndexOf(expression => expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } && left.Identifier.ValueText == name);
            if (index >= 0 && initializer.CanGo(initializer.Expressions[index]))
            {
                // Of several, all of one name go together, and not all that are first.
                var key = nameof(RemoveMemberCodeFix) + (removable.Length > 1 ? "." + name : "");
                Register(context, diagnostic, $"Remove {name}", key, () =>
                    root.ReplaceNode(initializer, initializer.WithExpressions(initializer.Expressions.Without(new HashSet<int> { index }))));
            }
        }

        return Task.CompletedTask;
    }
}
