using System.Collections.Immutable;
using System.Composition;
using Krea2.Constraints;
using Krea2.Generators.Analyzers.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Krea2.Generators.CodeFixes;

/// <summary>KREA2001 and KREA2002 in a request file: an old or unknown name becomes the one that is meant. One at a time: editors fix all in C# documents only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequestFileCodeFix), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)], DocumentExtensions = [".json"])]
[Shared]
public sealed class RequestFileCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [ConstraintRules.Alias, ConstraintRules.UnknownProperty];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(FixProperties.Nearest, out var name)
                && !string.IsNullOrEmpty(name)
                && diagnostic.Location.SourceSpan.End <= text.Length
                && JsonName.Place(text, new TextSpan(0, text.Length), diagnostic.Location.SourceSpan, name!) is { } place)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Use {name}", _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, text.Replace(place, name!))), nameof(RequestFileCodeFix)),
                    diagnostic);
            }
        }
    }
}
