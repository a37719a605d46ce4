using System.Collections.Immutable;
using System.Composition;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA3001: a key is read from the environment instead. The key itself appears in no title.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnvironmentVariableCodeFix))]
[Shared]
public sealed class EnvironmentVariableCodeFix : RequestCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KREA3001"];

    private protected override async Task RegisterAsync(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FixProperties.Variable, out var variable)
            || FindExpression(root, diagnostic) is not { } expression
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || model.Compilation.GetTypeByMetadataName("System.Environment") is not { } environment)
        {
            return;
        }

        var call = $"{environment.ToMinimalDisplayString(model, expression.SpanStart)}.GetEnvironmentVariable({SymbolDisplay.FormatLiteral(variable!, quote: true)})";
        Register(context, diagnostic, $"Read the key from the environment variable {variable}", nameof(EnvironmentVariableCodeFix), () =>
            Read(root, expression, SyntaxFactory.ParseExpression(call)));
    }

    // After ?? of the same call, the key is only taken away.
    private static SyntaxNode Read(SyntaxNode root, ExpressionSyntax expression, ExpressionSyntax call) =>
        expression.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce && coalesce.Right == expression && SyntaxFactory.AreEquivalent(coalesce.Left, call)
            ? root.ReplaceNode(coalesce, coalesce.Left.WithTriviaFrom(coalesce))
            : root.ReplaceNode(expression, call.WithTriviaFrom(expression));
}
