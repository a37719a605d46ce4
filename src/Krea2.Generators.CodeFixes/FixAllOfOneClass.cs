using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.CodeFixes;

/// <summary>Applies all fixes of one class at once.</summary>
/// <param name="usual">The class that is meant where none is named: a tool that asks the first report only has none to name when just that one has no fix.</param>
internal sealed class FixAllOfOneClass(string usual) : FixAllProvider
{
    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => WellKnownFixAllProviders.BatchFixer.GetSupportedFixAllScopes();

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        WellKnownFixAllProviders.BatchFixer.GetFixAsync(fixAllContext.CodeActionEquivalenceKey is null ? Named(fixAllContext) : fixAllContext);

    private FixAllContext Named(FixAllContext context) => context.Document is { } document
        ? new FixAllContext(document, context.CodeFixProvider, context.Scope, usual, context.DiagnosticIds, new SameDiagnostics(context), context.CancellationToken)
        : new FixAllContext(context.Project, context.CodeFixProvider, context.Scope, usual, context.DiagnosticIds, new SameDiagnostics(context), context.CancellationToken);

    private sealed class SameDiagnostics(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
