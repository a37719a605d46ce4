using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>Puts right what is wrong in a request file: values, items, missing and unknown members, old names. One at a time: editors fix all in C# documents only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestFileCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"])]
[Shared]
public sealed class RequestFileCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. JsonFix.Rules, ConstraintRules.Alias];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.TextDocument.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => diagnostic.Location.SourceSpan.End <= text.Length))
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.Nearest, out var name)
                && !string.IsNullOrEmpty(name)
                && JsonName.Place(text, new TextSpan(0, text.Length), diagnostic.Location.SourceSpan, name!) is { } place)
            {
                Register(context, diagnostic, $"Use {name}", text.Replace(place, name!));
            }

            if (JsonFix.RuleOf(diagnostic) is not null
                && diagnostic.AdditionalLocations.All(location => location.SourceSpan.End <= text.Length)
                && JsonFix.Merge(diagnostic.AdditionalLocations.Select(location => new TextChange(location.SourceSpan, JsonFix.TextOf(diagnostic)))) is { } changes)
            {
                Register(context, diagnostic, JsonFix.TitleOf(diagnostic), text.WithChanges(changes));
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, SourceText changed)
    {
        var document = context.TextDocument;
        context.RegisterCodeFix(
            CodeAction.Create(title, _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, changed)), $"{nameof(RequestFileCodeFix)}.{title}"),
            diagnostic);
    }
}
