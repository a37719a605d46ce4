using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Krea2.Generators.Tests.CodeFixes;

/// <summary>Applies fixes and looks at what is left: nothing.</summary>
public abstract class CodeFixTest(CodeFixProvider provider, MetadataReference client)
{
    /// <summary>One fix after another, until nothing is left to fix; then one that fixes all at once. Both come to the same.</summary>
    private protected async Task ShouldBecomeAsync(string code, string expected, string? title = null)
    {
        var project = FixProject.Of(client, code);
        var first = await project.DiagnosticsAsync();
        var key = default(string);
        var rounds = 0;
        while (await NextAsync(project, title) is { } next)
        {
            key = next.Action.EquivalenceKey.ShouldNotBeNull();
            project = await project.ApplyAsync(next.Action);
            (++rounds).ShouldBeLessThanOrEqualTo(first.Count, "a fix came round again");
        }

        rounds.ShouldBeGreaterThan(0, $"nothing was offered for {string.Join("; ", first)}");
        project.Texts.ShouldBe([expected]);
        (await project.DiagnosticsAsync()).ShouldBeEmpty();
        await AllShouldBecomeAsync([code], [expected], title, key);
    }

    /// <summary>Everything in several documents at once.</summary>
    private protected async Task AllShouldBecomeAsync(string[] code, string[] expected, string? title = null, string? key = null)
    {
        var project = FixProject.Of(client, code);
        var next = (await NextAsync(project, title)).ShouldNotBeNull();
        key ??= next.Action.EquivalenceKey.ShouldNotBeNull();
        var all = await project.FixAllAsync(provider, next.Diagnostic, key);
        all.Texts.ShouldBe(expected);
        (await all.DiagnosticsAsync()).ShouldBeEmpty();
    }

    /// <summary>The diagnostic is there, and nothing is offered.</summary>
    private protected async Task ShouldNotBeOfferedAsync(string code)
    {
        var project = FixProject.Of(client, code);
        (await project.DiagnosticsAsync()).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)).ShouldNotBeEmpty();
        (await NextAsync(project, null)).ShouldBeNull();
    }

    /// <summary>The titles that are offered for the first diagnostic.</summary>
    private protected async Task<IReadOnlyList<string>> TitlesAsync(string code)
    {
        var project = FixProject.Of(client, code);
        var diagnostic = (await project.DiagnosticsAsync()).First(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id));
        return [.. (await project.ActionsAsync(provider, diagnostic)).Select(action => action.Title)];
    }

    private async Task<OfferedFix?> NextAsync(FixProject project, string? title)
    {
        foreach (var diagnostic in (await project.DiagnosticsAsync()).Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var actions = await project.ActionsAsync(provider, diagnostic);
            if (actions.FirstOrDefault(action => title is null || action.Title.Contains(title, StringComparison.Ordinal)) is { } action)
            {
                return new OfferedFix(diagnostic, action);
            }
        }

        return null;
    }

    private sealed record OfferedFix(Diagnostic Diagnostic, Microsoft.CodeAnalysis.CodeActions.CodeAction Action);
}
