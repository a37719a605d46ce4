using System.Collections.Immutable;
using System.Composition;
using Krea2.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>Puts right what is wrong in the JSON of a string literal, in the way in which the literal is written. The analyzer worked out the change; names are renamed elsewhere.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(JsonLiteralCodeFix))]
[Shared]
public sealed class JsonLiteralCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. JsonFix.Rules, RequestDescriptors.MayBeOutOfRangeId];

    /// <summary>Changes of one text are made together: merged one by one, two members that go would leave a comma too many. A tool that asks the first report only, which has no fix, names no class of fixes: all of the rule are meant then.</summary>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await FixAsync(document, diagnostics.Where(diagnostic => context.CodeActionEquivalenceKey is not { } key || KeyOf(diagnostic) == key), context.CancellationToken).ConfigureAwait(false) ?? document);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => JsonFix.RuleOf(diagnostic) is not null))
        {
            if (await FixAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(JsonFix.TitleOf(diagnostic), _ => Task.FromResult(changed), KeyOf(diagnostic)), diagnostic);
            }
        }
    }

    private static string KeyOf(Diagnostic diagnostic) => $"{nameof(JsonLiteralCodeFix)}.{JsonFix.RuleOf(diagnostic)}";

    // Each change that is certain to leave literals that say what they should; null when none is.
    private static async Task<Document?> FixAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TextChange> accepted = [];
        foreach (var diagnostic in diagnostics)
        {
            var changes = diagnostic.AdditionalLocations.Select(location => location.SourceTree == root.SyntaxTree ? LiteralText.Change(root, location.SourceSpan, JsonFix.TextOf(diagnostic)) : null).ToList();
            if (!changes.Contains(null)
                && JsonFix.Merge([.. accepted, .. changes.OfType<TextChange>()]) is { } merged
                && !HasMoreErrors(root.SyntaxTree, root.SyntaxTree.WithChangedText(text.WithChanges(merged)), cancellationToken))
            {
                accepted = merged;
            }
        }

        return accepted.Count == 0 ? null : document.WithText(text.WithChanges(accepted));
    }

    // Quotes or braces that come to stand side by side may end a literal, or begin a hole.
    private static bool HasMoreErrors(SyntaxTree before, SyntaxTree after, CancellationToken cancellationToken) =>
        after.GetDiagnostics(cancellationToken).Count() > before.GetDiagnostics(cancellationToken).Count()
        || after.GetRoot(cancellationToken).DescendantTokens().Count() != before.GetRoot(cancellationToken).DescendantTokens().Count();
}
