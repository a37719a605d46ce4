using System.Collections.Immutable;
using System.Composition;
using Krea2.Generators.Analyzers.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>CS9035: the required members of a generated type that an initializer lacks are added, with values that the document allows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredMembersCodeFix))]
[Shared]
public sealed class RequiredMembersCodeFix : CodeFixProvider
{
    private const string RequiredMemberMustBeSet = "CS9035";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RequiredMemberMustBeSet];

    /// <summary>The compiler reports each missing member at the same place, so the places are what is counted.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create((context, document, diagnostics) => FixAsync(document, [.. diagnostics], context.CancellationToken));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var place in context.Diagnostics.GroupBy(diagnostic => diagnostic.Location.SourceSpan))
        {
            ImmutableArray<Diagnostic> diagnostics = [.. place];
            var changes = await ChangesAsync(context.Document, diagnostics, context.CancellationToken).ConfigureAwait(false);
            if (changes.Count > 0)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Add the required members", token => FixAsync(context.Document, diagnostics, token)!, nameof(RequiredMembersCodeFix)),
                    diagnostics);
            }
        }
    }

    private static async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var changes = await ChangesAsync(document, diagnostics, cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return changes.Count == 0 ? document : document.WithText(text.WithChanges(changes));
    }

    private static async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || RequestContract.Find(model.Compilation) is not { } contract)
        {
            return [];
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return
        [
            .. diagnostics
                .Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>())
                .OfType<BaseObjectCreationExpressionSyntax>()
                .Distinct()
                .SelectMany(creation => InitializerText.Add(text, creation, Missing(creation, model, contract, cancellationToken)))
                .OrderBy(change => change.Span.Start),
        ];
    }

    private static List<string> Missing(BaseObjectCreationExpressionSyntax creation, SemanticModel model, RequestContract contract, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol type || contract.TypeOf(type) is not { } generated)
        {
            return [];
        }

        var set = creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Left.ToString()).ToList() ?? [];
        var placeholders = new Placeholder(contract, model, creation.SpanStart);
        return [.. placeholders.Assignments(generated, set)];
    }
}
