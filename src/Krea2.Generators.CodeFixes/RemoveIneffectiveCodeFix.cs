using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA1012: a member that has no effect goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIneffectiveCodeFix))]
[Shared]
public sealed class RemoveIneffectiveCodeFix : RequestCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.NoEffect];

    /// <inheritdoc/>
    private protected override Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(FixProperties.Unknown, out var name)
            && FindExpression(root, diagnostic) is { Parent: AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: InitializerExpressionSyntax initializer } assignment }
            && left.Identifier.ValueText == name)
        {
            Register(context, diagnostic, $"Remove {name}", nameof(RemoveIneffectiveCodeFix), () =>
                root.ReplaceNode(initializer, initializer.WithExpressions(initializer.Expressions.Without(new HashSet<int> { initializer.Expressions.IndexOf(assignment) }))));
        }

        return Task.CompletedTask;
    }
}
